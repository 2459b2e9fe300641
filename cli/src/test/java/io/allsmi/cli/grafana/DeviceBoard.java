package io.allsmi.cli.grafana;

import static io.allsmi.cli.grafana.Common.GREEN;
import static io.allsmi.cli.grafana.Common.ORANGE;
import static io.allsmi.cli.grafana.Common.RED;
import static io.allsmi.cli.grafana.Promql.by;
import static io.allsmi.cli.grafana.Promql.ofNodes;

import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.InterconnectMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Scope;
import java.util.ArrayList;
import java.util.List;

/** One accelerator with all that it tells. */
final class DeviceBoard {
  private static final String THIS = "device=~\"$device\"";
  private static final String NAME = "{{instance}} {{device}}";
  private static final String NOT_TOLD = "This device does not tell it";

  private DeviceBoard() {}

  static Board board() {
    List<Panel> panels = new ArrayList<>();
    panels.add(identity());
    totals(panels);
    panels.add(Panel.row("Work"));
    work(panels);
    panels.add(Panel.row("Heat, power and clocks"));
    heat(panels);
    panels.add(Panel.row("Buses and links"));
    links(panels);
    panels.add(Panel.row("Health"));
    health(panels);
    return new Board(
        "device",
        "allsmi / Device",
        "One accelerator with all that it tells",
        Variable.ofDevice(),
        panels);
  }

  private static String of(Metric metric) {
    return ofNodes(metric, THIS);
  }

  private static String rate(Metric counter) {
    return "rate(" + of(counter) + "[$__rate_interval])";
  }

  private static Panel identity() {
    String info = "allsmi_device_info";
    return Panel.table("What it is", "cluster", "instance", "device", "vendor", "model")
        .says("With what it is called by its vendor; serial number and uuid find the card.")
        .absent("No device is chosen above, or its node is not scraped")
        .size(24, 4)
        .column(
            by(
                "count",
                "cluster, instance, device, vendor, model, uuid, serial, pci, numa",
                ofNodes(info, THIS)),
            "there",
            Units.PLAIN);
  }

  private static void totals(List<Panel> panels) {
    panels.add(stat("Use", AcceleratorMetrics.UTILIZATION_RATIO));
    panels.add(stat("Memory", AcceleratorMetrics.MEMORY_USED_RATIO).step(0.95, ORANGE));
    panels.add(stat("Temperature", AcceleratorMetrics.TEMPERATURE_CELSIUS));
    panels.add(
        stat("Margin", AcceleratorMetrics.TEMPERATURE_MARGIN_CELSIUS)
            .absent("It does not tell the temperature at which it slows down"));
    panels.add(stat("Power", AcceleratorMetrics.POWER_WATTS));
    panels.add(
        Panel.stat("Energy cost")
            .says("Of its energy within the range, by the price of a kWh that is set above.")
            .absent("It tells neither energy nor power")
            .query(
                "sum(increase("
                    + of(AcceleratorMetrics.ENERGY_JOULES_TOTAL)
                    + "[$__range]) / 3.6e6 or avg_over_time("
                    + of(AcceleratorMetrics.POWER_WATTS)
                    + "[$__range]) * $__range_s / 3.6e6) * $price",
                "cost"));
  }

  private static Panel stat(String title, Metric metric) {
    return Panel.stat(title).about(metric).absent(NOT_TOLD).query("max(" + of(metric) + ")", title);
  }

  private static void work(List<Panel> panels) {
    panels.add(
        Panel.lines("What is busy")
            .share()
            .says("How much of the time each of its units had work, where it tells them apart.")
            .absent("This device does not tell its use")
            .query(of(AcceleratorMetrics.UTILIZATION_RATIO), NAME)
            .query(of(AcceleratorMetrics.SM_ACTIVE_RATIO), NAME + " multiprocessors")
            .query(of(AcceleratorMetrics.TENSOR_ACTIVE_RATIO), NAME + " tensor")
            .query(of(AcceleratorMetrics.DRAM_ACTIVE_RATIO), NAME + " memory interface")
            .query(of(AcceleratorMetrics.SM_OCCUPANCY_RATIO), NAME + " occupancy"));
    panels.add(
        Panel.lines("Memory")
            .about(AcceleratorMetrics.MEMORY_USED_BYTES)
            .absent("This device does not tell its memory")
            .query(of(AcceleratorMetrics.MEMORY_USED_BYTES), NAME + " used")
            .query(of(AcceleratorMetrics.MEMORY_TOTAL_BYTES), NAME + " total"));
    panels.add(
        Panel.lines("Engines")
            .about(AcceleratorMetrics.ENGINE_UTILIZATION_RATIO)
            .absent("This device has no engines that tell their use")
            .query(of(AcceleratorMetrics.ENGINE_UTILIZATION_RATIO), NAME + " {{engine}}"));
    panels.add(
        Panel.lines("Partitions")
            .says("Memory that the parts of a divided device (MIG, vGPU) use.")
            .share()
            .absent("This device is not divided")
            .query(
                partition(AcceleratorMetrics.MEMORY_USED_BYTES)
                    + " / "
                    + partition(AcceleratorMetrics.MEMORY_TOTAL_BYTES),
                NAME));
  }

  private static String partition(Metric metric) {
    return ofNodes(Promql.name(Scope.PARTITION, metric), "device=~\"$device/.*\"");
  }

  private static void heat(List<Panel> panels) {
    panels.add(
        Panel.lines("Temperature and its limits")
            .about(AcceleratorMetrics.TEMPERATURE_CELSIUS)
            .absent("This device does not tell its temperature")
            .query(of(AcceleratorMetrics.TEMPERATURE_CELSIUS), NAME)
            .query(of(AcceleratorMetrics.MEMORY_TEMPERATURE_CELSIUS), NAME + " memory")
            .query(of(AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS), NAME + " slowdown")
            .query(of(AcceleratorMetrics.TEMPERATURE_SHUTDOWN_CELSIUS), NAME + " shutdown"));
    panels.add(
        Panel.lines("Power and its limit")
            .about(AcceleratorMetrics.POWER_WATTS)
            .absent("This device does not tell its power; its board may")
            .query(of(AcceleratorMetrics.POWER_WATTS), NAME)
            .query(of(AcceleratorMetrics.POWER_LIMIT_WATTS), NAME + " limit"));
    panels.add(
        Panel.lines("Clocks")
            .about(AcceleratorMetrics.FREQUENCY_HERTZ)
            .absent("This device does not tell its clocks")
            .query(of(AcceleratorMetrics.FREQUENCY_HERTZ), NAME)
            .query(of(AcceleratorMetrics.FREQUENCY_LIMIT_HERTZ), NAME + " highest")
            .query(of(AcceleratorMetrics.MEMORY_FREQUENCY_HERTZ), NAME + " memory"));
    String active = of(AcceleratorMetrics.THROTTLE);
    panels.add(
        Panel.states("Why clocks were held down")
            .about(AcceleratorMetrics.THROTTLE)
            .absent("This device does not tell why it slows down")
            .query(active, NAME + " {{reason}}")
            .state(0, "no", GREEN)
            .state(1, "yes", ORANGE));
    panels.add(
        Panel.lines("Time lost to held clocks")
            .about(AcceleratorMetrics.THROTTLE_SECONDS_TOTAL)
            .says("As a share of time.")
            .share()
            .absent("This device does not count it")
            .query(rate(AcceleratorMetrics.THROTTLE_SECONDS_TOTAL), NAME + " {{reason}}"));
    panels.add(
        Panel.lines("Other sensors")
            .says("Temperatures of the sensors that the device has beside that of its die.")
            .unit(Units.CELSIUS)
            .absent("This device has no other sensors that can be read")
            .query(
                ofNodes(Promql.name(Scope.DEVICE, HostMetrics.SENSOR_TEMPERATURE_CELSIUS), THIS),
                NAME + " {{sensor}}"));
  }

  private static void links(List<Panel> panels) {
    panels.add(
        Panel.lines("PCIe")
            .says("Bytes in each direction.")
            .unit(Units.BYTES_PER_SECOND)
            .absent("This device does not tell what its bus carries")
            .query(
                rate(AcceleratorMetrics.PCIE_RECEIVE_BYTES_TOTAL)
                    + " or "
                    + of(AcceleratorMetrics.PCIE_RECEIVE_BYTES_PER_SECOND),
                NAME + " received")
            .query(
                rate(AcceleratorMetrics.PCIE_TRANSMIT_BYTES_TOTAL)
                    + " or "
                    + of(AcceleratorMetrics.PCIE_TRANSMIT_BYTES_PER_SECOND),
                NAME + " sent"));
    panels.add(
        Panel.lines("Links to other devices")
            .about(AcceleratorMetrics.LINK_RECEIVE_BYTES_TOTAL)
            .says("Each link, received and sent together.")
            .unit(Units.BYTES_PER_SECOND)
            .absent("This device has no links that tell what they carry")
            .query(
                rate(AcceleratorMetrics.LINK_RECEIVE_BYTES_TOTAL)
                    + " + "
                    + rate(AcceleratorMetrics.LINK_TRANSMIT_BYTES_TOTAL),
                NAME + " link {{link}}"));
    String down = ofNodes(AcceleratorMetrics.LINK_STATE, THIS, "state=\"up\"");
    panels.add(
        Panel.states("Links that are up")
            .size(8, 8)
            .about(AcceleratorMetrics.LINK_STATE)
            .absent("This device has no links, or its node is scraped at the level core")
            .query(down, NAME + " link {{link}}")
            .state(0, "not up", RED)
            .state(1, "up", GREEN));
    panels.add(
        Panel.lines("PCIe generation and lanes")
            .size(8, 8)
            .says("What is negotiated; an idle device may step down.")
            .absent("This device does not tell it")
            .query(of(AcceleratorMetrics.PCIE_GENERATION), NAME + " generation")
            .query(of(AcceleratorMetrics.PCIE_LANES), NAME + " lanes"));
    panels.add(
        Panel.lines("Links down")
            .size(8, 8)
            .about(InterconnectMetrics.INTERCONNECT_LINKS_DOWN)
            .absent("This device has no links to others")
            .query(of(InterconnectMetrics.INTERCONNECT_LINKS_DOWN), NAME));
  }

  private static void health(List<Panel> panels) {
    panels.add(
        Panel.lines("Memory errors")
            .says("Since the driver was loaded; uncorrected ones can have spoilt results.")
            .absent("This device does not count memory errors, or error correction is off")
            .query(of(AcceleratorMetrics.ECC_CORRECTED_ERRORS_TOTAL), NAME + " corrected")
            .query(of(AcceleratorMetrics.ECC_UNCORRECTED_ERRORS_TOTAL), NAME + " uncorrected"));
    panels.add(
        Panel.states("Repairs")
            .says("Rows of memory that wait for a reset to be remapped, and that could not be.")
            .absent("This device does not repair its memory, or does not tell")
            .query(of(AcceleratorMetrics.ROW_REMAP_PENDING), NAME + " waits for a reset")
            .query(of(AcceleratorMetrics.ROW_REMAP_FAILURE), NAME + " failed")
            .state(0, "no", GREEN)
            .state(1, "yes", RED));
    panels.add(
        Panel.states("Xids")
            .about(AcceleratorMetrics.XID_ERRORS_TOTAL)
            .says("How many of each; a step is an event.")
            .unit(Units.PLAIN)
            .absent("No Xid has been reported, or it is no NVIDIA GPU")
            .query(of(AcceleratorMetrics.XID_ERRORS_TOTAL), NAME + " Xid {{xid}}"));
    panels.add(
        Panel.states("What its driver asks for")
            .about(AcceleratorMetrics.RECOVERY_ACTION)
            .absent("Its driver does not tell (NVIDIA's does from 570 on)")
            .query(
                ofNodes(AcceleratorMetrics.RECOVERY_ACTION, THIS, "state!=\"none\""),
                NAME + " {{state}}")
            .state(0, "no", GREEN)
            .state(1, "yes", RED));
  }
}
