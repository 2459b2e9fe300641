package io.allsmi.collectors.nvml.link;

/**
 * A counter over all links: the driver's own where it has one, else the sum of theirs. Which of the
 * two it is stays, because they need not agree.
 */
final class LinkTotal {
  private final FieldChoice own;
  private final FieldChoice[] links;
  private boolean summed;
  private int summedLinks;

  LinkTotal(FieldChoice own, FieldChoice[] links) {
    this.own = own;
    this.links = links;
  }

  /** Whether one of the two has ever answered. */
  boolean isKnown() {
    return summed || own.isKnown();
  }

  /** What it is now; NaN when not obtained. */
  double value() {
    if (!summed) {
      double value = own.value();
      if (own.isKnown() || own.mayAnswer()) return value;
    }
    return sum();
  }

  /** Links that never answered are not in use; one that does not answer now leaves it absent. */
  private double sum() {
    double sum = 0;
    int known = 0;
    for (FieldChoice link : links) {
      double value = link.value();
      if (!link.isKnown()) continue;
      sum += value;
      known++;
    }
    if (known == 0) return Double.NaN;
    // What a link counted before it came up is not the traffic of this tick.
    boolean same = known == summedLinks || !summed;
    summed = true;
    summedLinks = known;
    return same ? sum : Double.NaN;
  }
}
