package io.allsmi.cli.grafana;

import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Scope;
import io.allsmi.wire.text.FamilyName;

/** The queries' building blocks. Names come from the catalogue alone. */
final class Promql {
  /** Labels by which a series of a device is found on another family. */
  static final String DEVICE_KEY = "cluster, job, instance, device";

  private static final String NODE = "cluster=~\"$cluster\",instance=~\"$node\"";
  private static final String SELECTED = NODE + ",vendor=~\"$vendor\",model=~\"$model\"";

  private Promql() {}

  /** The family of a metric, on devices of the first kind that has it. */
  static String name(Metric metric) {
    return FamilyName.of(metric.kinds().getFirst().scope(), metric);
  }

  static String name(Scope scope, Metric metric) {
    return FamilyName.of(scope, metric);
  }

  /** A metric of the nodes that are chosen, with more matchers such as {@code state="up"}. */
  static String ofNodes(String name, String... matchers) {
    StringBuilder all = new StringBuilder(NODE);
    for (String matcher : matchers) all.append(',').append(matcher);
    return name + "{" + all + "}";
  }

  static String ofNodes(Metric metric, String... matchers) {
    return ofNodes(name(metric), matchers);
  }

  /** A metric of the accelerators that are chosen by node, vendor and model. */
  static String chosen(Metric metric, String... matchers) {
    return chosen(ofNodes(metric, matchers));
  }

  /**
   * The series of an expression that belong to accelerators that are chosen, with vendor, model.
   */
  static String chosen(String expression) {
    return joined(expression, Scope.DEVICE);
  }

  private static String joined(String expression, Scope scope) {
    return expression
        + " * on ("
        + DEVICE_KEY
        + ") group_left (vendor, model) "
        + FamilyName.PREFIX
        + scope.word()
        + "_info{"
        + SELECTED
        + "}";
  }

  /** The power of accelerators and of boards that carry several, each once. */
  static String power() {
    return chosen(AcceleratorMetrics.POWER_WATTS)
        + " or "
        + joined(ofNodes(name(Scope.BOARD, AcceleratorMetrics.POWER_WATTS)), Scope.BOARD);
  }

  /** Kilowatt-hours within the range that is shown: of the counter, else out of the power. */
  static String kilowattHours() {
    String counter = "increase(" + ofNodes(AcceleratorMetrics.ENERGY_JOULES_TOTAL) + "[$__range])";
    String power = "avg_over_time(" + ofNodes(AcceleratorMetrics.POWER_WATTS) + "[$__range])";
    String board =
        "avg_over_time("
            + ofNodes(name(Scope.BOARD, AcceleratorMetrics.POWER_WATTS))
            + "[$__range])";
    return chosen("(" + counter + " / 3.6e6 or " + power + " * $__range_s / 3.6e6)")
        + " or "
        + joined("(" + board + " * $__range_s / 3.6e6)", Scope.BOARD);
  }

  static String rate(Metric counter) {
    return "rate(" + ofNodes(counter) + "[$__rate_interval])";
  }

  /** Alerts of ours that fire on the nodes that are chosen. */
  static String firing() {
    return ofNodes("ALERTS", "alertname=~\"Allsmi.*\"", "alertstate=\"firing\"");
  }

  static String by(String operator, String labels, String expression) {
    return operator + " by (" + labels + ") (" + expression + ")";
  }

  /** What describes the accelerators that are chosen. */
  static String info() {
    return FamilyName.PREFIX + "device_info{" + SELECTED + "}";
  }
}
