package io.allsmi.tui.screen;

/** The intervals that plus and minus go through, in seconds. */
final class Intervals {
  private static final double SHORTEST = 0.5;
  private static final double LONGEST = 60;

  private Intervals() {}

  /** Half seconds up to 2 s, seconds up to 10 s, then five seconds at a time. */
  static double next(double interval, boolean longer) {
    double below = longer ? interval : interval - 0.01;
    double step = below < 2 ? 0.5 : below < 10 ? 1 : 5;
    return longer ? Math.min(LONGEST, interval + step) : Math.max(SHORTEST, interval - step);
  }
}
