package io.allsmi.tui.cluster.list;

import io.allsmi.insight.cluster.Measure;
import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.insight.cluster.Problem;
import io.allsmi.model.Severity;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.tui.canvas.Bar;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.cluster.sheet.Field;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Thresholds;
import io.allsmi.tui.show.Mark;
import io.allsmi.tui.show.ModelName;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.table.Column;
import java.util.List;
import java.util.Optional;

/** The columns of the devices of all nodes. */
public final class DeviceFields {
  private final Cells cells;

  private DeviceFields(Scene scene) {
    cells = new Cells(scene);
  }

  /**
   * The columns.
   *
   * @param name how wide the names of nodes are
   */
  public static List<Field<DeviceLine>> of(Scene scene, int name) {
    return new DeviceFields(scene).fields(Math.clamp(name, 6, 24));
  }

  private List<Field<DeviceLine>> fields(int name) {
    return List.of(
        Field.ofText(Column.left("node", name, 0, DeviceFields::node), line -> line.node().node()),
        Field.<DeviceLine>ofText(
                Column.left("device", 9, 0, DeviceFields::device), DeviceFields::name)
            .upTo(14),
        Field.<DeviceLine>ofText(
                Column.left("model", 12, 6, DeviceFields::model), DeviceFields::kind)
            .upTo(24),
        Field.<DeviceLine>of(
                Column.left("util", 15, 0, this::utilization),
                line -> value(line, Measure.UTILIZATION))
            .upTo(28),
        Field.<DeviceLine>of(
                Column.left("memory", 16, 2, this::memory), line -> value(line, Measure.MEMORY))
            .upTo(24),
        Field.of(Column.right("temp", 6, 1, this::heat), line -> value(line, Measure.TEMPERATURE)),
        Field.of(
            Column.right("power", 9, 1, DeviceFields::power),
            line -> value(line, AcceleratorMetrics.POWER_WATTS)),
        Field.of(
            Column.right("clock", 8, 8, DeviceFields::clock),
            line -> value(line, AcceleratorMetrics.FREQUENCY_HERTZ)),
        Field.<DeviceLine>ofText(
                Column.left("used by", 10, 5, DeviceFields::owner), DeviceFields::owner)
            .upTo(20),
        Field.<DeviceLine>of(
                Column.left("state", 11, 3, DeviceFields::state), DeviceFields::trouble)
            .upTo(30));
  }

  /** Only what stands for how the device is can be compared. */
  private static double value(DeviceLine line, Measure measure) {
    NodeSummary node = line.node();
    return node.isCurrent() ? node.value(measure, line.place()) : Double.NaN;
  }

  private static double value(DeviceLine line, Metric metric) {
    return line.node().isCurrent() ? line.device().value(metric) : Double.NaN;
  }

  private static void node(Canvas cell, DeviceLine line) {
    cell.text(0, 0, line.node().node(), cell.width(), Style.NORMAL);
  }

  private static String name(DeviceLine line) {
    return line.device().name();
  }

  private static void device(Canvas cell, DeviceLine line) {
    cell.text(0, 0, name(line), cell.width(), Style.BRIGHT);
  }

  private static String kind(DeviceLine line) {
    return ModelName.of(line.device());
  }

  private static void model(Canvas cell, DeviceLine line) {
    Cells.text(cell, kind(line), Style.DIM);
  }

  private void utilization(Canvas cell, DeviceLine line) {
    if (cells.past(cell, line.node())) return;
    cells.load(cell, value(line, Measure.UTILIZATION));
  }

  private void memory(Canvas cell, DeviceLine line) {
    double ratio = value(line, Measure.MEMORY);
    Style load = Thresholds.style(cells.thresholds().memory(), ratio);
    Style style = Cells.style(line.node()) == Style.DIM ? Style.DIM : load;
    Bar.draw(cell, 0, 0, cell.width() - 10, ratio, style);
    String used = Show.bytes(value(line, AcceleratorMetrics.MEMORY_USED_BYTES));
    Cells.right(cell, used, Cells.style(line.node()));
  }

  private void heat(Canvas cell, DeviceLine line) {
    double celsius = value(line, Measure.TEMPERATURE);
    double limit = value(line, AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS);
    cells.heat(cell, celsius, limit - celsius, Cells.style(line.node()));
  }

  private static void power(Canvas cell, DeviceLine line) {
    double watts = value(line, AcceleratorMetrics.POWER_WATTS);
    double limit = value(line, AcceleratorMetrics.POWER_LIMIT_WATTS);
    boolean limited = !Double.isNaN(watts) && !Double.isNaN(limit);
    String text = limited ? Show.wattsOf(watts, limit) : Show.watts(watts);
    Cells.right(cell, text, Cells.style(line.node()));
  }

  private static void clock(Canvas cell, DeviceLine line) {
    String text = Show.hertz(value(line, AcceleratorMetrics.FREQUENCY_HERTZ));
    Cells.right(cell, text, Cells.style(line.node()));
  }

  private static String owner(DeviceLine line) {
    return line.node().isCurrent() ? line.node().owner(line.place()) : "";
  }

  private static void owner(Canvas cell, DeviceLine line) {
    Cells.text(cell, owner(line), Cells.style(line.node()));
  }

  private static double trouble(DeviceLine line) {
    if (!line.node().isCurrent()) return Mark.weight(Severity.CRITICAL);
    return line.node().worst(line.place()).map(Mark::weight).orElse(0);
  }

  private static void state(Canvas cell, DeviceLine line) {
    NodeSummary node = line.node();
    if (!node.isCurrent()) {
      cell.text(0, 0, "node " + node.state().word(), cell.width(), Style.DIM);
      return;
    }
    Optional<Severity> worst = node.worst(line.place());
    if (worst.isEmpty()) return;
    String glyph = Mark.glyph(worst.get(), cell.glyphs());
    String text = glyph + " " + code(node, line.device().name()).replace('_', ' ');
    cell.text(0, 0, text, cell.width(), Mark.style(worst.get()));
  }

  /** What is wrong with a device, or with one of its partitions. */
  private static String code(NodeSummary node, String device) {
    for (Problem problem : node.problems()) {
      if (problem.subject().equals(device)) return problem.code();
    }
    int place = node.place(device);
    for (Problem problem : node.problems()) {
      if (place >= 0 && node.place(problem.subject()) == place) return problem.code();
    }
    return "";
  }
}
