package io.allsmi.tui.overview;

import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Device;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.tui.graph.Scale;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.show.Totals;
import java.util.List;

/** The past of the host, for a machine without an accelerator. */
final class HostGraphs {
  private static final double LEAST_RATE = 1000;

  private HostGraphs() {}

  static PastGraph cpu(NodeView node) {
    List<Device> cpus = node.snapshot().devices(DeviceKind.CPU);
    return new PastGraph(
        "cpu",
        Show.percent(Totals.mean(cpus, HostMetrics.CPU_UTILIZATION_RATIO)).strip(),
        Scale.UNIT,
        Double.NaN,
        value -> Show.percent(value).strip(),
        (columns, seconds) ->
            Totals.meanPast(
                node.history(), cpus, HostMetrics.CPU_UTILIZATION_RATIO, columns, seconds));
  }

  /** Both directions of all interfaces together. */
  static PastGraph network(NodeView node) {
    List<Device> devices = node.snapshot().devices(DeviceKind.NETWORK);
    double now =
        Totals.plus(
            Totals.sum(devices, HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND),
            Totals.sum(devices, HostMetrics.NETWORK_TRANSMIT_BYTES_PER_SECOND));
    double largest = LEAST_RATE;
    for (double value : past(node, devices, 60, 600)) largest = value > largest ? value : largest;
    return new PastGraph(
        "network in and out",
        Show.rate(now).strip(),
        new Scale(0, Show.niceTop(largest)),
        Double.NaN,
        value -> Show.rate(value).strip(),
        (columns, seconds) -> past(node, devices, columns, seconds));
  }

  private static double[] past(NodeView node, List<Device> devices, int columns, double seconds) {
    double[] in =
        Totals.sumPast(
            node.history(),
            devices,
            HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND,
            columns,
            seconds);
    double[] out =
        Totals.sumPast(
            node.history(),
            devices,
            HostMetrics.NETWORK_TRANSMIT_BYTES_PER_SECOND,
            columns,
            seconds);
    for (int i = 0; i < in.length; i++) in[i] = Totals.plus(in[i], out[i]);
    return in;
  }
}
