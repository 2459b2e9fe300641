package io.allsmi.cli.grafana;

import static io.allsmi.cli.grafana.Common.NO_ACCELERATOR;
import static io.allsmi.cli.grafana.Common.ORANGE;
import static io.allsmi.cli.grafana.Common.RED;
import static io.allsmi.cli.grafana.Common.YELLOW;
import static io.allsmi.cli.grafana.Promql.by;
import static io.allsmi.cli.grafana.Promql.chosen;
import static io.allsmi.cli.grafana.Promql.info;
import static io.allsmi.cli.grafana.Promql.kilowattHours;
import static io.allsmi.cli.grafana.Promql.ofNodes;
import static io.allsmi.cli.grafana.Promql.power;

import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.List;

/** Every node at a glance: what works, what it costs, what is wrong. */
final class FleetBoard {
  private static final String NODE = "cluster, instance";
  private static final String IDLE =
      "No device is idle and holds memory, or none of those chosen tells its use";

  private FleetBoard() {}

  static Board board() {
    List<Panel> panels = new ArrayList<>();
    totals(panels);
    panels.add(nodes());
    panels.add(Common.problems().size(12, 9));
    panels.add(Common.findings().size(12, 9));
    panels.add(Panel.row("Work"));
    work(panels);
    panels.add(Panel.row("Energy and cost"));
    energy(panels);
    panels.add(Panel.row("Versions"));
    versions(panels);
    return new Board(
        "fleet",
        "allsmi / Fleet",
        "Accelerators of all nodes: use, power, cost and problems",
        Variable.ofFleet(),
        panels);
  }

  private static void totals(List<Panel> panels) {
    String present = chosen(AcceleratorMetrics.PRESENT);
    panels.add(
        Panel.stat("Nodes")
            .says("Nodes with accelerators that were scraped last time.")
            .absent("No node answers")
            .query("count(" + by("count", NODE, present) + ")", "nodes"));
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
        Panel.stat("Use")
            .about(AcceleratorMetrics.UTILIZATION_RATIO)
            .says("Mean of those that tell it.")
            .absent("None of those chosen tells its use")
            .query("avg(" + chosen(AcceleratorMetrics.UTILIZATION_RATIO) + ")", "mean"));
    panels.add(
        Panel.stat("Power")
            .about(AcceleratorMetrics.POWER_WATTS)
            .says("Sum over accelerators, boards that carry several among them.")
            .absent("None of those chosen tells its power")
            .query("sum(" + power() + ")", "sum"));
    panels.add(
        Panel.stat("Hottest")
            .about(AcceleratorMetrics.TEMPERATURE_CELSIUS)
            .absent("None of those chosen tells its temperature")
            .query("max(" + chosen(AcceleratorMetrics.TEMPERATURE_CELSIUS) + ")", "highest")
            .step(80, YELLOW)
            .step(90, RED));
  }

  private static Panel nodes() {
    return Panel.table("Nodes", "cluster", "instance", "vendor", "model")
        .says("A line for each node and model. What a vendor does not tell is empty, never zero.")
        .absent(NO_ACCELERATOR)
        .size(24, 10)
        .column(perModel("sum", AcceleratorMetrics.PRESENT), "There", Units.PLAIN)
        .column(perModel("avg", AcceleratorMetrics.UTILIZATION_RATIO), "Use", Units.SHARE)
        .column(perModel("avg", AcceleratorMetrics.MEMORY_USED_RATIO), "Memory", Units.SHARE)
        .column(perModel("max", AcceleratorMetrics.TEMPERATURE_CELSIUS), "Hottest", Units.CELSIUS)
        .column(
            perModel("min", AcceleratorMetrics.TEMPERATURE_MARGIN_CELSIUS), "Margin", Units.CELSIUS)
        .column(by("sum", NODE + ", vendor, model", power()), "Power", Units.WATT)
        .column(
            "count by ("
                + NODE
                + ", vendor, model) ("
                + chosen("(" + ofNodes(AcceleratorMetrics.THROTTLE, Common.HARDWARE) + " == 1)")
                + ")",
            "Held back",
            Units.PLAIN);
  }

  private static String perModel(String operator, Metric metric) {
    return by(operator, NODE + ", vendor, model", chosen(metric));
  }

  private static void work(List<Panel> panels) {
    String use = chosen(AcceleratorMetrics.UTILIZATION_RATIO);
    panels.add(
        Panel.lines("Use by node")
            .about(AcceleratorMetrics.UTILIZATION_RATIO)
            .absent("None of those chosen tells its use")
            .query(by("avg", NODE, use), "{{instance}}"));
    panels.add(
        Panel.lines("How use is spread")
            .about(AcceleratorMetrics.UTILIZATION_RATIO)
            .says("The busiest and the idlest tenth, and the one in the middle.")
            .absent("None of those chosen tells its use")
            .query("quantile(0.9, " + use + ")", "busiest tenth")
            .query("quantile(0.5, " + use + ")", "middle")
            .query("quantile(0.1, " + use + ")", "idlest tenth"));
    panels.add(
        Panel.lines("Memory by node")
            .about(AcceleratorMetrics.MEMORY_USED_RATIO)
            .absent("None of those chosen tells its memory")
            .query(
                by("sum", NODE, chosen(AcceleratorMetrics.MEMORY_USED_BYTES))
                    + " / "
                    + by("sum", NODE, chosen(AcceleratorMetrics.MEMORY_TOTAL_BYTES)),
                "{{instance}}"));
    panels.add(
        Panel.lines("The ten hottest")
            .about(AcceleratorMetrics.TEMPERATURE_CELSIUS)
            .absent("None of those chosen tells its temperature")
            .query(
                "topk(10, " + chosen(AcceleratorMetrics.TEMPERATURE_CELSIUS) + ")",
                "{{instance}} {{device}}"));
    panels.add(
        Panel.table("Idle, with memory held", "cluster", "instance", "device", "vendor", "model")
            .says("Devices that were used for less than 5 % of the range and hold over a fifth.")
            .absent(IDLE)
            .size(24, 7)
            .column(idle(memory()), "Memory", Units.SHARE)
            .column(idle(chosen(AcceleratorMetrics.MEMORY_USED_BYTES)), "Memory held", Units.BYTES)
            .column(idle(power()), "Power", Units.WATT));
  }

  private static String memory() {
    return chosen(AcceleratorMetrics.MEMORY_USED_RATIO);
  }

  private static String idle(String expression) {
    String key = " and on (" + Promql.DEVICE_KEY + ") ";
    return by(
        "sum",
        NODE + ", device, vendor, model",
        "("
            + expression
            + ")"
            + key
            + "avg_over_time("
            + ofNodes(AcceleratorMetrics.UTILIZATION_RATIO)
            + "[$__range]) < 0.05"
            + key
            + ofNodes(AcceleratorMetrics.MEMORY_USED_RATIO)
            + " > 0.2");
  }

  private static void energy(List<Panel> panels) {
    String kinds = "cluster, vendor, model";
    panels.add(
        Panel.stat("Energy")
            .says("Of accelerators within the range: by their counters, else out of their power.")
            .unit(Units.KILOWATT_HOURS)
            .absent("None of those chosen tells its energy or its power")
            .query("sum(" + kilowattHours() + ")", "sum"));
    panels.add(
        Panel.stat("Cost")
            .says("Energy by the price of a kWh that is set above, in its currency.")
            .absent("None of those chosen tells its energy or its power")
            .query("sum(" + kilowattHours() + ") * $price", "sum"));
    panels.add(
        Panel.table("Energy by model", "cluster", "vendor", "model")
            .says("Within the range. Cost is in the currency of the price that is set above.")
            .absent("None of those chosen tells its energy or its power")
            .size(16, 8)
            .column(by("sum", kinds, kilowattHours()), "Energy", Units.KILOWATT_HOURS)
            .column(by("sum", kinds, kilowattHours()) + " * $price", "Cost", Units.PLAIN));
    panels.add(
        Panel.lines("Power by model")
            .about(AcceleratorMetrics.POWER_WATTS)
            .absent("None of those chosen tells its power")
            .stacked()
            .query(by("sum", "vendor, model", power()), "{{vendor}} {{model}}"));
    panels.add(
        Panel.lines("Power of whole machines")
            .about(HostMetrics.CHASSIS_POWER_WATTS)
            .absent("No node that is chosen has a power meter that allsmi can read")
            .stacked()
            .query(by("sum", NODE, ofNodes(HostMetrics.CHASSIS_POWER_WATTS)), "{{instance}}"));
  }

  private static void versions(List<Panel> panels) {
    panels.add(
        Panel.table("Drivers", "cluster", "vendor", "model", "driver")
            .says("Nodes by driver version; two lines for one model are a skew.")
            .absent("None of those chosen tells its driver")
            .size(12, 7)
            .column(
                "count by (cluster, vendor, model, driver) (count by (cluster, instance, vendor,"
                    + " model, driver) ("
                    + chosen(ofNodes("allsmi_device_software_info"))
                    + "))",
                "Nodes",
                Units.PLAIN));
    panels.add(
        Panel.table("allsmi", "cluster", "version")
            .says("Nodes by version of the exporter. An older one may not know every metric.")
            .absent("No node answers")
            .size(12, 7)
            .column(
                by("count", "cluster, version", ofNodes("allsmi_build_info")),
                "Nodes",
                Units.PLAIN));
    panels.add(
        Panel.states("Nodes that did not answer")
            .says("Only nodes that did not answer at some time within the range.")
            .absent("Every node has answered within the range, or there is none")
            .size(24, 6)
            .query(
                ofNodes("up")
                    + " and on (cluster, job, instance)"
                    + " last_over_time(allsmi_build_info[$__range])"
                    + " and min_over_time("
                    + ofNodes("up")
                    + "[$__range]) == 0",
                "{{instance}}")
            .state(0, "down", ORANGE)
            .state(1, "up", Common.GREEN));
    panels.add(
        Panel.table("Accelerators", "cluster", "instance", "device", "vendor", "model", "uuid")
            .says("What is where, for whoever looks for a card.")
            .absent(NO_ACCELERATOR)
            .column(
                by("count", "cluster, instance, device, vendor, model, uuid, serial, pci", info()),
                "there",
                Units.PLAIN));
  }
}
