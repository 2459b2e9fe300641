package io.allsmi.cli.grafana;

import static io.allsmi.cli.grafana.Common.GREEN;
import static io.allsmi.cli.grafana.Common.NO_ACCELERATOR;
import static io.allsmi.cli.grafana.Common.RED;
import static io.allsmi.cli.grafana.Promql.by;
import static io.allsmi.cli.grafana.Promql.chosen;
import static io.allsmi.cli.grafana.Promql.kilowattHours;
import static io.allsmi.cli.grafana.Promql.ofNodes;
import static io.allsmi.cli.grafana.Promql.power;
import static io.allsmi.cli.grafana.Promql.rate;

import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.InterconnectMetrics;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.List;

/** One node: its accelerators side by side, and the host that feeds them. */
final class NodeBoard {
  private static final String DEVICE = "{{instance}} {{device}}";
  private static final String LINE = "cluster, instance, device, vendor, model";

  private NodeBoard() {}

  static Board board() {
    List<Panel> panels = new ArrayList<>();
    totals(panels);
    panels.add(accelerators());
    panels.add(Panel.row("Accelerators"));
    timelines(panels);
    panels.add(Panel.row("Trouble"));
    panels.add(Common.throttled(false));
    panels.add(Common.xids());
    panels.add(Common.findings());
    panels.add(collectors());
    panels.add(Panel.row("Host"));
    host(panels);
    return new Board(
        "node",
        "allsmi / Node",
        "One node: its accelerators side by side, and its host",
        Variable.ofNode(),
        panels);
  }

  private static void totals(List<Panel> panels) {
    String present = chosen(AcceleratorMetrics.PRESENT);
    panels.add(
        Panel.stat("Accelerators")
            .says("Accelerators that are there.")
            .absent(NO_ACCELERATOR)
            .query("sum(" + present + ")", "there"));
    panels.add(
        Panel.stat("Lost")
            .says("Accelerators that were there and are not any more, or should be there.")
            .absent(NO_ACCELERATOR)
            .query("count(" + present + ") - sum(" + present + ")", "lost")
            .step(1, RED));
    panels.add(
        Panel.stat("Power")
            .about(AcceleratorMetrics.POWER_WATTS)
            .says("Sum over accelerators.")
            .absent("None of its accelerators tells its power")
            .query("sum(" + power() + ")", "sum"));
    panels.add(
        Panel.stat("Energy")
            .says("Of accelerators within the range: by their counters, else out of their power.")
            .unit(Units.KILOWATT_HOURS)
            .absent("None of its accelerators tells energy or power")
            .query("sum(" + kilowattHours() + ")", "sum"));
    panels.add(
        Panel.stat("Cost")
            .says("Energy by the price of a kWh that is set above, in its currency.")
            .absent("None of its accelerators tells energy or power")
            .query("sum(" + kilowattHours() + ") * $price", "sum"));
    panels.add(
        Panel.stat("Up since")
            .about(HostMetrics.UPTIME_SECONDS)
            .absent("The node does not answer, or its collector 'node' is switched off")
            .query("max(" + ofNodes(HostMetrics.UPTIME_SECONDS) + ")", "uptime"));
  }

  private static Panel accelerators() {
    return Panel.table("Accelerators", "cluster", "instance", "device", "vendor", "model")
        .says("Empty where a vendor does not tell it.")
        .absent(NO_ACCELERATOR)
        .size(24, 9)
        .column(each(AcceleratorMetrics.PRESENT), "There", Units.PLAIN)
        .column(each(AcceleratorMetrics.UTILIZATION_RATIO), "Use", Units.SHARE)
        .column(each(AcceleratorMetrics.MEMORY_USED_BYTES), "Memory", Units.BYTES)
        .column(each(AcceleratorMetrics.MEMORY_USED_RATIO), "Memory used", Units.SHARE)
        .column(each(AcceleratorMetrics.TEMPERATURE_CELSIUS), "Temperature", Units.CELSIUS)
        .column(each(AcceleratorMetrics.TEMPERATURE_MARGIN_CELSIUS), "Margin", Units.CELSIUS)
        .column(by("sum", LINE, power()), "Power", Units.WATT)
        .column(each(AcceleratorMetrics.POWER_LIMIT_WATTS), "Limit", Units.WATT)
        .column(each(AcceleratorMetrics.FREQUENCY_HERTZ), "Clock", "hertz");
  }

  private static String each(Metric metric) {
    return by("max", LINE, chosen(metric));
  }

  private static void timelines(List<Panel> panels) {
    panels.add(line("Use", AcceleratorMetrics.UTILIZATION_RATIO, "None tells its use"));
    panels.add(line("Memory", AcceleratorMetrics.MEMORY_USED_RATIO, "None tells its memory"));
    panels.add(
        line("Temperature", AcceleratorMetrics.TEMPERATURE_CELSIUS, "None tells its temperature")
            .query(
                "min(" + chosen(AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS) + ")",
                "slowdown"));
    panels.add(
        Panel.lines("Power")
            .about(AcceleratorMetrics.POWER_WATTS)
            .absent("None tells its power")
            .stacked()
            .query(power(), DEVICE));
    panels.add(line("Clock", AcceleratorMetrics.FREQUENCY_HERTZ, "None tells its clock"));
    panels.add(
        Panel.lines("To and from other devices")
            .says("Bytes over all links of a device, both directions.")
            .unit(Units.BYTES_PER_SECOND)
            .absent("None has links that tell what they carry")
            .query(
                chosen(
                    "("
                        + rate(InterconnectMetrics.INTERCONNECT_RECEIVE_BYTES_TOTAL)
                        + " + "
                        + rate(InterconnectMetrics.INTERCONNECT_TRANSMIT_BYTES_TOTAL)
                        + ")"),
                DEVICE));
  }

  private static Panel line(String title, Metric metric, String absent) {
    return Panel.lines(title).about(metric).absent(absent).query(chosen(metric), DEVICE);
  }

  private static Panel collectors() {
    return Panel.states("What allsmi could read")
        .says("Whether each source of the node answered.")
        .absent("The node does not answer")
        .query(ofNodes("allsmi_collector_success"), "{{instance}} {{collector}}")
        .state(0, "fails", RED)
        .state(1, "answers", GREEN);
  }

  private static void host(List<Panel> panels) {
    String busy = rate(HostMetrics.CPU_BUSY_SECONDS_TOTAL);
    panels.add(
        Panel.lines("CPU")
            .about(HostMetrics.CPU_UTILIZATION_RATIO)
            .absent("The collector 'cpu' does not answer on this node")
            .query(
                busy + " / (" + busy + " + " + rate(HostMetrics.CPU_IDLE_SECONDS_TOTAL) + ")",
                DEVICE));
    panels.add(
        Panel.lines("Memory of the host")
            .about(HostMetrics.MEMORY_USED_BYTES)
            .absent("The collector 'memory' does not answer on this node")
            .query(ofNodes(HostMetrics.MEMORY_USED_BYTES), "{{instance}} used")
            .query(ofNodes(HostMetrics.MEMORY_TOTAL_BYTES), "{{instance}} total"));
    panels.add(
        Panel.lines("Disks")
            .says("Bytes read and written.")
            .unit(Units.BYTES_PER_SECOND)
            .absent("The collector 'disks' does not answer on this node")
            .query(rate(HostMetrics.DISK_READ_BYTES_TOTAL), DEVICE + " read")
            .query(rate(HostMetrics.DISK_WRITE_BYTES_TOTAL), DEVICE + " written"));
    panels.add(
        Panel.lines("Network")
            .says("Bytes received and transmitted.")
            .unit(Units.BYTES_PER_SECOND)
            .absent("The collector 'network' does not answer on this node")
            .query(rate(HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL), DEVICE + " received")
            .query(rate(HostMetrics.NETWORK_TRANSMIT_BYTES_TOTAL), DEVICE + " transmitted"));
    panels.add(
        Panel.lines("Filesystems")
            .about(HostMetrics.FILESYSTEM_USED_RATIO)
            .absent("The collector 'filesystems' does not answer on this node")
            .query(ofNodes(HostMetrics.FILESYSTEM_USED_RATIO), DEVICE));
    panels.add(
        Panel.lines("Waiting")
            .says("Share of time in which some task waited for a CPU, for disks, for memory.")
            .share()
            .absent("Its kernel gives no pressure stall information (Linux 4.20 and later do)")
            .query(rate(HostMetrics.CPU_PRESSURE_SECONDS_TOTAL), "{{instance}} CPU")
            .query(rate(HostMetrics.IO_PRESSURE_SECONDS_TOTAL), "{{instance}} disks")
            .query(rate(HostMetrics.MEMORY_PRESSURE_SECONDS_TOTAL), "{{instance}} memory"));
    panels.add(
        Panel.lines("Power of the machine")
            .about(HostMetrics.CHASSIS_POWER_WATTS)
            .absent("It has no power meter that allsmi can read")
            .query(ofNodes(HostMetrics.CHASSIS_POWER_WATTS), "{{instance}}"));
    panels.add(
        Panel.lines("Load")
            .about(HostMetrics.LOAD1)
            .absent("The collector 'node' does not answer on this node")
            .query(ofNodes(HostMetrics.LOAD1), "{{instance}}"));
  }
}
