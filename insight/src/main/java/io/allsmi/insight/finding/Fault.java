package io.allsmi.insight.finding;

import io.allsmi.model.Severity;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Metric;
import java.util.List;

/**
 * A reading that is trouble by itself, by the value that it has.
 *
 * @param metric what is read
 * @param least the least value that is trouble
 * @param most the greatest one
 * @param text what is wrong; {@code %} stands for the value
 */
record Fault(
    Metric metric,
    double least,
    double most,
    FindingCode code,
    Severity severity,
    String text,
    String action) {
  private static final String RESET = "move its work away and reset it";

  /** All of them; of one metric, with ranges that do not overlap. */
  static final List<Fault> ALL =
      List.of(
          state(
              AcceleratorMetrics.ROW_REMAP_FAILURE,
              FindingCode.WORN_OUT,
              Severity.CRITICAL,
              "a row of its memory could not be remapped: there are no spare rows left",
              "move its work away and have it replaced"),
          state(
              AcceleratorMetrics.SRAM_THRESHOLD_EXCEEDED,
              FindingCode.WORN_OUT,
              Severity.CRITICAL,
              "its on-chip memories had more uncorrectable errors than it is specified for",
              "move its work away and have it replaced"),
          recovery("reset", "a reset", RESET),
          recovery("reboot", "a reboot of the node", "drain and reboot the node"),
          recovery(
              "drain_p2p",
              "that work with its peers is drained",
              "end the work that uses it together with other devices"),
          recovery("drain_and_reset", "to be drained and reset", RESET),
          recovery(
              "recover_imex_domain",
              "that its IMEX domain is recovered",
              "restart the IMEX service on the nodes of its domain"),
          pending(AcceleratorMetrics.ROW_REMAP_PENDING, "a row of its memory waits to be remapped"),
          pending(
              AcceleratorMetrics.RETIRED_PAGES_PENDING, "a page of its memory waits to be retired"),
          pending(
              AcceleratorMetrics.CHANNEL_REPAIR_PENDING,
              "a channel of its memory waits to be repaired"),
          pending(
              AcceleratorMetrics.TPC_REPAIR_PENDING,
              "one of its processing clusters waits to be repaired"),
          new Fault(
              AcceleratorMetrics.ECC_UNCORRECTED_ERRORS_TOTAL,
              1,
              Double.MAX_VALUE,
              FindingCode.MEMORY_ERRORS,
              Severity.WARNING,
              "errors of its memory that could not be corrected since its driver was loaded: %",
              RESET + "; if they come back, have it replaced"),
          new Fault(
              AcceleratorMetrics.FABRIC_HEALTHY,
              0,
              0,
              FindingCode.FABRIC_UNHEALTHY,
              Severity.WARNING,
              "it says that its fabric is not in good health",
              "look at its links and at the fabric manager's log"));

  private static Fault state(
      Metric metric, FindingCode code, Severity severity, String text, String action) {
    return new Fault(metric, 1, 1, code, severity, text, action);
  }

  private static Fault pending(Metric metric, String text) {
    return state(
        metric, FindingCode.REPAIR_PENDING, Severity.WARNING, text, "reset it when it is idle");
  }

  private static Fault recovery(String state, String needs, String action) {
    int value = AcceleratorMetrics.RECOVERY_ACTION.states().indexOf(state);
    return new Fault(
        AcceleratorMetrics.RECOVERY_ACTION,
        value,
        value,
        FindingCode.RECOVERY,
        Severity.CRITICAL,
        "its driver says that it needs " + needs,
        action);
  }

  /** Whether a rule looks at the metric. */
  static boolean isOf(Metric wanted) {
    for (Fault fault : ALL) {
      if (fault.metric.equals(wanted)) return true;
    }
    return false;
  }

  boolean isAt(double value) {
    return value >= least && value <= most;
  }

  String text(double value) {
    return text.replace("%", Long.toString((long) value));
  }
}
