package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.ClusterSummary;
import io.allsmi.insight.cluster.ClusterWatch;
import io.allsmi.insight.cluster.GroupSummary;
import io.allsmi.insight.cluster.Grouping;
import io.allsmi.insight.cluster.Measure;
import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.insight.cluster.Problem;
import io.allsmi.insight.cluster.Ranked;
import io.allsmi.insight.filter.Filter;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeState;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Severity;
import io.allsmi.tui.cluster.heat.HeatSheet;
import io.allsmi.tui.cluster.list.DeviceLine;
import io.allsmi.tui.cluster.list.ProblemLine;
import io.allsmi.tui.cluster.list.ProcessLine;
import io.allsmi.tui.cluster.list.Tenancy;
import io.allsmi.tui.cluster.list.TenantLine;
import io.allsmi.tui.cluster.sheet.Choice;
import io.allsmi.tui.cluster.sheet.Field;
import io.allsmi.tui.cluster.sheet.Sorting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the lists. Each list is put together and sorted once for a view and a choice, however
 * often it is drawn. For one thread.
 */
final class Lists {
  private final ClusterWatch watch = new ClusterWatch();
  private @Nullable FleetView seen;
  private @Nullable ClusterSummary whole;
  private final Memo<ClusterSummary> part = new Memo<>();
  private final Memo<List<Ranked>> top = new Memo<>();
  private final Memo<List<Ranked>> bottom = new Memo<>();
  private final Memo<HeatSheet> sheet = new Memo<>();
  private final Memo<Boolean> simulated = new Memo<>();
  private final Memo<Integer> nameWidth = new Memo<>();
  private final Memo<List<String>> labels = new Memo<>();
  private final Memo<List<NodeSummary>> nodes = new Memo<>();
  private final Memo<List<GroupSummary>> groups = new Memo<>();
  private final Memo<List<GroupSummary>> sortedGroups = new Memo<>();
  private final Memo<List<DeviceLine>> devices = new Memo<>();
  private final Memo<List<DeviceLine>> sortedDevices = new Memo<>();
  private final Memo<List<ProcessLine>> processes = new Memo<>();
  private final Memo<List<ProcessLine>> sortedProcesses = new Memo<>();
  private final Memo<List<TenantLine>> tenants = new Memo<>();
  private final Memo<List<TenantLine>> sortedTenants = new Memo<>();
  private final Memo<List<ProblemLine>> problems = new Memo<>();
  private final Memo<List<ProblemLine>> sortedProblems = new Memo<>();

  /** The whole fleet. */
  @SuppressWarnings("ReferenceEquality") // A view is never changed: the same one is nothing new.
  ClusterSummary all(FleetView view) {
    ClusterSummary known = whole;
    if (known != null && seen == view) return known;
    ClusterSummary now = watch.next(view);
    seen = view;
    whole = now;
    return now;
  }

  /** What of it is to be shown. */
  ClusterSummary part(FleetView view, Scope scope) {
    ClusterSummary all = all(view);
    if (scope.equals(Scope.ALL.groupedBy(scope.grouping()))) return all;
    return part.of(
        List.of(all, scope.filter(), scope.problemsOnly(), scope.within()),
        () -> {
          Filter filter = scope.filter().filter();
          List<NodeSummary> some = new ArrayList<>();
          for (NodeSummary node : all.nodes()) {
            if (isShown(node, scope) && filter.takes(node.view())) some.add(node);
          }
          return all.with(some);
        });
  }

  private static boolean isShown(NodeSummary node, Scope scope) {
    if (scope.problemsOnly() && !isTroubled(node)) return false;
    for (Within group : scope.within()) {
      if (!group.has(node)) return false;
    }
    return true;
  }

  private static boolean isTroubled(NodeSummary node) {
    return node.problemCount() > 0 || node.state() == NodeState.LATE;
  }

  /** How wide the names of nodes are, about. */
  int nameWidth(FleetView view) {
    ClusterSummary all = all(view);
    return nameWidth.of(
        List.of(all),
        () -> {
          int most = 0;
          for (NodeSummary node : all.nodes()) most = Math.max(most, node.node().length());
          return most;
        });
  }

  /** Whether any node is none that is real. */
  boolean isSimulated(FleetView view) {
    ClusterSummary all = all(view);
    return simulated.of(
        List.of(all),
        () -> {
          for (NodeSummary node : all.nodes()) {
            if (!node.view().snapshot().inventory().simulated().isEmpty()) return true;
          }
          return false;
        });
  }

  /** What discovery tells of the nodes, where they stand first. */
  List<String> labels(FleetView view) {
    ClusterSummary all = all(view);
    return labels.of(List.of(all), () -> Groupings.ordered(all.labels()));
  }

  List<NodeSummary> nodes(ClusterSummary part, List<Field<NodeSummary>> fields, Choice choice) {
    return nodes.of(
        List.of(part, choice.order(), choice.reversed()),
        () -> Sorting.sorted(part.nodes(), fields, choice));
  }

  List<GroupSummary> groups(
      ClusterSummary part, Scope scope, List<Field<GroupSummary>> fields, Choice choice) {
    List<GroupSummary> rows =
        groups.of(List.of(part, scope.grouping()), () -> part.groups(scope.grouping()));
    return sortedGroups.of(
        List.of(Same.of(rows), choice.order(), choice.reversed()),
        () -> Sorting.sorted(rows, fields, choice));
  }

  List<DeviceLine> devices(
      FleetView view, Scope scope, List<Field<DeviceLine>> fields, Choice choice) {
    ClusterSummary all = all(view);
    List<DeviceLine> rows =
        devices.of(
            List.of(all, scope.filter(), scope.problemsOnly(), scope.within()),
            () -> devices(all, scope));
    return sortedDevices.of(
        List.of(Same.of(rows), choice.order(), choice.reversed()),
        () -> Sorting.sorted(rows, fields, choice));
  }

  private static List<DeviceLine> devices(ClusterSummary all, Scope scope) {
    Filter filter = scope.filter().filter();
    List<DeviceLine> lines = new ArrayList<>();
    for (NodeSummary node : all.nodes()) {
      if (!isShown(node, scope)) continue;
      for (int place = 0; place < node.accelerators(); place++) {
        if (isShown(node, place, scope) && takes(filter, node, place)) {
          lines.add(new DeviceLine(node, place));
        }
      }
    }
    return lines;
  }

  private static boolean takes(Filter filter, NodeSummary node, int place) {
    return filter.isAll() || filter.takes(node.view(), node.accelerator(place));
  }

  private static boolean isShown(NodeSummary node, int place, Scope scope) {
    if (scope.problemsOnly() && node.isCurrent()) {
      Severity worst = node.worst(place).orElse(Severity.ADVICE);
      if (worst == Severity.ADVICE && !node.isLost(place)) return false;
    }
    for (Within group : scope.within()) {
      if (!group.has(node, place)) return false;
    }
    return true;
  }

  List<ProcessLine> processes(
      FleetView view, Scope scope, List<Field<ProcessLine>> fields, Choice choice) {
    List<ProcessLine> rows = processes(view, scope);
    return sortedProcesses.of(
        List.of(Same.of(rows), choice.order(), choice.reversed()),
        () -> Sorting.sorted(rows, fields, choice));
  }

  private List<ProcessLine> processes(FleetView view, Scope scope) {
    ClusterSummary all = all(view);
    return processes.of(
        List.of(all, scope.filter(), scope.problemsOnly(), scope.within()),
        () -> processes(all, scope));
  }

  /** What uses accelerators on nodes that are current. */
  private static List<ProcessLine> processes(ClusterSummary all, Scope scope) {
    Filter filter = scope.filter().filter();
    List<ProcessLine> lines = new ArrayList<>();
    for (NodeSummary node : all.nodes()) {
      if (!node.isCurrent() || !isShown(node, scope)) continue;
      for (ProcessUse process : node.view().snapshot().processes()) {
        if (!process.uses().isEmpty() && filter.takes(node.view(), process)) {
          lines.add(new ProcessLine(node, process));
        }
      }
    }
    return lines;
  }

  List<TenantLine> tenants(
      FleetView view,
      Scope scope,
      boolean containers,
      List<Field<TenantLine>> fields,
      Choice choice) {
    List<ProcessLine> from = processes(view, scope);
    List<TenantLine> rows =
        tenants.of(List.of(Same.of(from), containers), () -> Tenancy.of(from, containers));
    return sortedTenants.of(
        List.of(Same.of(rows), choice.order(), choice.reversed()),
        () -> Sorting.sorted(rows, fields, choice));
  }

  /**
   * What is wrong.
   *
   * @param kinds whether problems of one kind take one line
   */
  List<ProblemLine> problems(
      FleetView view, Scope scope, boolean kinds, List<Field<ProblemLine>> fields, Choice choice) {
    ClusterSummary all = all(view);
    List<ProblemLine> rows =
        problems.of(
            List.of(all, scope.filter(), scope.within(), kinds),
            () -> {
              List<Problem> some = problems(all, scope);
              return kinds ? ProblemLine.kinds(some) : ProblemLine.each(some);
            });
    return sortedProblems.of(
        List.of(Same.of(rows), choice.order(), choice.reversed()),
        () -> Sorting.sorted(rows, fields, choice));
  }

  /** How many problems there are in what is shown. */
  private static List<Problem> problems(ClusterSummary all, Scope scope) {
    if (scope.filter().isEmpty() && scope.within().isEmpty()) return all.problems();
    Filter filter = scope.filter().filter();
    List<NodeSummary> some = new ArrayList<>();
    for (NodeSummary node : all.nodes()) {
      boolean any = !node.problems().isEmpty() && isShown(node, scope.withProblemsOnly(false));
      if (any) some.add(node);
    }
    List<Problem> taken = new ArrayList<>();
    for (Problem problem : all.with(some).problems()) {
      if (filter.isAll() || takes(all, filter, problem)) taken.add(problem);
    }
    return taken;
  }

  /** A problem of a device is taken where the device is, any other one where its node is. */
  private static boolean takes(ClusterSummary all, Filter filter, Problem problem) {
    NodeSummary node = all.node(problem.node()).orElse(null);
    if (node == null) return false;
    int place = problem.subject().isEmpty() ? -1 : node.place(problem.subject());
    return place < 0 ? filter.takes(node.view()) : takes(filter, node, place);
  }

  /** The devices with the most, or the least, of something. */
  List<Ranked> ranked(ClusterSummary part, Measure measure, int count, boolean most) {
    return (most ? top : bottom)
        .of(
            List.of(part, measure, count),
            () -> most ? part.top(measure, count) : part.bottom(measure, count));
  }

  /** The heat map of a place on the screen. */
  HeatSheet sheet(ClusterSummary part, HeatChoice choice, Grouping by, int width, int height) {
    return sheet.of(
        List.of(part, choice.measure(), choice.zoom(), by, width, height),
        () -> HeatSheet.of(part, choice.measure(), by, width, height, choice.zoom()));
  }

  /** Rows that are the same ones, not rows that are alike: to compare those would take long. */
  private record Same(Object rows) {
    static Same of(Object rows) {
      return new Same(rows);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // That is its purpose.
    public boolean equals(@Nullable Object other) {
      return other instanceof Same that && rows == that.rows;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(rows);
    }
  }
}
