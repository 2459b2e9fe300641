package io.allsmi.fleet.poll;

/**
 * Spreads endpoints evenly over the interval, whatever their number, so that the load of polling
 * them is even.
 */
final class Rota {
  /** The golden section: its multiples, taken without their whole part, are spread evenly. */
  private static final double STEP = 0.6180339887498949;

  private final long start;
  private final long interval;
  private final long phase;

  /**
   * @param start the time that the intervals are counted from, nanoseconds
   * @param interval nanoseconds
   * @param number the endpoint's, counted up
   */
  Rota(long start, long interval, long number) {
    this.start = start;
    this.interval = interval;
    double share = number * STEP;
    phase = (long) ((share - Math.floor(share)) * interval);
  }

  /** The endpoint's next turn that is at least half an interval away. */
  long after(long now) {
    long earliest = now + interval / 2 - start - phase;
    return start + phase + Math.ceilDiv(earliest, interval) * interval;
  }
}
