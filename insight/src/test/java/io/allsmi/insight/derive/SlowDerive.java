package io.allsmi.insight.derive;

import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Derived;
import io.allsmi.model.catalogue.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What derived readings are, said once more in the plainest way: every reading by its name in a
 * map, exact decimals, no layouts.
 */
final class SlowDerive {
  record Key(String source, String device, String part, Metric metric) {}

  private record Reading(double value, Moment observedAt, long epoch) {}

  private final List<Metric> derived;
  private final double interval;
  private Map<Key, Reading> before = new HashMap<>();
  private Map<Key, Double> derivedBefore = new HashMap<>();

  /** Derived metrics come behind those that they are derived from. */
  SlowDerive(List<Metric> derived, double interval) {
    this.derived = derived;
    this.interval = interval;
  }

  /** Every derived reading that the next snapshot must have. */
  Map<Key, Double> next(Snapshot raw) {
    Map<Key, Reading> now = new HashMap<>();
    Map<Key, Double> result = new HashMap<>();
    for (Block block : raw.blocks()) readings(raw, block, now);
    for (Metric metric : derived) {
      for (Block block : raw.blocks()) {
        for (int slot = 0; slot < block.size(); slot++) {
          Key target = key(raw, block, slot, metric);
          double value = derive(raw, metric, target, now);
          if (Double.isNaN(value)) continue;
          result.put(target, value);
          now.put(target, new Reading(value, block.observedAt(), block.epoch()));
        }
      }
    }
    before = now;
    derivedBefore = result;
    return result;
  }

  private static void readings(Snapshot raw, Block block, Map<Key, Reading> now) {
    for (int slot = 0; slot < block.size(); slot++) {
      if (Double.isNaN(block.value(slot))) continue;
      now.put(
          key(raw, block, slot, block.layout().metric(slot)),
          new Reading(block.value(slot), block.observedAt(), block.epoch()));
    }
  }

  private static Key key(Snapshot raw, Block block, int slot, Metric metric) {
    DeviceInfo device = raw.inventory().devices().get(block.layout().device(slot));
    int part = block.layout().part(slot);
    String partName =
        part == Layout.NO_PART
            ? ""
            : device.parts().get(part).kind() + " " + device.parts().get(part).name();
    return new Key(block.source(), device.kind() + " " + device.name(), partName, metric);
  }

  private static Key with(Key key, Metric metric) {
    return new Key(key.source, key.device, key.part, metric);
  }

  private double derive(Snapshot raw, Metric metric, Key target, Map<Key, Reading> now) {
    if (now.containsKey(target)) return now.get(target).value;
    return switch (metric.derived().orElseThrow()) {
      case Derived.Ratio(Metric part, Metric whole) -> {
        Reading one = now.get(with(target, part));
        Reading other = now.get(with(target, whole));
        if (one == null || other == null || one.value < 0 || other.value <= 0) yield Double.NaN;
        yield exact(one.value).divide(exact(other.value), MathContext.DECIMAL128).doubleValue();
      }
      case Derived.Margin(Metric limit, Metric value) -> {
        Reading one = now.get(with(target, limit));
        Reading other = now.get(with(target, value));
        if (one == null || other == null) yield Double.NaN;
        yield exact(one.value).subtract(exact(other.value)).doubleValue();
      }
      case Derived.Rate(Metric counter) -> over(raw, target, counter, counter, now, false);
      case Derived.Busy(Metric busy, Metric idle) -> over(raw, target, busy, idle, now, true);
    };
  }

  private double over(
      Snapshot raw, Key target, Metric one, Metric other, Map<Key, Reading> now, boolean share) {
    Reading oneIs = now.get(with(target, one));
    Reading otherIs = now.get(with(target, other));
    Reading oneWas = before.get(with(target, one));
    Reading otherWas = before.get(with(target, other));
    if (oneIs == null || otherIs == null || oneWas == null) return Double.NaN;
    if (oneIs.epoch != oneWas.epoch) return Double.NaN;
    if (oneIs.observedAt.equals(oneWas.observedAt)) {
      return derivedBefore.getOrDefault(target, Double.NaN);
    }
    if (otherWas == null) return Double.NaN;
    BigDecimal seconds = seconds(oneWas.observedAt, oneIs.observedAt);
    double cadence = raw.source(target.source).map(source -> source.cadence()).orElse(Double.NaN);
    double longest = 3 * (cadence > interval ? cadence : interval);
    if (seconds.signum() <= 0 || seconds.compareTo(exact(longest)) > 0) return Double.NaN;
    BigDecimal oneGrew = exact(oneIs.value).subtract(exact(oneWas.value));
    BigDecimal otherGrew = exact(otherIs.value).subtract(exact(otherWas.value));
    if (oneGrew.signum() < 0) return Double.NaN;
    if (!share) return oneGrew.divide(seconds, MathContext.DECIMAL128).doubleValue();
    BigDecimal whole = oneGrew.add(otherGrew);
    if (otherGrew.signum() < 0 || whole.signum() == 0) return Double.NaN;
    return oneGrew.divide(whole, MathContext.DECIMAL128).doubleValue();
  }

  private static BigDecimal seconds(Moment from, Moment to) {
    if (from.hasMonotonic() && to.hasMonotonic()) {
      return BigDecimal.valueOf(to.monotonicNanos() - from.monotonicNanos(), 9);
    }
    return BigDecimal.valueOf(to.wallMillis() - from.wallMillis(), 3);
  }

  private static BigDecimal exact(double value) {
    return new BigDecimal(value);
  }
}
