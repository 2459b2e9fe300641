package io.allsmi.tui.overview;

import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Device;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.graph.AreaGraph;
import io.allsmi.tui.graph.Scale;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.show.Totals;
import java.util.List;

/**
 * Two graphs of the last ten minutes side by side: of the accelerators, or of the host where none
 * is.
 */
final class GraphPanel {
  private static final double SECONDS = 600;

  private GraphPanel() {}

  static void draw(Canvas canvas, NodeView node) {
    int half = canvas.width() / 2;
    Canvas left = canvas.region(0, 0, half, canvas.height());
    Canvas right = canvas.region(half, 0, canvas.width() - half, canvas.height());
    List<Device> devices = node.snapshot().accelerators();
    if (devices.isEmpty()) {
      List<Device> cpus = node.snapshot().devices(DeviceKind.CPU);
      ratio(left, node, "cpu  10 min", cpus, HostMetrics.CPU_UTILIZATION_RATIO);
      network(right, node);
    } else {
      ratio(left, node, "utilization  10 min", devices, AcceleratorMetrics.UTILIZATION_RATIO);
      power(right, node, devices);
    }
  }

  private static void ratio(
      Canvas canvas, NodeView node, String title, List<Device> devices, Metric metric) {
    String now = "mean " + Show.percent(Totals.mean(devices, metric)).strip();
    Canvas inside = inside(canvas, title, devices.size() > 1 ? now : now.substring(5));
    AreaGraph graph = new AreaGraph(Scale.UNIT).axis("100 %", "50 %", "0 %");
    graph.draw(
        inside, Totals.meanPast(node.history(), devices, metric, graph.slots(inside), SECONDS));
  }

  private static void power(Canvas canvas, NodeView node, List<Device> devices) {
    double watts = Totals.sum(devices, AcceleratorMetrics.POWER_WATTS);
    double limit = Totals.sum(devices, AcceleratorMetrics.POWER_LIMIT_WATTS);
    Canvas inside = inside(canvas, "power  10 min", Show.watts(watts).strip());
    double[] past = past(inside, node, devices, AcceleratorMetrics.POWER_WATTS);
    double top = Show.niceTop(Math.max(largest(past), Double.isNaN(limit) ? 1 : limit));
    String[] axis = {Show.watts(top).strip(), Show.watts(top / 2).strip(), "0 W"};
    new AreaGraph(new Scale(0, top)).axis(axis).limit(limit).draw(inside, past);
  }

  private static void network(Canvas canvas, NodeView node) {
    List<Device> devices = node.snapshot().devices(DeviceKind.NETWORK);
    double now =
        Totals.plus(
            Totals.sum(devices, HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND),
            Totals.sum(devices, HostMetrics.NETWORK_TRANSMIT_BYTES_PER_SECOND));
    Canvas inside = inside(canvas, "network  in and out, 10 min", Show.rate(now).strip());
    double[] past = past(inside, node, devices, HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND);
    double[] out = past(inside, node, devices, HostMetrics.NETWORK_TRANSMIT_BYTES_PER_SECOND);
    for (int i = 0; i < past.length; i++) past[i] = Totals.plus(past[i], out[i]);
    double top = Show.niceTop(Math.max(largest(past), 1000));
    String[] axis = {Show.rate(top).strip(), Show.rate(top / 2).strip(), "0 B/s"};
    new AreaGraph(new Scale(0, top)).axis(axis).draw(inside, past);
  }

  /** The axis of these graphs takes nine columns and one of space at the most. */
  private static double[] past(Canvas inside, NodeView node, List<Device> devices, Metric metric) {
    int slots = Math.max(1, inside.width() * inside.glyphs().samplesPerCell());
    return Totals.sumPast(node.history(), devices, metric, slots, SECONDS);
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) largest = value > largest ? value : largest;
    return largest;
  }

  private static Canvas inside(Canvas canvas, String title, String remark) {
    Canvas box = Box.draw(canvas, title, remark, false);
    return box.region(1, 0, box.width() - 2, box.height());
  }
}
