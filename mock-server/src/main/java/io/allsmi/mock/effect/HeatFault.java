package io.allsmi.mock.effect;

/** How a device heats up whose cooling fails, and cools down when it works again. */
final class HeatFault {
  /** Milliseconds after which its firmware holds it back. */
  static final long UNTIL_HELD_BACK = 150_000;

  private static final double MOST_KELVIN = 40;
  private static final double UNTIL_MOST = 240_000;
  private static final double COOLING_MILLIS = 45_000;
  private static final long FORGOTTEN = 600_000;

  private HeatFault() {}

  /** By how much it is warmer at a time. */
  static double kelvin(When when, long time) {
    long elapsed = when.elapsed(time);
    if (elapsed >= 0) return MOST_KELVIN * Math.min(1, elapsed / UNTIL_MOST);
    long since = time - when.lastEnd(time);
    if (since > FORGOTTEN) return 0;
    double peak = MOST_KELVIN * Math.min(1, when.duration() / UNTIL_MOST);
    return peak * StrictMath.exp(-since / COOLING_MILLIS);
  }

  /** How far it is held back: 0 for not at all, 1 for as far as can be. */
  static double hot(When when, long time) {
    long held = when.elapsed(time) - UNTIL_HELD_BACK;
    return held < 0 ? 0 : Math.min(1, 0.1 + held / 60_000.0);
  }
}
