package io.allsmi.insight.select;

import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import java.util.List;

/** Readings as text for programs: exact, without unit; empty for what is absent. */
final class Numbers {
  /** Up to here every integer is a number of its own. */
  private static final double EXACT = 1L << 53;

  private Numbers() {}

  static boolean isNumber(Metric metric) {
    boolean number = metric.type() == MetricType.GAUGE || metric.type() == MetricType.COUNTER;
    return number || (metric.type() == MetricType.STATE && metric.states().isEmpty());
  }

  static String text(double value) {
    if (!Double.isFinite(value)) return "";
    boolean integer = value == Math.rint(value) && Math.abs(value) <= EXACT;
    return integer ? Long.toString((long) value) : Double.toString(value);
  }

  /**
   * The reading in the words of the catalogue; of flags those that are set, with spaces between.
   */
  static String text(Metric metric, double value, String text) {
    return switch (metric.type()) {
      case GAUGE, COUNTER -> text(value);
      case STATE -> {
        List<String> states = metric.states();
        int index = (int) value;
        if (!text.isEmpty() || Double.isNaN(value)) yield text;
        if (states.isEmpty()) yield text(value);
        yield index >= 0 && index < states.size() ? states.get(index) : "";
      }
      case FLAGS -> flags(metric, value, text);
      case TEXT -> text;
    };
  }

  private static String flags(Metric metric, double value, String text) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < metric.states().size(); i++) {
      if (((long) value >> i & 1) == 0) continue;
      words.append(words.isEmpty() ? "" : " ").append(metric.states().get(i));
    }
    if (!text.isEmpty()) words.append(words.isEmpty() ? "" : " ").append(text.replace(',', ' '));
    boolean none = words.isEmpty() && !Double.isNaN(value);
    return none ? "none" : words.toString();
  }
}
