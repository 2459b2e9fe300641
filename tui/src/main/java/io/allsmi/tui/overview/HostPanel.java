package io.allsmi.tui.overview;

import io.allsmi.insight.history.History;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Device;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.tui.canvas.Bar;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.graph.Plot;
import io.allsmi.tui.graph.Scale;
import io.allsmi.tui.graph.Shade;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Level;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Thresholds;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.show.Totals;
import io.allsmi.tui.table.Segments;
import java.util.ArrayList;
import java.util.List;

/** The host: CPU, memory, network, disks and filesystems, a row each, the first ones first. */
final class HostPanel {
  private static final int LABEL = 4;
  private static final int BAR = 12;
  private static final int PAST = 20;
  private static final double PAST_SECONDS = 120;

  private HostPanel() {}

  /** How many rows it has to say. */
  static int rows(NodeView node) {
    return lines(node.snapshot()).size();
  }

  static void draw(Canvas canvas, Scene scene, boolean focused, Hits hits) {
    NodeView node = scene.node();
    hits.add(canvas, new Place.Inside(PanelName.HOST));
    Line remark = new Line(remark(node.snapshot()), Style.DIM);
    Canvas inside =
        Box.draw(canvas, Titles.of(canvas.glyphs(), PanelName.HOST, focused), remark, focused);
    Level full = scene.options().thresholds().filesystem();
    List<Row> lines = lines(node.snapshot());
    for (int y = 0; y < Math.min(inside.height(), lines.size()); y++) {
      lines.get(y).draw(inside.region(1, y, inside.width() - 2, 1), node, full);
    }
  }

  private interface Row {
    void draw(Canvas row, NodeView node, Level full);
  }

  private static List<Row> lines(Snapshot snapshot) {
    List<Row> rows = new ArrayList<>();
    if (!snapshot.devices(DeviceKind.CPU).isEmpty()) rows.add((row, node, full) -> cpu(row, node));
    if (!snapshot.devices(DeviceKind.MEMORY).isEmpty())
      rows.add((row, node, full) -> memory(row, node));
    if (!snapshot.devices(DeviceKind.NETWORK).isEmpty())
      rows.add((row, node, full) -> network(row, node));
    if (!snapshot.devices(DeviceKind.DISK).isEmpty())
      rows.add((row, node, full) -> disk(row, node));
    if (!snapshot.devices(DeviceKind.FILESYSTEM).isEmpty()) rows.add(HostPanel::filesystems);
    return rows;
  }

  private static String remark(Snapshot snapshot) {
    List<Device> cpus = snapshot.devices(DeviceKind.CPU);
    if (cpus.isEmpty()) return "";
    double threads = Totals.sum(cpus, HostMetrics.CPU_THREADS);
    String times = cpus.size() > 1 ? " x " + cpus.size() : "";
    String count = Double.isNaN(threads) ? "" : "   " + (long) threads + " threads";
    return cpus.getFirst().model() + times + count;
  }

  private static void cpu(Canvas row, NodeView node) {
    List<Device> cpus = node.snapshot().devices(DeviceKind.CPU);
    Segments segments = new Segments(row);
    segments.add(LABEL, place -> place.text(0, 0, "cpu", Style.DIM));
    ratio(segments, Totals.mean(cpus, HostMetrics.CPU_UTILIZATION_RATIO));
    past(segments, node.history(), cpus, HostMetrics.CPU_UTILIZATION_RATIO);
    number(segments, Show.hertz(Totals.mean(cpus, HostMetrics.CPU_FREQUENCY_HERTZ)), 8);
    number(segments, Show.celsius(Totals.max(cpus, HostMetrics.CPU_TEMPERATURE_CELSIUS)), 6);
    number(segments, Show.watts(Totals.sum(cpus, HostMetrics.CPU_POWER_WATTS)), 7);
    List<Device> nodes = node.snapshot().devices(DeviceKind.NODE);
    if (nodes.isEmpty()) return;
    Line load = new Line("load ", Style.DIM);
    for (Metric metric : List.of(HostMetrics.LOAD1, HostMetrics.LOAD5, HostMetrics.LOAD15)) {
      load.add(Show.fixed2(nodes.getFirst().value(metric)) + " ", Style.NORMAL);
    }
    line(segments, load);
  }

  private static void memory(Canvas row, NodeView node) {
    List<Device> memory = node.snapshot().devices(DeviceKind.MEMORY);
    Device device = memory.getFirst();
    Segments segments = new Segments(row);
    segments.add(LABEL, place -> place.text(0, 0, "mem", Style.DIM));
    ratio(segments, device.value(HostMetrics.MEMORY_USED_RATIO));
    past(segments, node.history(), memory, HostMetrics.MEMORY_USED_RATIO);
    line(segments, of(device, HostMetrics.MEMORY_USED_BYTES, HostMetrics.MEMORY_TOTAL_BYTES));
    line(segments, labelled("cached ", Show.bytes(device.value(HostMetrics.MEMORY_CACHED_BYTES))));
    double swap = device.value(HostMetrics.SWAP_TOTAL_BYTES);
    if (swap > 0) {
      Line line = new Line("swap ", Style.DIM);
      line(
          segments,
          line.add(of(device, HostMetrics.SWAP_USED_BYTES, HostMetrics.SWAP_TOTAL_BYTES)));
    } else if (swap == 0) {
      line(segments, new Line("no swap", Style.DIM));
    }
  }

  private static void network(Canvas row, NodeView node) {
    List<Device> devices = node.snapshot().devices(DeviceKind.NETWORK);
    Segments segments = new Segments(row);
    segments.add(LABEL, place -> place.text(0, 0, "net", Style.DIM));
    double receive = Totals.sum(devices, HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND);
    double transmit = Totals.sum(devices, HostMetrics.NETWORK_TRANSMIT_BYTES_PER_SECOND);
    rate(segments, Character.toString(row.glyphs().down()), receive);
    rate(segments, Character.toString(row.glyphs().up()), transmit);
    for (Device device : devices) {
      Line line = new Line(device.name() + " ", Style.DIM);
      double up = device.value(HostMetrics.NETWORK_UP);
      if (up == 0) line.add("down", Style.DIM);
      else line.add(speed(device), Style.NORMAL);
      line(segments, line);
    }
  }

  private static String speed(Device device) {
    double bytes = device.value(HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND);
    return Double.isNaN(bytes) ? "up" : Show.bits(bytes);
  }

  private static void disk(Canvas row, NodeView node) {
    List<Device> devices = node.snapshot().devices(DeviceKind.DISK);
    Segments segments = new Segments(row);
    segments.add(LABEL, place -> place.text(0, 0, "disk", Style.DIM));
    rate(segments, "r", Totals.sum(devices, HostMetrics.DISK_READ_BYTES_PER_SECOND));
    rate(segments, "w", Totals.sum(devices, HostMetrics.DISK_WRITE_BYTES_PER_SECOND));
    for (Device device : devices) {
      Line line = new Line(device.name() + " ", Style.DIM);
      double busy = device.value(HostMetrics.DISK_UTILIZATION_RATIO);
      line.add(Show.percent(busy), Style.load(busy)).add(" busy", Style.DIM);
      double heat = device.value(HostMetrics.DISK_TEMPERATURE_CELSIUS);
      if (!Double.isNaN(heat)) line.add("  " + Show.celsius(heat).strip(), Style.NORMAL);
      line(segments, line);
    }
  }

  private static void filesystems(Canvas row, NodeView node, Level full) {
    Segments segments = new Segments(row);
    segments.add(LABEL, place -> place.text(0, 0, "fs", Style.DIM));
    for (Device device : node.snapshot().devices(DeviceKind.FILESYSTEM)) {
      double used = device.value(HostMetrics.FILESYSTEM_USED_RATIO);
      Line line = new Line(device.name() + " ", Style.DIM);
      line.add(Show.percent(used), Thresholds.style(full, used));
      double free = device.value(HostMetrics.FILESYSTEM_AVAILABLE_BYTES);
      line.add(" " + Show.bytes(free).strip() + " free", Style.DIM);
      line(segments, line);
    }
  }

  private static void ratio(Segments segments, double ratio) {
    segments.add(BAR, place -> Bar.draw(place, 0, 0, place.width(), ratio, Style.load(ratio)));
    segments.add(
        5, place -> place.textRight(place.width(), 0, Show.percent(ratio), Style.load(ratio)));
  }

  private static void past(
      Segments segments, History history, List<Device> devices, Metric metric) {
    segments.add(
        PAST,
        place -> {
          double[] past =
              Totals.meanPast(history, devices, metric, Plot.slots(place), PAST_SECONDS);
          Plot.draw(place, past, Scale.UNIT, Shade.LOAD);
        });
  }

  private static void rate(Segments segments, String sign, double bytesPerSecond) {
    segments.add(
        12,
        place -> {
          place.text(0, 0, sign, Style.DIM);
          place.textRight(place.width(), 0, Show.rate(bytesPerSecond), Style.NORMAL);
        });
  }

  private static void number(Segments segments, String text, int width) {
    segments.add(width, place -> place.textRight(width, 0, text, Style.NORMAL));
  }

  private static Line of(Device device, Metric part, Metric whole) {
    return new Line(Show.bytes(device.value(part)), Style.NORMAL)
        .add(" of " + Show.bytes(device.value(whole)).strip(), Style.DIM);
  }

  private static Line labelled(String label, String value) {
    return new Line(label, Style.DIM).add(value.strip(), Style.NORMAL);
  }

  private static void line(Segments segments, Line line) {
    segments.add(line.width(), place -> place.text(0, 0, line));
  }
}
