package io.allsmi.tui.cluster.list;

import io.allsmi.insight.cluster.Figures;
import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.insight.cluster.Portion;
import io.allsmi.insight.view.NodeState;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.cluster.sheet.Field;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Thresholds;
import io.allsmi.tui.show.Mark;
import io.allsmi.tui.show.ModelName;
import io.allsmi.tui.show.NodeMark;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.table.Column;
import java.util.ArrayList;
import java.util.List;

/** The columns of nodes: how busy, how full, at what price, how hot, how fresh, whose. */
public final class NodeFields {
  private static final int LABELS = 3;

  private final Cells cells;

  private NodeFields(Scene scene) {
    cells = new Cells(scene);
  }

  /**
   * The columns.
   *
   * @param labels what discovery tells of the nodes, of which the first have a column
   * @param name how wide the names are
   */
  public static List<Field<NodeSummary>> of(Scene scene, List<String> labels, int name) {
    return new NodeFields(scene).fields(labels, name);
  }

  private List<Field<NodeSummary>> fields(List<String> labels, int name) {
    List<Field<NodeSummary>> fields = new ArrayList<>();
    int width = Math.clamp(name + 2, 8, 26);
    fields.add(Field.ofText(Column.left("node", width, 0, NodeFields::name), NodeSummary::node));
    for (int i = 0; i < Math.min(LABELS, labels.size()); i++) {
      String label = labels.get(i);
      fields.add(
          Field.<NodeSummary>ofText(
                  Column.<NodeSummary>left(
                      label, 5, 8 + i, (cell, node) -> label(cell, node, label)),
                  node -> node.label(label))
              .upTo(10));
    }
    fields.add(
        Field.<NodeSummary>ofText(
                Column.left("devices", 12, 5, NodeFields::devices), NodeFields::devices)
            .upTo(22));
    fields.add(
        Field.<NodeSummary>of(
                Column.left("util", 14, 0, this::utilization),
                node -> value(node, node.figures().utilization().mean()))
            .upTo(28));
    fields.add(
        Field.<NodeSummary>of(
                Column.left("memory", 13, 2, this::memory),
                node -> value(node, node.figures().memoryRatio()))
            .upTo(20));
    fields.add(
        Field.of(
            Column.right("power", 8, 1, this::power),
            node -> value(node, node.figures().power().sum())));
    fields.add(
        Field.of(
            Column.right("temp", 6, 1, this::heat),
            node -> value(node, node.figures().temperature().most())));
    fields.add(Field.of(Column.right("age", 7, 6, this::age), cells::age));
    fields.add(
        Field.of(
            new Column<>("state", "state", 14, 44, false, 3, this::state), NodeFields::trouble));
    fields.add(
        Field.<NodeSummary>ofText(
                Column.left("used by", 10, 7, NodeFields::owner), NodeFields::owner)
            .upTo(24));
    return fields;
  }

  private static double value(NodeSummary node, double value) {
    return node.isCurrent() ? value : Double.NaN;
  }

  private static void name(Canvas cell, NodeSummary node) {
    Style style = node.isCurrent() ? Style.BRIGHT : Style.NORMAL;
    cell.text(0, 0, node.node(), cell.width(), style);
  }

  private static void label(Canvas cell, NodeSummary node, String label) {
    Cells.text(cell, node.label(label), Style.DIM);
  }

  private static String devices(NodeSummary node) {
    List<Portion> portions = node.portions();
    if (portions.isEmpty()) return "";
    Portion first = portions.getFirst();
    String text = first.count() + "×" + ModelName.of(first.vendor(), first.model());
    return portions.size() == 1 ? text : text + " +" + (node.accelerators() - first.count());
  }

  /** Where it is too long it ends behind a word: {@code 8×H100} says more than half of 80GB. */
  private static void devices(Canvas cell, NodeSummary node) {
    String text = devices(node);
    int room = cell.width();
    int end = text.length() <= room ? -1 : text.lastIndexOf(' ', room);
    Cells.text(cell, end < 0 ? text : text.substring(0, end), Style.DIM);
  }

  private void utilization(Canvas cell, NodeSummary node) {
    if (cells.past(cell, node)) return;
    if (node.accelerators() == 0) Cells.text(cell, "", Style.DIM);
    else cells.load(cell, node.figures().utilization().mean());
  }

  private void memory(Canvas cell, NodeSummary node) {
    double ratio = value(node, node.figures().memoryRatio());
    Style load = Thresholds.style(cells.thresholds().memory(), ratio);
    Cells.bar(cell, ratio, node.state() == NodeState.UP ? load : Style.DIM);
  }

  private void power(Canvas cell, NodeSummary node) {
    double watts = value(node, node.figures().power().sum());
    Cells.right(cell, Show.watts(watts), Cells.style(node));
  }

  private void heat(Canvas cell, NodeSummary node) {
    Figures figures = node.figures();
    double celsius = value(node, figures.temperature().most());
    cells.heat(cell, celsius, value(node, figures.margin().least()), Cells.style(node));
  }

  private void age(Canvas cell, NodeSummary node) {
    double age = cells.age(node);
    Style style = node.state() == NodeState.UP ? Style.DIM : NodeMark.style(node.state());
    Cells.right(cell, Double.isNaN(age) ? Show.absent() : Show.duration(Math.rint(age)), style);
  }

  /** The worst first: not reached, then what is wrong with its devices, then late. */
  private static double trouble(NodeSummary node) {
    int state =
        switch (node.state()) {
          case DOWN, UNAUTHORIZED, MALFORMED -> 4000;
          case STALE -> 3000;
          case LATE -> 1500;
          case STARTING, UP -> 0;
        };
    int severity = 1000 * node.worst().map(Mark::weight).orElse(0);
    return Math.max(state, severity) + Math.min(400, node.problemCount());
  }

  private void state(Canvas cell, NodeSummary node) {
    NodeState state = node.state();
    if (node.isCurrent() && node.problemCount() > 0) {
      Cells.problems(cell, node.problemCount(), node.worst());
      String text = node.problems().getFirst().code().replace('_', ' ');
      cell.text(4, 0, text, cell.width() - 4, Style.DIM);
      return;
    }
    String reason = node.view().contact().reason();
    String text = reason.isEmpty() ? state.word() : reason;
    cell.text(0, 0, text, cell.width(), state == NodeState.UP ? Style.DIM : Style.NORMAL);
  }

  private static String owner(NodeSummary node) {
    return node.isCurrent() ? node.owner() : "";
  }

  private static void owner(Canvas cell, NodeSummary node) {
    Cells.text(cell, owner(node), Cells.style(node));
  }
}
