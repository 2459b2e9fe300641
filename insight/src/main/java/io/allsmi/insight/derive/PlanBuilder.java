package io.allsmi.insight.derive;

import io.allsmi.model.Layout;
import io.allsmi.model.catalogue.Metric;
import java.util.Arrays;

/** Puts the plan of a layout together, group of slots by group of slots. */
final class PlanBuilder {
  private final Layout raw;
  private final int[] moved;
  private long[] places;
  private Metric[] metrics;
  private int size;

  private Formula[] formulas = new Formula[16];
  private int[] targets = new int[16];
  private int[] ones = new int[16];
  private int[] others = new int[16];
  private int steps;

  PlanBuilder(Layout raw) {
    this.raw = raw;
    moved = new int[raw.size()];
    places = new long[raw.size() + 16];
    metrics = new Metric[raw.size() + 16];
  }

  /**
   * Adds the slots of one place.
   *
   * @param first the first of them in the raw layout
   */
  void add(int first, Group group) {
    int start = size;
    for (Metric metric : group.metrics()) append(raw.place(first), metric);
    for (int i = 0; i < group.rawSize(); i++) moved[first + i] = start + group.moved(i);
    for (Rule rule : group.rules()) {
      addStep(
          rule.formula(),
          start + group.indexOf(rule.metric()),
          start + group.indexOf(rule.one()),
          start + group.indexOf(rule.other()));
    }
  }

  private void append(long place, Metric metric) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
      metrics = Arrays.copyOf(metrics, 2 * size);
    }
    places[size] = place;
    metrics[size] = metric;
    size++;
  }

  private void addStep(Formula formula, int target, int one, int other) {
    if (steps == formulas.length) {
      formulas = Arrays.copyOf(formulas, 2 * steps);
      targets = Arrays.copyOf(targets, 2 * steps);
      ones = Arrays.copyOf(ones, 2 * steps);
      others = Arrays.copyOf(others, 2 * steps);
    }
    formulas[steps] = formula;
    targets[steps] = target;
    ones[steps] = one;
    others[steps] = other;
    steps++;
  }

  Plan build() {
    Layout extended =
        size == raw.size()
            ? raw
            : Layout.ofSorted(Arrays.copyOf(places, size), Arrays.copyOf(metrics, size));
    return new Plan(
        raw,
        extended,
        moved,
        Arrays.copyOf(formulas, steps),
        Arrays.copyOf(targets, steps),
        Arrays.copyOf(ones, steps),
        Arrays.copyOf(others, steps),
        delivered());
  }

  private int[] delivered() {
    int[] slots = new int[raw.size()];
    int n = 0;
    for (int slot = 0; slot < slots.length; slot++) {
      if (raw.metric(slot).derived().isPresent()) slots[n++] = slot;
    }
    return Arrays.copyOf(slots, n);
  }
}
