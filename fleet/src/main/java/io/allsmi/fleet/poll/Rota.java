package io.allsmi.fleet.poll;

/**
 * Spreads endpoints evenly over the interval, whatever their number, so that the load of polling
 * them is even.
 */
final class Rota {
  /** The golden section: its multiples, taken without their whole part, are spread evenly. */
  private static final double STEP = 0.6180339887498949;

  private Rota() {}

  /**
   * The endpoint's next turn that is at least half an interval away.
   *
   * @param number the endpoint's, counted up
   * @param now nanoseconds since the intervals are counted
   * @param interval nanoseconds
   */
  static long after(long number, long now, long interval) {
    double share = number * STEP;
    long phase = (long) ((share - Math.floor(share)) * interval);
    long earliest = now + interval / 2 - phase;
    return phase + Math.ceilDiv(earliest, interval) * interval;
  }
}
