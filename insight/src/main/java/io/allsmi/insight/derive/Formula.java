package io.allsmi.insight.derive;

import io.allsmi.model.catalogue.Derived;
import io.allsmi.model.catalogue.Metric;

/**
 * The arithmetic of derived metrics. Every function answers NaN for what cannot be said: an operand
 * that is absent, a counter that went back, a whole that is nothing, a result beyond all numbers.
 */
enum Formula {
  RATE,
  BUSY,
  RATIO,
  MARGIN;

  static Formula of(Derived derived) {
    if (derived instanceof Derived.Rate) return RATE;
    if (derived instanceof Derived.Busy) return BUSY;
    return derived instanceof Derived.Ratio ? RATIO : MARGIN;
  }

  /** The first operand of a definition. */
  static Metric one(Derived derived) {
    if (derived instanceof Derived.Rate rate) return rate.counter();
    if (derived instanceof Derived.Busy busy) return busy.busy();
    if (derived instanceof Derived.Ratio ratio) return ratio.part();
    return ((Derived.Margin) derived).limit();
  }

  /** The second operand; the first one again where there is only one. */
  static Metric other(Derived derived) {
    if (derived instanceof Derived.Rate rate) return rate.counter();
    if (derived instanceof Derived.Busy busy) return busy.idle();
    if (derived instanceof Derived.Ratio ratio) return ratio.whole();
    return ((Derived.Margin) derived).value();
  }

  boolean overTime() {
    return this == RATE || this == BUSY;
  }

  /** A ratio or a margin of two readings of one time. */
  double within(double one, double other) {
    if (this == MARGIN) return finite(one - other);
    return one >= 0 && other > 0 ? finite(one / other) : Double.NaN;
  }

  /** A rate or a busy share of readings some seconds apart; seconds are above 0. */
  double over(double oneWas, double oneIs, double otherWas, double otherIs, double seconds) {
    double one = oneIs - oneWas;
    if (!(one >= 0)) return Double.NaN;
    if (this == RATE) return finite(one / seconds);
    double other = otherIs - otherWas;
    double whole = one + other;
    if (!(other >= 0) || !(whole > 0) || Double.isInfinite(whole)) return Double.NaN;
    return one / whole;
  }

  private static double finite(double value) {
    return Double.isInfinite(value) ? Double.NaN : value;
  }
}
