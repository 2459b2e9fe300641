package io.allsmi.tui.overview;

import io.allsmi.insight.history.Combine;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Device;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.Finding;
import io.allsmi.model.Layout;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Severity;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.tui.canvas.Bar;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.graph.Plot;
import io.allsmi.tui.graph.Scale;
import io.allsmi.tui.graph.Shade;
import io.allsmi.tui.show.Mark;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.table.Column;
import java.util.List;
import java.util.Optional;

/**
 * The columns of the devices, in the order of the questions: busy, full, hot, at what price, whose.
 */
final class DeviceColumns {
  private static final int BAR = 8;
  private static final double PAST_SECONDS = 120;
  private static final double HOT_MARGIN = 10;

  private final NodeView node;

  private DeviceColumns(NodeView node) {
    this.node = node;
  }

  static List<Column<Device>> of(NodeView node) {
    DeviceColumns columns = new DeviceColumns(node);
    return List.of(
        Column.left("device", 8, 0, columns::name),
        Column.growing("model", 12, 3, columns::model),
        Column.left("util", BAR + 6, 0, columns::utilization),
        Column.left("", 8, 4, columns::past),
        Column.right("memory", 16, 1, columns::memory),
        Column.right("temp", 6, 1, columns::temperature),
        Column.right("power", 9, 1, columns::power),
        Column.left("of limit", 8, 7, columns::powerBar),
        Column.right("clock", 8, 6, columns::clock),
        Column.left("owner", 12, 5, columns::owner),
        Column.left("state", 10, 2, columns::state));
  }

  private void name(Canvas cell, Device device) {
    cell.text(0, 0, device.name(), cell.width(), Style.BRIGHT);
  }

  private void model(Canvas cell, Device device) {
    cell.text(0, 0, device.model(), cell.width(), Style.NORMAL);
  }

  private void utilization(Canvas cell, Device device) {
    double ratio = device.value(AcceleratorMetrics.UTILIZATION_RATIO);
    Optional<String> late = late(device, AcceleratorMetrics.UTILIZATION_RATIO);
    if (late.isPresent()) {
      cell.text(0, 0, cell.glyphs().late() + " " + late.get(), cell.width(), Style.WARNING);
      return;
    }
    Bar.draw(cell, 0, 0, BAR, ratio, Style.load(ratio));
    cell.textRight(cell.width(), 0, Show.percent(ratio), Style.load(ratio));
  }

  private void past(Canvas cell, Device device) {
    double[] past =
        node.history()
            .series(device.name(), AcceleratorMetrics.UTILIZATION_RATIO)
            .columns(Plot.slots(cell), PAST_SECONDS, Combine.MEAN);
    Plot.draw(cell, past, Scale.UNIT, Shade.LOAD);
  }

  private void memory(Canvas cell, Device device) {
    double ratio = device.value(AcceleratorMetrics.MEMORY_USED_RATIO);
    Bar.draw(cell, 0, 0, 6, ratio, Style.load(ratio));
    String used = Show.bytes(device.value(AcceleratorMetrics.MEMORY_USED_BYTES));
    cell.textRight(cell.width(), 0, used, Style.NORMAL);
  }

  private void temperature(Canvas cell, Device device) {
    double celsius = device.value(AcceleratorMetrics.TEMPERATURE_CELSIUS);
    double margin = device.value(AcceleratorMetrics.TEMPERATURE_MARGIN_CELSIUS);
    Style style = margin <= 0 ? Style.CRITICAL : margin < HOT_MARGIN ? Style.WARNING : Style.NORMAL;
    cell.textRight(cell.width(), 0, Show.celsius(celsius), style);
  }

  private void power(Canvas cell, Device device) {
    double watts = device.value(AcceleratorMetrics.POWER_WATTS);
    double limit = device.value(AcceleratorMetrics.POWER_LIMIT_WATTS);
    String text = Double.isNaN(limit) ? Show.watts(watts) : Show.wattsOf(watts, limit);
    cell.textRight(cell.width(), 0, text, Style.NORMAL);
  }

  private void powerBar(Canvas cell, Device device) {
    double ratio = device.value(AcceleratorMetrics.POWER_USED_RATIO);
    Bar.draw(cell, 0, 0, cell.width(), ratio, Style.load(ratio));
  }

  private void clock(Canvas cell, Device device) {
    String text = Show.hertz(device.value(AcceleratorMetrics.FREQUENCY_HERTZ));
    cell.textRight(cell.width(), 0, text, Style.NORMAL);
  }

  /** The user of the process that holds most of the device's memory. */
  private void owner(Canvas cell, Device device) {
    ProcessUse owner = null;
    double most = -1;
    for (ProcessUse process : node.snapshot().processes()) {
      for (DeviceUse use : process.uses()) {
        if (!use.device().equals(device.name())) continue;
        double memory = Double.isNaN(use.memoryBytes()) ? 0 : use.memoryBytes();
        if (memory > most) {
          most = memory;
          owner = process;
        }
      }
    }
    if (owner == null) cell.put(0, 0, cell.glyphs().absent(), Style.DIM);
    else cell.text(0, 0, owner.user() + " " + owner.name(), cell.width(), Style.NORMAL);
  }

  private void state(Canvas cell, Device device) {
    Finding worst = null;
    for (Finding finding : node.snapshot().findings()) {
      if (!finding.subject().equals(device.name()) || finding.severity() == Severity.ADVICE)
        continue;
      if (worst == null || finding.severity().compareTo(worst.severity()) > 0) worst = finding;
    }
    if (worst == null) return;
    String glyph = Mark.glyph(worst.severity(), cell.glyphs());
    String text = glyph + " " + worst.code().replace('_', ' ');
    cell.text(0, 0, text, cell.width(), Mark.style(worst.severity()));
  }

  /** The age of a reading whose source is late. */
  private Optional<String> late(Device device, Metric metric) {
    return device
        .blockOf(Layout.NO_PART, metric)
        .filter(
            block -> {
              Optional<Source> source = device.snapshot().source(block.source());
              return source.isPresent() && source.get().state() == SourceState.LATE;
            })
        .map(block -> Show.duration(device.snapshot().at().secondsSince(block.observedAt())));
  }
}
