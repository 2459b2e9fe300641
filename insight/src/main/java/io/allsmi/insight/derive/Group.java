package io.allsmi.insight.derive;

import io.allsmi.model.Layout;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The metrics that one device or part has in a layout, and what is derived from them. Devices and
 * parts of one kind have the same, so a layout has few different groups.
 */
final class Group {
  private final Metric[] raw;
  private final List<Metric> metrics;

  /** Operands first. */
  private final List<Rule> rules;

  /** For each raw metric its place among all. */
  private final int[] moved;

  Group(Metric[] raw, List<Rule> rules) {
    this.raw = raw;
    this.rules = rules;
    metrics = new ArrayList<>(raw.length + rules.size());
    Collections.addAll(metrics, raw);
    for (Rule rule : rules) {
      int index = indexOf(rule.metric());
      if (index < 0) metrics.add(-index - 1, rule.metric());
    }
    moved = new int[raw.length];
    for (int i = 0; i < moved.length; i++) moved[i] = indexOf(raw[i]);
  }

  /** Whether these are the metrics of the slots from one on, up to another. */
  @SuppressWarnings("ReferenceEquality") // Those that are equal and not the same are planned anew.
  boolean isOf(Layout layout, int from, int to) {
    if (to - from != raw.length) return false;
    for (int i = 0; i < raw.length; i++) {
      if (layout.metric(from + i) != raw[i]) return false;
    }
    return true;
  }

  /** The place of a metric among all of the group; negative when it is not among them. */
  int indexOf(Metric metric) {
    return Collections.binarySearch(metrics, metric);
  }

  List<Metric> metrics() {
    return metrics;
  }

  List<Rule> rules() {
    return rules;
  }

  int rawSize() {
    return raw.length;
  }

  int moved(int index) {
    return moved[index];
  }
}
