package io.allsmi.tui.overview;

import io.allsmi.insight.history.Combine;
import io.allsmi.insight.show.Owners;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Block;
import io.allsmi.model.Device;
import io.allsmi.model.Finding;
import io.allsmi.model.Layout;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.tui.canvas.Bar;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.CharacterWidth;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.graph.Plot;
import io.allsmi.tui.graph.Scale;
import io.allsmi.tui.graph.Shade;
import io.allsmi.tui.page.DeviceColumn;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Thresholds;
import io.allsmi.tui.show.Busy;
import io.allsmi.tui.show.Mark;
import io.allsmi.tui.show.ModelName;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.table.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns of the devices, for one frame. */
final class DeviceColumns {
  private static final int NUMBER = 6;
  private static final double PAST_SECONDS = 120;

  private final NodeView node;
  private final Thresholds thresholds;
  private final Owners owners;
  private final Troubles troubles;
  private final RowFilter filter;
  private final List<DeviceRow> rows;
  private final Set<String> lateSources = new HashSet<>();
  private final Busy busy;
  private final boolean mixed;

  DeviceColumns(
      Scene scene, Owners owners, Troubles troubles, RowFilter filter, List<DeviceRow> rows) {
    this.node = scene.node();
    this.thresholds = scene.options().thresholds();
    this.owners = owners;
    this.troubles = troubles;
    this.filter = filter;
    this.rows = rows;
    for (Source source : node.snapshot().sources()) {
      if (source.state() == SourceState.LATE) lateSources.add(source.name());
    }
    Busy first = rows.isEmpty() ? Busy.UTILIZATION : Busy.of(rows.getFirst().device());
    boolean different = false;
    for (DeviceRow row : rows) {
      boolean other = Busy.of(row.device()) != first;
      different |= other && !Double.isNaN(Busy.ratio(row.device()));
    }
    mixed = different;
    busy = different ? Busy.UTILIZATION : first;
  }

  /** The columns that the user wants, but for those that no device has anything to say in. */
  List<Column<DeviceRow>> of(List<DeviceColumn> wanted) {
    List<Column<DeviceRow>> columns = new ArrayList<>();
    for (DeviceColumn column : wanted) {
      if (isFilled(column)) columns.add(column(column).keyed(column));
    }
    return columns;
  }

  private boolean isFilled(DeviceColumn column) {
    Optional<Metric> metric = column.metric();
    return metric.isEmpty() || has(metric.get());
  }

  private boolean has(Metric metric) {
    for (DeviceRow row : rows) {
      if (!Double.isNaN(row.device().value(metric))) return true;
    }
    return false;
  }

  private Column<DeviceRow> column(DeviceColumn column) {
    String title = column.word();
    return switch (column) {
      case DEVICE -> Column.left(title, nameWidth(), 0, this::name);
      case MODEL -> Column.left(title, 12, 5, this::model).upTo(modelWidth());
      case UTILIZATION -> Column.left(busy.title(), mixed ? 17 : 14, 0, this::utilization).upTo(26);
      case HISTORY -> Column.left(title, 8, 6, this::past).upTo(40);
      case TENSOR -> Column.right(title, NUMBER, 9, (cell, row) -> tensor(cell, row));
      case DRAM -> Column.right(title, 5, 9, (cell, row) -> dram(cell, row));
      case MEMORY -> Column.left(title, 16, 1, this::memory).upTo(24);
      case TEMPERATURE -> Column.right(title, 8, 1, this::temperature);
      case POWER -> Column.right(title, 9, 1, this::power);
      case POWER_BAR -> Column.left(title, 8, 8, this::powerBar).upTo(14);
      case CLOCK -> Column.right(title, 8, 7, this::clock);
      case OWNER -> Column.left(title, 12, 4, this::owner).upTo(20);
      case STATE -> Column.left(title, 11, 2, this::state).upTo(24);
    };
  }

  private int nameWidth() {
    int width = 6;
    for (DeviceRow row : rows) {
      int branch = row.partition() ? 2 : row.partitions() > 0 ? 2 : 0;
      width = Math.max(width, branch + CharacterWidth.of(row.shortName()));
    }
    return Math.min(16, width);
  }

  private int modelWidth() {
    int width = 12;
    for (DeviceRow row : rows) {
      width = Math.max(width, CharacterWidth.of(ModelName.of(row.device())));
    }
    return Math.min(32, width);
  }

  private void name(Canvas cell, DeviceRow row) {
    int x = 0;
    if (row.partition()) x = cell.text(0, 0, cell.glyphs().branch(row.last()), Style.FRAME);
    Style style = row.partition() ? Style.NORMAL : Style.BRIGHT;
    Highlight.text(cell.region(x, 0, cell.width() - x, 1), row.shortName(), style, filter);
    if (row.partitions() > 0) {
      cell.put(cell.width() - 1, 0, cell.glyphs().fold(row.open()), Style.ACCENT);
    }
  }

  private void model(Canvas cell, DeviceRow row) {
    Highlight.text(cell, ModelName.of(row.device()), value(row), filter);
  }

  private void utilization(Canvas cell, DeviceRow row) {
    Device device = row.device();
    Optional<String> late = late(device);
    if (late.isPresent()) {
      cell.text(0, 0, cell.glyphs().late() + " " + late.get(), cell.width(), Style.WARNING);
      return;
    }
    Busy own = Busy.of(device);
    double ratio = device.value(own.metric());
    int end = mixed ? cell.width() - 3 : cell.width();
    Style style = Thresholds.style(thresholds.utilization(), ratio);
    Bar.draw(cell, 0, 0, end - NUMBER, ratio, style);
    cell.textRight(end, 0, Show.percent(ratio), style);
    if (mixed) cell.textRight(cell.width(), 0, own.tag(), Style.DIM);
  }

  private void past(Canvas cell, DeviceRow row) {
    Device device = row.device();
    Busy own = Busy.of(device);
    boolean watts = own == Busy.POWER;
    Metric metric = watts ? AcceleratorMetrics.POWER_WATTS : own.metric();
    double limit = device.value(AcceleratorMetrics.POWER_LIMIT_WATTS);
    Scale scale = watts && limit > 0 ? new Scale(0, limit) : Scale.UNIT;
    double[] past =
        node.history()
            .series(device.name(), metric)
            .columns(Plot.slots(cell), PAST_SECONDS, Combine.MEAN);
    Plot.draw(cell, past, scale, Shade.LOAD);
  }

  private void tensor(Canvas cell, DeviceRow row) {
    percent(cell, row.device().value(AcceleratorMetrics.TENSOR_ACTIVE_RATIO));
  }

  private void dram(Canvas cell, DeviceRow row) {
    percent(cell, row.device().value(AcceleratorMetrics.DRAM_ACTIVE_RATIO));
  }

  private static void percent(Canvas cell, double ratio) {
    cell.textRight(cell.width(), 0, Show.percent(ratio), Style.load(ratio));
  }

  private void memory(Canvas cell, DeviceRow row) {
    double ratio = row.device().value(AcceleratorMetrics.MEMORY_USED_RATIO);
    Style style = Thresholds.style(thresholds.memory(), ratio);
    Bar.draw(cell, 0, 0, cell.width() - 10, ratio, style);
    String used = Show.bytes(row.device().value(AcceleratorMetrics.MEMORY_USED_BYTES));
    cell.textRight(cell.width(), 0, used, Show.style(used, value(row)));
  }

  private void temperature(Canvas cell, DeviceRow row) {
    Device device = row.device();
    double celsius = device.value(AcceleratorMetrics.TEMPERATURE_CELSIUS);
    double limit = device.value(AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS);
    double margin = limit - celsius;
    Style style = thresholds.heat(margin, value(row));
    boolean limited = !Double.isNaN(celsius) && !Double.isNaN(limit);
    String text = limited ? Show.celsiusOf(celsius, limit) : Show.celsius(celsius);
    cell.textRight(cell.width(), 0, text, Show.style(text, style));
  }

  private void power(Canvas cell, DeviceRow row) {
    double watts = row.device().value(AcceleratorMetrics.POWER_WATTS);
    double limit = row.device().value(AcceleratorMetrics.POWER_LIMIT_WATTS);
    boolean limited = !Double.isNaN(watts) && !Double.isNaN(limit);
    String text = limited ? Show.wattsOf(watts, limit) : Show.watts(watts);
    double ratio = row.device().value(AcceleratorMetrics.POWER_USED_RATIO);
    boolean trouble = thresholds.power().reached(ratio);
    Style style = trouble ? Thresholds.style(thresholds.power(), ratio) : value(row);
    cell.textRight(cell.width(), 0, text, Show.style(text, style));
  }

  private void powerBar(Canvas cell, DeviceRow row) {
    double ratio = row.device().value(AcceleratorMetrics.POWER_USED_RATIO);
    Bar.draw(cell, 0, 0, cell.width(), ratio, Thresholds.style(thresholds.power(), ratio));
  }

  private void clock(Canvas cell, DeviceRow row) {
    String text = Show.hertz(row.device().value(AcceleratorMetrics.FREQUENCY_HERTZ));
    cell.textRight(cell.width(), 0, text, Show.style(text, value(row)));
  }

  private void owner(Canvas cell, DeviceRow row) {
    String text = owners.text(row.name());
    if (!text.isEmpty()) {
      Highlight.text(cell, text, value(row), filter);
    } else if (row.partitions() > 0) {
      String kind = row.partitions() == 1 ? " partition" : " partitions";
      cell.text(0, 0, row.partitions() + kind, cell.width(), Style.DIM);
    } else {
      cell.put(0, 0, cell.glyphs().absent(), Style.DIM);
    }
  }

  private void state(Canvas cell, DeviceRow row) {
    Optional<Finding> trouble = troubles.of(row.name());
    if (trouble.isPresent()) {
      String glyph = Mark.glyph(trouble.get().severity(), cell.glyphs());
      String text = glyph + " " + trouble.get().code().replace('_', ' ');
      cell.text(0, 0, text, cell.width(), Mark.style(trouble.get().severity()));
      return;
    }
    String held = Throttles.word(row.device());
    if (held.isEmpty()) return;
    cell.text(0, 0, cell.glyphs().advice() + " " + held, cell.width(), Style.ADVICE);
  }

  /** Values of a source that is late are grey; their age stands in place of the first. */
  private Style value(DeviceRow row) {
    return late(row.device()).isPresent() ? Style.DIM : Style.NORMAL;
  }

  /** The age of a device's readings whose source is late. */
  private Optional<String> late(Device device) {
    if (lateSources.isEmpty()) return Optional.empty();
    Optional<Block> block = device.blockOf(Layout.NO_PART, Busy.of(device).metric());
    if (block.isEmpty() || !lateSources.contains(block.get().source())) return Optional.empty();
    double age = device.snapshot().at().secondsSince(block.get().observedAt());
    return Optional.of(Show.duration(age));
  }
}
