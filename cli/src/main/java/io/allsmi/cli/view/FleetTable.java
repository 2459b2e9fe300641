package io.allsmi.cli.view;

import io.allsmi.cli.text.PlainText;
import io.allsmi.cli.text.TextTable;
import io.allsmi.insight.cluster.ClusterSummary;
import io.allsmi.insight.cluster.Figures;
import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.insight.cluster.Portion;
import io.allsmi.insight.cluster.Problem;
import io.allsmi.insight.show.Readable;
import io.allsmi.insight.view.NodeState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A line for each node, for people; above them the fleet, below them what is wrong. */
final class FleetTable implements FleetRendering {
  private static final int MOST_PROBLEMS = 20;

  @Override
  public void write(ClusterSummary cluster, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    head(cluster, text);
    TextTable table = new TextTable();
    table.left("node").left("state").left("devices").right("util").right("used").right("size");
    table.right("temp").right("power").right("limit").right("problems").left("reason");
    for (NodeSummary node : cluster.nodes()) table.row(row(node));
    if (!table.isEmpty()) text.append(table.withHeading());
    problems(cluster, text);
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void head(ClusterSummary cluster, StringBuilder text) {
    text.append(cluster.states().all()).append(" nodes");
    for (NodeState state : NodeState.values()) {
      int count = cluster.count(state);
      if (count > 0) text.append("  ").append(state.word()).append(' ').append(count);
    }
    Figures all = cluster.figures();
    text.append("  ").append(all.devices()).append(" devices");
    if (!all.utilization().isAbsent()) {
      text.append("  util ").append(utilization(all));
    }
    if (!all.power().isAbsent()) {
      text.append("  power ")
          .append(Readable.value(AcceleratorMetrics.POWER_WATTS, all.power().sum()));
    }
    text.append('\n');
  }

  /** What a node said that is not current is old: only its state is told. */
  private static List<String> row(NodeSummary node) {
    boolean current = node.isCurrent();
    Figures figures = current ? node.figures() : Figures.NONE;
    return List.of(
        PlainText.of(node.node()),
        node.state().word(),
        PlainText.of(models(node)),
        current ? utilization(figures) : "",
        current ? bytes(figures.memoryUsed().sum()) : "",
        current ? bytes(figures.memoryTotal().sum()) : "",
        current
            ? Readable.value(AcceleratorMetrics.TEMPERATURE_CELSIUS, figures.temperature().most())
            : "",
        current ? watts(figures.power().sum()) : "",
        current ? watts(figures.powerLimit().sum()) : "",
        node.problemCount() == 0 ? "" : Integer.toString(node.problemCount()),
        PlainText.of(node.view().contact().reason()));
  }

  static String models(NodeSummary node) {
    StringBuilder text = new StringBuilder();
    for (Portion portion : node.portions()) {
      if (!text.isEmpty()) text.append(' ');
      text.append(portion.count()).append('×').append(portion.model());
    }
    return text.toString();
  }

  private static String utilization(Figures figures) {
    return Readable.value(AcceleratorMetrics.UTILIZATION_RATIO, figures.utilization().mean());
  }

  private static String bytes(double bytes) {
    return Readable.value(AcceleratorMetrics.MEMORY_USED_BYTES, bytes);
  }

  private static String watts(double watts) {
    return Readable.value(AcceleratorMetrics.POWER_WATTS, watts);
  }

  private static void problems(ClusterSummary cluster, StringBuilder text) {
    int told = 0;
    for (Problem problem : cluster.problems()) {
      if (told++ == MOST_PROBLEMS) break;
      text.append(problem.severity().word()).append(": ").append(PlainText.of(problem.where()));
      text.append(": ").append(PlainText.of(problem.what()));
      if (!problem.action().isEmpty()) text.append("; ").append(PlainText.of(problem.action()));
      text.append('\n');
    }
    int more = cluster.problems().size() - MOST_PROBLEMS;
    if (more > 0) text.append("and ").append(more).append(" more problems\n");
  }
}
