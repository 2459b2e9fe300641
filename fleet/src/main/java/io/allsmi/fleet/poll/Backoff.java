package io.allsmi.fleet.poll;

/** When to ask an endpoint again that does not answer. */
final class Backoff {
  private static final long LONGEST = 30_000_000_000L;
  private static final int MOST_DOUBLINGS = 10;

  private Backoff() {}

  /**
   * Nanoseconds to wait: twice as long with each failure, up to half a minute or an interval, and
   * of that a random share of at least the half, so that those that failed together do not come
   * back together.
   *
   * @param failures in a row, at least 1
   * @param interval nanoseconds
   * @param random from 0 to 1
   */
  static long nanos(int failures, long interval, double random) {
    int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
    long longest = Math.max(LONGEST, interval);
    long wait = interval > longest >> doublings ? longest : interval << doublings;
    return wait / 2 + Math.round(wait / 2.0 * random);
  }
}
