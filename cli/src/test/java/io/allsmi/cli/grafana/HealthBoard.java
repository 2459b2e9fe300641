package io.allsmi.cli.grafana;

import static io.allsmi.cli.grafana.Common.GREEN;
import static io.allsmi.cli.grafana.Common.NO_ACCELERATOR;
import static io.allsmi.cli.grafana.Common.ORANGE;
import static io.allsmi.cli.grafana.Common.RED;
import static io.allsmi.cli.grafana.Promql.by;
import static io.allsmi.cli.grafana.Promql.chosen;
import static io.allsmi.cli.grafana.Promql.ofNodes;
import static io.allsmi.cli.grafana.Promql.rate;

import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.InterconnectMetrics;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.List;

/** What is wrong or about to be: devices, memory, links, networks. */
final class HealthBoard {
  private static final String DEVICE = "{{instance}} {{device}}";
  private static final String NODE = "cluster, instance";
  private static final String LINE = "cluster, instance, device, vendor, model";
  private static final String NO_ECC = "None of those chosen counts memory errors";
  private static final String NO_LINKS = "None of those chosen has links to other devices";

  private HealthBoard() {}

  static Board board() {
    List<Panel> panels = new ArrayList<>();
    totals(panels);
    panels.add(Common.problems());
    panels.add(devices());
    panels.add(Panel.row("What happened"));
    panels.add(Common.findings());
    panels.add(Common.lost());
    panels.add(Common.xids());
    panels.add(Common.throttled(true));
    panels.add(Panel.row("Memory"));
    memory(panels);
    panels.add(Panel.row("Links between devices"));
    links(panels);
    panels.add(Panel.row("Buses and networks"));
    networks(panels);
    return new Board(
        "health",
        "allsmi / Links and health",
        "What is wrong or about to be: devices, memory, links, networks",
        Variable.ofHealth(),
        panels);
  }

  private static void totals(List<Panel> panels) {
    String present = chosen(AcceleratorMetrics.PRESENT);
    panels.add(
        Panel.stat("Lost")
            .about(AcceleratorMetrics.PRESENT)
            .absent(NO_ACCELERATOR)
            .unit(Units.PLAIN)
            .query("count(" + present + ") - sum(" + present + ")", "lost")
            .step(1, RED));
    panels.add(
        Panel.stat("To be repaired")
            .says("Devices with a row of memory that waits for a reset, or that could not be kept.")
            .absent("None of those chosen repairs its memory, or tells")
            .query(
                "sum("
                    + chosen(AcceleratorMetrics.ROW_REMAP_PENDING)
                    + ") + sum("
                    + chosen(AcceleratorMetrics.ROW_REMAP_FAILURE)
                    + ")",
                "devices")
            .step(1, ORANGE));
    panels.add(
        growth("Uncorrected errors", AcceleratorMetrics.ECC_UNCORRECTED_ERRORS_TOTAL, NO_ECC)
            .step(1, RED));
    panels.add(
        Panel.stat("Xid events")
            .about(AcceleratorMetrics.CLASS_ERRORS_TOTAL)
            .says("Xids within the range.")
            .absent("There is no NVIDIA GPU among what is chosen")
            .query(
                "sum("
                    + chosen(
                        "increase("
                            + ofNodes(AcceleratorMetrics.CLASS_ERRORS_TOTAL, "class=\"xid\"")
                            + "[$__range])")
                    + ")",
                "events")
            .whole()
            .step(1, ORANGE));
    panels.add(
        Panel.stat("Links down")
            .about(InterconnectMetrics.INTERCONNECT_LINKS_DOWN)
            .absent(NO_LINKS)
            .query("sum(" + chosen(InterconnectMetrics.INTERCONNECT_LINKS_DOWN) + ")", "links down")
            .step(1, ORANGE));
    panels.add(
        Panel.stat("Held back by hardware")
            .says("Devices that their hardware slows down now, for heat or for power.")
            .absent("None of those chosen tells why it slows down")
            .query(
                "sum("
                    + by(
                        "max",
                        "cluster, instance, device",
                        chosen(ofNodes(AcceleratorMetrics.THROTTLE, Common.HARDWARE)))
                    + ")",
                "devices")
            .step(1, RED));
  }

  private static Panel growth(String title, Metric counter, String absent) {
    return Panel.stat(title)
        .whole()
        .about(counter)
        .says("Growth within the range.")
        .absent(absent)
        .query("sum(" + chosen("increase(" + ofNodes(counter) + "[$__range])") + ")", title);
  }

  private static Panel devices() {
    return Panel.table("Devices", "cluster", "instance", "device", "vendor", "model")
        .says("What each tells of its health; empty where it does not tell.")
        .absent(NO_ACCELERATOR)
        .size(24, 10)
        .column(each(AcceleratorMetrics.PRESENT), "There", Units.PLAIN)
        .column(each(AcceleratorMetrics.TEMPERATURE_MARGIN_CELSIUS), "Margin", Units.CELSIUS)
        .column(each(AcceleratorMetrics.ECC_CORRECTED_ERRORS_TOTAL), "Corrected", Units.PLAIN)
        .column(each(AcceleratorMetrics.ECC_UNCORRECTED_ERRORS_TOTAL), "Uncorrected", Units.PLAIN)
        .column(each(AcceleratorMetrics.ROW_REMAP_PENDING), "Repair waits", Units.PLAIN)
        .column(each(AcceleratorMetrics.ROW_REMAP_FAILURE), "Repair failed", Units.PLAIN)
        .column(each(InterconnectMetrics.INTERCONNECT_LINKS_DOWN), "Links down", Units.PLAIN)
        .column(by("sum", LINE, chosen(AcceleratorMetrics.XID_ERRORS_TOTAL)), "Xids", Units.PLAIN);
  }

  private static String each(Metric metric) {
    return by("max", LINE, chosen(metric));
  }

  private static void memory(List<Panel> panels) {
    panels.add(
        errors(
            "Corrected memory errors",
            AcceleratorMetrics.ECC_CORRECTED_ERRORS_TOTAL,
            "No device has corrected an error within the range, or none counts them"));
    panels.add(
        errors(
            "Uncorrected memory errors",
            AcceleratorMetrics.ECC_UNCORRECTED_ERRORS_TOTAL,
            "No device has had one within the range, or none counts them"));
    String pending = ofNodes(AcceleratorMetrics.ROW_REMAP_PENDING);
    String failed = ofNodes(AcceleratorMetrics.ROW_REMAP_FAILURE);
    panels.add(
        Panel.states("Repairs of memory")
            .says("Only devices with a repair that waits or failed within the range.")
            .absent("No repair has waited or failed within the range, or none of those tells")
            .query(
                chosen("(" + pending + " and max_over_time(" + pending + "[$__range]) == 1)"),
                DEVICE + " waits for a reset")
            .query(
                chosen("(" + failed + " and max_over_time(" + failed + "[$__range]) == 1)"),
                DEVICE + " failed")
            .state(0, "no", GREEN)
            .state(1, "yes", RED));
    panels.add(
        Panel.lines("The ten with the least margin")
            .about(AcceleratorMetrics.TEMPERATURE_MARGIN_CELSIUS)
            .absent("None of those chosen tells the temperature at which it slows down")
            .query(
                "bottomk(10, " + chosen(AcceleratorMetrics.TEMPERATURE_MARGIN_CELSIUS) + ")",
                DEVICE));
  }

  /** Growth in steps of the resolution; devices without any are left out. */
  private static Panel errors(String title, Metric counter, String absent) {
    return Panel.lines(title)
        .about(counter)
        .says("Growth since one step before; devices without any are left out.")
        .absent(absent)
        .query(chosen("(increase(" + ofNodes(counter) + "[$__rate_interval]) > 0)"), DEVICE);
  }

  private static void links(List<Panel> panels) {
    String up = ofNodes(AcceleratorMetrics.LINK_STATE, "state=\"up\"");
    String was = "max_over_time(" + up + "[$__range]) == 1";
    panels.add(
        Panel.states("Links that went down")
            .about(AcceleratorMetrics.LINK_STATE)
            .says("Only links that were up and were not at some time within the range.")
            .absent(
                "No link went down within the range; or there are none, or pages of the level core"
                    + " are scraped")
            .query(
                chosen("(" + up + " and min_over_time(" + up + "[$__range]) == 0 and " + was + ")"),
                DEVICE + " link {{link}}")
            .state(0, "not up", RED)
            .state(1, "up", GREEN));
    panels.add(
        Panel.lines("Errors of links")
            .says(
                "Damaged, repeated and bad packets and recoveries; links without any are left out.")
            .absent("No link has had errors within the range, or there are none")
            .query(
                linkErrors(AcceleratorMetrics.LINK_CRC_ERRORS_TOTAL),
                "{{instance}} {{device}} link {{link}} checksum")
            .query(
                linkErrors(AcceleratorMetrics.LINK_REPLAY_ERRORS_TOTAL),
                "{{instance}} {{device}} link {{link}} repeated")
            .query(
                linkErrors(InterconnectMetrics.LINK_RECEIVE_ERRORS_TOTAL),
                "{{instance}} {{device}} link {{link}} received badly")
            .query(
                linkErrors(AcceleratorMetrics.LINK_RECOVERY_ERRORS_TOTAL),
                "{{instance}} {{device}} link {{link}} recovery"));
    panels.add(
        Panel.lines("What links carry")
            .says("Bytes over all links of a device, both directions; the busiest ten.")
            .unit(Units.BYTES_PER_SECOND)
            .absent(NO_LINKS)
            .query(
                "topk(10, "
                    + chosen(
                        "("
                            + rate(InterconnectMetrics.INTERCONNECT_RECEIVE_BYTES_TOTAL)
                            + " + "
                            + rate(InterconnectMetrics.INTERCONNECT_TRANSMIT_BYTES_TOTAL)
                            + ")")
                    + ")",
                DEVICE));
    panels.add(
        Panel.lines("Links down")
            .about(InterconnectMetrics.INTERCONNECT_LINKS_DOWN)
            .absent(NO_LINKS)
            .query(
                by("sum", NODE, chosen(InterconnectMetrics.INTERCONNECT_LINKS_DOWN)),
                "{{instance}}"));
  }

  private static String linkErrors(Metric counter) {
    return chosen("(increase(" + ofNodes(counter) + "[$__rate_interval]) > 0)");
  }

  private static void networks(List<Panel> panels) {
    panels.add(
        Panel.lines("PCIe lanes in use")
            .about(AcceleratorMetrics.PCIE_LANES)
            .says("As a share of those that device and slot could have; the ten with the least.")
            .share()
            .absent("None of those chosen tells its PCIe lanes")
            .query(
                "bottomk(10, "
                    + chosen(
                        "("
                            + ofNodes(AcceleratorMetrics.PCIE_LANES)
                            + " / "
                            + ofNodes(AcceleratorMetrics.PCIE_LANES_MAX)
                            + ")")
                    + ")",
                DEVICE));
    panels.add(
        Panel.lines("PCIe packets sent again")
            .about(AcceleratorMetrics.PCIE_REPLAY_ERRORS_TOTAL)
            .absent("None of those chosen counts it")
            .query(
                by("sum", NODE, chosen(rate(AcceleratorMetrics.PCIE_REPLAY_ERRORS_TOTAL))),
                "{{instance}}"));
    panels.add(
        Panel.states("Network interfaces")
            .about(HostMetrics.NETWORK_UP)
            .absent("The collector 'network' does not answer on these nodes")
            .query(ofNodes(HostMetrics.NETWORK_UP), DEVICE)
            .state(0, "down", RED)
            .state(1, "up", GREEN));
    panels.add(
        Panel.lines("Network errors")
            .says("Packets in error, received and transmitted.")
            .absent("The collector 'network' does not answer on these nodes")
            .query(
                by("sum", NODE, rate(HostMetrics.NETWORK_RECEIVE_ERRORS_TOTAL)),
                "{{instance}} received")
            .query(
                by("sum", NODE, rate(HostMetrics.NETWORK_TRANSMIT_ERRORS_TOTAL)),
                "{{instance}} transmitted"));
  }
}
