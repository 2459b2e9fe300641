package io.allsmi.insight.derive;

import io.allsmi.insight.layout.PerLayout;
import io.allsmi.model.Layout;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Derived;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the derived metrics that the readings of a layout allow. */
final class Planner extends PerLayout<Plan> {
  /** A derived metric comes behind those that it is derived from. */
  private final List<Metric> operandsFirst;

  Planner(Catalogue catalogue) {
    List<Metric> derived = new ArrayList<>();
    for (int depth = 1, last = -1; derived.size() > last; depth++) {
      last = derived.size();
      for (Metric metric : catalogue.metrics()) {
        if (depth(metric) == depth) derived.add(metric);
      }
    }
    operandsFirst = List.copyOf(derived);
  }

  private static int depth(Metric metric) {
    if (metric.derived().isEmpty()) return 0;
    Derived derived = metric.derived().get();
    return 1 + Math.max(depth(Formula.one(derived)), depth(Formula.other(derived)));
  }

  // No record: the first use of a record's own equals and hashCode costs milliseconds at start-up.
  private static final class Slot implements Comparable<Slot> {
    private final long place;
    private final Metric metric;

    Slot(long place, Metric metric) {
      this.place = place;
      this.metric = metric;
    }

    @Override
    public int compareTo(Slot other) {
      return Layout.compare(place, metric, other.place, other.metric);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Slot that && place == that.place && metric.equals(that.metric);
    }

    @Override
    public int hashCode() {
      return 31 * metric.hashCode() + Long.hashCode(place);
    }

    @Override
    public String toString() {
      return metric + " of " + place;
    }
  }

  private record Step(Slot target, Derived derived) {}

  @Override
  protected Plan work(Layout raw) {
    Map<Metric, List<Slot>> byMetric = new HashMap<>();
    Set<Slot> slots = new HashSet<>();
    for (int i = 0; i < raw.size(); i++) {
      Slot slot = new Slot(raw.place(i), raw.metric(i));
      slots.add(slot);
      put(byMetric, slot);
    }
    List<Step> steps = new ArrayList<>();
    for (Metric metric : operandsFirst) addSteps(metric, byMetric, slots, steps);
    List<Slot> sorted = new ArrayList<>(slots);
    sorted.sort(null);
    return plan(raw, sorted, steps);
  }

  private static void put(Map<Metric, List<Slot>> byMetric, Slot slot) {
    List<Slot> slots = byMetric.get(slot.metric);
    if (slots == null) {
      slots = new ArrayList<>();
      byMetric.put(slot.metric, slots);
    }
    slots.add(slot);
  }

  private static void addSteps(
      Metric metric, Map<Metric, List<Slot>> byMetric, Set<Slot> slots, List<Step> steps) {
    Derived derived = metric.derived().orElseThrow();
    for (Slot one : byMetric.getOrDefault(Formula.one(derived), List.of())) {
      if (!slots.contains(new Slot(one.place, Formula.other(derived)))) continue;
      Slot target = new Slot(one.place, metric);
      if (slots.add(target)) put(byMetric, target);
      steps.add(new Step(target, derived));
    }
  }

  private static Plan plan(Layout raw, List<Slot> slots, List<Step> steps) {
    Map<Slot, Integer> at = new HashMap<>();
    long[] places = new long[slots.size()];
    Metric[] metrics = new Metric[slots.size()];
    for (int i = 0; i < places.length; i++) {
      Slot slot = slots.get(i);
      at.put(slot, i);
      places[i] = slot.place;
      metrics[i] = slot.metric;
    }
    int n = steps.size();
    Formula[] formulas = new Formula[n];
    int[] targets = new int[n];
    int[] ones = new int[n];
    int[] others = new int[n];
    for (int i = 0; i < n; i++) {
      Step step = steps.get(i);
      long place = step.target.place;
      formulas[i] = Formula.of(step.derived);
      targets[i] = index(at, step.target);
      ones[i] = index(at, new Slot(place, Formula.one(step.derived)));
      others[i] = index(at, new Slot(place, Formula.other(step.derived)));
    }
    Layout extended = slots.size() == raw.size() ? raw : Layout.ofSorted(places, metrics);
    return new Plan(raw, extended, moved(raw, at), formulas, targets, ones, others, delivered(raw));
  }

  private static int[] moved(Layout raw, Map<Slot, Integer> at) {
    int[] moved = new int[raw.size()];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = index(at, new Slot(raw.place(i), raw.metric(i)));
    }
    return moved;
  }

  private static int index(Map<Slot, Integer> at, Slot slot) {
    Integer index = at.get(slot);
    if (index == null) throw new IllegalStateException("no slot for " + slot);
    return index;
  }

  private static int[] delivered(Layout raw) {
    List<Integer> delivered = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      if (raw.metric(i).derived().isPresent()) delivered.add(i);
    }
    int[] slots = new int[delivered.size()];
    for (int i = 0; i < slots.length; i++) slots[i] = delivered.get(i);
    return slots;
  }
}
