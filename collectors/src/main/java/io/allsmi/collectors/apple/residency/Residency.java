package io.allsmi.collectors.apple.residency;

/**
 * What became of the time between two samples of a channel.
 *
 * @param active share of it that was not spent idle; NaN when not known
 * @param hertz mean clock of the active time; NaN when there was none, or the clocks are not known
 */
public record Residency(double active, double hertz) {
  /** Nothing is known. */
  public static final Residency UNKNOWN = new Residency(Double.NaN, Double.NaN);

  /**
   * The difference of two samples.
   *
   * @param clocks of the states that are not idle, ascending, in hertz; their order is that of the
   *     states. When there are more or fewer of them than states, no clock is told.
   */
  public static Residency between(States before, States after, double[] clocks) {
    if (!before.isLike(after)) return UNKNOWN;
    double all = 0;
    double active = 0;
    double cycles = 0;
    int state = 0;
    for (int i = 0; i < after.size(); i++) {
      double ticks = (double) after.ticks(i) - before.ticks(i);
      // A counter that went back began anew.
      if (ticks < 0) return UNKNOWN;
      all += ticks;
      if (after.isIdle(i)) continue;
      active += ticks;
      if (state < clocks.length) cycles += ticks * clocks[state];
      state++;
    }
    if (!(all > 0)) return UNKNOWN;
    boolean known = state == clocks.length && active > 0;
    return new Residency(active / all, known ? cycles / active : Double.NaN);
  }
}
