package io.allsmi.tui.overview;

import io.allsmi.model.Device;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.tui.canvas.Bar;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.Thresholds;
import io.allsmi.tui.show.Busy;
import io.allsmi.tui.show.ModelName;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.show.Totals;
import io.allsmi.tui.table.Segments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** More devices than rows and cells: a line that stands for all devices of a model. */
final class DeviceGroups {
  private static final int MOST = 3;

  private DeviceGroups() {}

  /** Draws the lines and says how many there are. */
  static int draw(Canvas place, List<DeviceRow> rows, Troubles troubles, Thresholds thresholds) {
    Map<String, List<Device>> models = new LinkedHashMap<>();
    for (DeviceRow row : rows) {
      models.computeIfAbsent(ModelName.of(row.device()), _ -> new ArrayList<>()).add(row.device());
    }
    int most = place.height() < 6 ? 0 : Math.min(MOST, place.height() / 3);
    int y = 0;
    for (Map.Entry<String, List<Device>> group : models.entrySet()) {
      if (y >= most) break;
      draw(place.row(y++), group.getKey(), group.getValue(), troubles, thresholds);
    }
    return y;
  }

  private static void draw(
      Canvas row, String model, List<Device> devices, Troubles troubles, Thresholds thresholds) {
    Segments segments = new Segments(row);
    Line name = new Line(devices.size() + " × ", Style.DIM).add(model, Style.BRIGHT);
    line(segments, name);
    double busy = meanBusy(devices);
    Style load = Thresholds.style(thresholds.utilization(), busy);
    segments.add(8, place -> Bar.draw(place, 0, 0, place.width(), busy, load));
    line(segments, new Line(Show.percent(busy), load));
    double used = Totals.sum(devices, AcceleratorMetrics.MEMORY_USED_BYTES);
    double total = Totals.sum(devices, AcceleratorMetrics.MEMORY_TOTAL_BYTES);
    if (!Double.isNaN(used)) {
      line(
          segments,
          new Line(Show.bytes(used), Style.NORMAL).add(" of " + Show.bytes(total), Style.DIM));
    }
    double hottest = Totals.max(devices, AcceleratorMetrics.TEMPERATURE_CELSIUS);
    double margin = -Totals.max(devices, AcceleratorMetrics.TEMPERATURE_CELSIUS);
    margin += Totals.max(devices, AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS);
    Style heat = thresholds.heat(margin, Style.NORMAL);
    if (!Double.isNaN(hottest)) {
      line(segments, new Line("max ", Style.DIM).add(Show.celsius(hottest), heat));
    }
    double watts = Totals.sum(devices, AcceleratorMetrics.POWER_WATTS);
    if (!Double.isNaN(watts)) line(segments, new Line(Show.watts(watts), Style.NORMAL));
    int sick = 0;
    for (Device device : devices) sick += troubles.has(device.name()) ? 1 : 0;
    if (sick > 0) {
      String words = row.glyphs().warning() + " " + sick + (sick == 1 ? " problem" : " problems");
      line(segments, new Line(words, Style.WARNING));
    }
  }

  private static double meanBusy(List<Device> devices) {
    double sum = 0;
    int count = 0;
    for (Device device : devices) {
      double ratio = Busy.ratio(device);
      if (Double.isNaN(ratio)) continue;
      sum += ratio;
      count++;
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  private static void line(Segments segments, Line line) {
    segments.add(line.width(), place -> place.text(0, 0, line));
  }
}
