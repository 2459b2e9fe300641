package io.allsmi.insight.reading;

import io.allsmi.model.catalogue.Derived;
import io.allsmi.model.catalogue.Limit;
import io.allsmi.model.catalogue.LimitRole;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the catalogue says of metrics that a person reads as one: used and total memory with their
 * ratio, a clock and the highest that it can have, a counter and its rate. Such a group takes one
 * row, that of its chief.
 */
public final class Relations {
  private final Map<Metric, Metric> wholes = new HashMap<>();
  private final Map<Metric, Metric> ratios = new HashMap<>();
  private final Set<Metric> folded = new HashSet<>();

  /** The relations between the readings of a device itself. */
  public static Relations of(Readings readings) {
    List<Metric> present = new ArrayList<>();
    for (Reading reading : readings.own()) present.add(reading.metric());
    return of(present);
  }

  /** The relations between metrics that have a reading. */
  public static Relations of(Collection<Metric> present) {
    Relations relations = new Relations();
    Set<Metric> all = new HashSet<>(present);
    for (Metric metric : present) {
      metric.limitOf().ifPresent(limit -> relations.limit(metric, limit, all));
      metric.derived().ifPresent(derived -> relations.derived(metric, derived, all));
    }
    return relations;
  }

  private void limit(Metric metric, Limit limit, Set<Metric> all) {
    // A temperature is no share of the one at which the device shuts down.
    if (limit.role() != LimitRole.MAX || metric.unit() == Unit.CELSIUS) return;
    if (!all.contains(limit.of())) return;
    wholes.putIfAbsent(limit.of(), metric);
    folded.add(metric);
  }

  private void derived(Metric metric, Derived derived, Set<Metric> all) {
    switch (derived) {
      case Derived.Ratio ratio -> ratio(metric, ratio, all);
      // How much energy went through is worth a row of its own.
      case Derived.Rate rate -> {
        if (rate.counter().unit() != Unit.JOULES) folded.add(rate.counter());
      }
      case Derived.Busy busy -> {
        folded.add(busy.busy());
        folded.add(busy.idle());
      }
      case Derived.Margin margin -> {}
    }
  }

  private void ratio(Metric metric, Derived.Ratio ratio, Set<Metric> all) {
    if (!all.contains(ratio.part()) || !all.contains(ratio.whole())) return;
    ratios.put(ratio.part(), metric);
    wholes.put(ratio.part(), ratio.whole());
    folded.add(metric);
    folded.add(ratio.whole());
  }

  /** Whether it stands in the row of another. */
  public boolean isFolded(Metric metric) {
    return folded.contains(metric);
  }

  /** What a metric is a part of: the total, the highest that it can be. */
  public Optional<Metric> whole(Metric metric) {
    return Optional.ofNullable(wholes.get(metric));
  }

  /** The share that a metric is of its whole. */
  public Optional<Metric> ratio(Metric metric) {
    return Optional.ofNullable(ratios.get(metric));
  }

  /** A reading as a person reads it, with what it is a part of: {@code 1.11 of 1.98 GHz}. */
  public String shown(Readings readings, Reading reading) {
    Optional<Metric> whole = whole(reading.metric());
    Optional<Reading> most = whole.isEmpty() ? Optional.empty() : readings.own(whole.get());
    return most.isEmpty() ? reading.shown() : partOf(reading.shown(), most.get().shown());
  }

  /** Two numbers of one unit name it once. */
  public static String partOf(String part, String whole) {
    int space = part.indexOf(' ');
    boolean same = space > 0 && whole.endsWith(part.substring(space));
    return (same ? part.substring(0, space) : part) + " of " + whole;
  }
}
