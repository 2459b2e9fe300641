package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.ClusterSummary;
import io.allsmi.insight.cluster.GroupSummary;
import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.insight.cluster.Problem;
import io.allsmi.insight.view.FleetView;
import io.allsmi.tui.cluster.list.DeviceFields;
import io.allsmi.tui.cluster.list.DeviceLine;
import io.allsmi.tui.cluster.list.GroupFields;
import io.allsmi.tui.cluster.list.NodeFields;
import io.allsmi.tui.cluster.list.ProblemFields;
import io.allsmi.tui.cluster.list.ProblemLine;
import io.allsmi.tui.cluster.list.ProcessFields;
import io.allsmi.tui.cluster.list.ProcessLine;
import io.allsmi.tui.cluster.list.TenantFields;
import io.allsmi.tui.cluster.list.TenantLine;
import io.allsmi.tui.cluster.sheet.Choice;
import io.allsmi.tui.cluster.sheet.Field;
import io.allsmi.tui.cluster.sheet.Sheet;
import io.allsmi.tui.device.DevicePage;
import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.overview.OverviewPage;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import java.util.List;

/** The lists of one frame: what their rows are, and what is opened from them. */
final class Listings {
  private static final String NOTHING = "nothing here";

  private final Lists lists;
  private final ClusterState state;
  private final Scene scene;
  private final FleetView view;
  private final Scope scope;

  Listings(ClusterPage page, Scene scene) {
    lists = page.lists();
    state = page.state();
    this.scene = scene;
    view = scene.view();
    scope = state.scope();
  }

  /** The list that fills the page, or that a panel of the overview holds. */
  Listing<?> current() {
    return switch (state.topic()) {
      case OVERVIEW -> state.panel() == Panel.PROBLEMS ? problems(true) : nodes();
      case NODES -> nodes();
      case DEVICES -> scope.isGrouped() ? groups() : devices();
      case PROCESSES -> processes();
      case USERS -> tenants(false);
      case JOBS -> tenants(true);
      case PROBLEMS -> problems(false);
    };
  }

  ClusterSummary part() {
    return lists.part(view, scope);
  }

  /** Nodes, or the groups that they are put into. */
  Listing<?> nodes() {
    if (scope.isGrouped()) return groups();
    List<Field<NodeSummary>> fields =
        NodeFields.of(scene, lists.labels(view), lists.nameWidth(view));
    List<NodeSummary> rows = lists.nodes(part(), fields, choice("nodes"));
    String empty = view.nodes().isEmpty() ? "no node is known yet" : nothing();
    return new Listing<>(
        new Sheet<>("nodes", fields, rows, NodeSummary::node),
        "name",
        empty,
        (page, node) -> node(page, node.node()));
  }

  private Listing<GroupSummary> groups() {
    List<Field<GroupSummary>> fields = GroupFields.of(scene, scope.grouping());
    List<GroupSummary> rows = lists.groups(part(), scope, fields, choice("groups"));
    return new Listing<>(
        new Sheet<>("groups", fields, rows, GroupSummary::name),
        "name",
        nothing(),
        (page, group) -> page.entering(new Within(scope.grouping(), group.name())));
  }

  private Listing<DeviceLine> devices() {
    List<Field<DeviceLine>> fields = DeviceFields.of(scene, lists.nameWidth(view));
    List<DeviceLine> rows = lists.devices(view, scope, fields, choice("devices"));
    return new Listing<>(
        new Sheet<>("devices", fields, rows, DeviceLine::key),
        "node",
        nothing(),
        (page, line) -> device(page, line.node().node(), line.device().name()));
  }

  private Listing<ProcessLine> processes() {
    List<Field<ProcessLine>> fields = ProcessFields.of(scene, lists.nameWidth(view));
    List<ProcessLine> rows = lists.processes(view, scope, fields, choice("processes"));
    return new Listing<>(
        new Sheet<>("processes", fields, rows, ProcessLine::key),
        "node",
        "no process that uses a device is known: nodes are asked for theirs now",
        (page, line) ->
            device(page, line.node().node(), line.process().uses().getFirst().device()));
  }

  private Listing<TenantLine> tenants(boolean containers) {
    String title = containers ? "jobs" : "users";
    List<Field<TenantLine>> fields = TenantFields.of(scene, containers);
    List<TenantLine> rows = lists.tenants(view, scope, containers, fields, choice(title));
    return new Listing<>(
        new Sheet<>(title, fields, rows, TenantLine::name),
        "name",
        "no process that uses a device is known: nodes are asked for theirs now",
        (page, line) ->
            page.going(Topic.PROCESSES, is(containers ? "container" : "user", line.name())));
  }

  /** What is wrong; in a panel problems of one kind take one line. */
  Listing<ProblemLine> problems(boolean panel) {
    List<Field<ProblemLine>> fields = ProblemFields.of(scene);
    String title = panel ? "problems here" : "problems";
    List<ProblemLine> rows = lists.problems(view, scope, panel, fields, choice(title));
    return new Listing<>(
        new Sheet<>(title, fields, rows, ProblemLine::key),
        "worst first",
        "nothing is wrong",
        (page, line) -> problem(page, line));
  }

  /** The filter that takes what has a text in a field. */
  private static RowFilter is(String field, String text) {
    String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return RowFilter.of(field + " = \"" + quoted + "\"");
  }

  private Choice choice(String list) {
    return state.choice(list);
  }

  private String nothing() {
    return scope.equals(Scope.ALL) ? NOTHING : "nothing that fits; Esc shows more";
  }

  private static Step node(ClusterPage page, String node) {
    return Step.open(page, OverviewPage.start(), node);
  }

  private static Step device(ClusterPage page, String node, String device) {
    return Step.open(page, DevicePage.of(device), node);
  }

  private Step problem(ClusterPage page, ProblemLine line) {
    Problem problem = line.problem();
    if (line.count() > 1) return page.going(Topic.PROBLEMS, is("problem", problem.code()));
    boolean device =
        lists
            .all(view)
            .node(problem.node())
            .map(node -> node.place(problem.subject()) >= 0)
            .orElse(false);
    return device ? device(page, problem.node(), problem.subject()) : node(page, problem.node());
  }
}
