package io.allsmi.cli.grafana;

import static io.allsmi.cli.grafana.Promql.by;
import static io.allsmi.cli.grafana.Promql.chosen;
import static io.allsmi.cli.grafana.Promql.firing;
import static io.allsmi.cli.grafana.Promql.ofNodes;

import io.allsmi.model.catalogue.AcceleratorMetrics;

/** Panels that several dashboards have. */
final class Common {
  static final String NO_ACCELERATOR =
      "No accelerator matches cluster, vendor, model and node, or none is scraped";
  static final String NO_ALERT =
      "No alert fires, or the rules of docs/prometheus are not loaded in this Prometheus";
  static final String HARDWARE = "reason=~\"hw_slowdown|hw_thermal|hw_power_brake\"";

  static final String GREEN = "green";
  static final String YELLOW = "yellow";
  static final String ORANGE = "orange";
  static final String RED = "red";
  static final String GREY = "text";

  private Common() {}

  static Panel problems() {
    return Panel.table("Problems", "severity", "alertname", "cluster", "instance", "device", "link")
        .says("Alerts that fire now. What each asks for is in its runbook: docs/prometheus.")
        .absent(NO_ALERT)
        .column(
            by("count", "severity, alertname, cluster, instance, device, link", firing()),
            "Alerts",
            Units.PLAIN);
  }

  static Panel findings() {
    return Panel.states("What fired")
        .says("Each alert by node while it fired; the rules are those of docs/prometheus.")
        .absent(NO_ALERT)
        .query(by("max", "cluster, instance, alertname", firing()), "{{instance}} {{alertname}}")
        .state(1, "fires", RED);
  }

  static Panel lost() {
    String name = ofNodes(AcceleratorMetrics.PRESENT);
    return Panel.states("Devices that were lost")
        .about(AcceleratorMetrics.PRESENT)
        .says("Only devices that were not there at some time within the range.")
        .absent("No device was lost within the range, or none is scraped")
        .query(
            chosen("(" + name + " and min_over_time(" + name + "[$__range]) == 0)"),
            "{{instance}} {{device}}")
        .state(0, "lost", RED)
        .state(1, "there", GREEN);
  }

  static Panel throttled(boolean hardwareAlone) {
    String active =
        hardwareAlone
            ? ofNodes(AcceleratorMetrics.THROTTLE, HARDWARE)
            : ofNodes(AcceleratorMetrics.THROTTLE);
    return Panel.states(hardwareAlone ? "Held back by the hardware" : "Why clocks were held down")
        .about(AcceleratorMetrics.THROTTLE)
        .says("Only reasons that applied at some time within the range.")
        .absent(
            "No reason applied within the range, or these devices do not tell why they slow down"
                + " (Tenstorrent, Rebellions, Jetson and Apple do not)")
        .query(
            chosen("(" + active + " and max_over_time(" + active + "[$__range]) == 1)"),
            "{{instance}} {{device}} {{reason}}")
        .state(0, "no", GREEN)
        .state(1, "yes", hardwareAlone ? RED : ORANGE);
  }

  /** A counter of a new Xid begins with its first event, so growth is from what was before. */
  static Panel xids() {
    String now = ofNodes(AcceleratorMetrics.XID_ERRORS_TOTAL);
    return Panel.states("Xids")
        .about(AcceleratorMetrics.XID_ERRORS_TOTAL)
        .says("How many of each; a step is an event. docs/prometheus says which ask for what.")
        .unit(Units.PLAIN)
        .absent("No Xid has been reported, or there is no NVIDIA GPU among what is chosen")
        .query(chosen(now), "{{instance}} {{device}} Xid {{xid}}");
  }
}
