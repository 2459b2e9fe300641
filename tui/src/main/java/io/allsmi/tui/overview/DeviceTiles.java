package io.allsmi.tui.overview;

import io.allsmi.model.Device;
import io.allsmi.model.Finding;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.tui.canvas.Bar;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.CharacterWidth;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.Thresholds;
import io.allsmi.tui.show.Busy;
import io.allsmi.tui.show.DeviceNames;
import io.allsmi.tui.show.Mark;
import io.allsmi.tui.show.Show;
import java.util.List;
import java.util.Optional;

/** Many devices in little room: a cell each, side by side, in their order from top to bottom. */
final class DeviceTiles {
  private static final int LEAST = 24;
  private static final int GAP = 2;
  private static final int NUMBER = 6;
  private static final int WIDE = 34;

  private final List<DeviceRow> rows;
  private final Troubles troubles;
  private final Thresholds thresholds;
  private final int name;

  DeviceTiles(List<DeviceRow> rows, Troubles troubles, Thresholds thresholds) {
    this.thresholds = thresholds;
    this.rows = rows;
    this.troubles = troubles;
    int longest = 0;
    for (DeviceRow row : rows) longest = Math.max(longest, CharacterWidth.of(row.name()));
    name = Math.min(10, longest + 1);
  }

  /** How many rows of the screen so many devices take. */
  static int rows(int width, int devices) {
    int columns = Math.max(1, (width + GAP) / (LEAST + GAP));
    return (devices + columns - 1) / columns;
  }

  void draw(Canvas place, int selected, Hits hits) {
    int height = rows(place.width(), rows.size());
    int columns = (rows.size() + height - 1) / height;
    int width = Math.min(48, (place.width() + GAP) / columns - GAP);
    for (int i = 0; i < rows.size(); i++) {
      int x = i / height * (width + GAP);
      Canvas cell = place.region(x, i % height, width, 1);
      draw(cell, rows.get(i));
      if (i == selected) cell.select();
      hits.add(cell, new Place.Row(PanelName.DEVICES, i));
    }
  }

  private void draw(Canvas cell, DeviceRow row) {
    Device device = row.device();
    Optional<Finding> trouble = troubles.of(row.name());
    Style style = trouble.map(f -> Mark.style(f.severity())).orElse(Style.BRIGHT);
    String sign = trouble.map(f -> Mark.glyph(f.severity(), cell.glyphs())).orElse("");
    String fitting = DeviceNames.fitting(row.name(), name - 1, cell.glyphs().ellipsis());
    cell.text(0, 0, fitting, name - 1, style);
    int end = cell.width() - 2;
    cell.text(end + 1, 0, sign, style);
    if (cell.width() >= WIDE) {
      double celsius = device.value(AcceleratorMetrics.TEMPERATURE_CELSIUS);
      double margin = device.value(AcceleratorMetrics.TEMPERATURE_MARGIN_CELSIUS);
      cell.textRight(end, 0, Show.celsius(celsius), thresholds.heat(margin, Style.NORMAL));
      end -= NUMBER + 1;
    }
    double ratio = Busy.ratio(device);
    Style load = Thresholds.style(thresholds.utilization(), ratio);
    cell.textRight(end, 0, Show.percent(ratio), load);
    Bar.draw(cell, name, 0, end - NUMBER - name, ratio, load);
  }
}
