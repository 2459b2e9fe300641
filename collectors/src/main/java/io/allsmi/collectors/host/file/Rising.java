package io.allsmi.collectors.host.file;

/**
 * Keeps counters from going back: a number that is smaller than the one before is a bad reading and
 * absent. When it stays small for some readings, what it counts did start again, and so does this.
 * Not safe for use by several threads.
 */
public final class Rising {
  private static final int PATIENCE = 3;

  private double last = Double.NEGATIVE_INFINITY;
  private int refused;
  private int restarts;

  /** The number, or NaN when it would go back; NaN is passed on. */
  public double next(double value) {
    if (Double.isNaN(value)) return value;
    if (value < last && ++refused < PATIENCE) return Double.NaN;
    if (value < last) restarts++;
    refused = 0;
    last = value;
    return value;
  }

  /** How often it started again: each is an epoch of its own. */
  public int restarts() {
    return restarts;
  }
}
