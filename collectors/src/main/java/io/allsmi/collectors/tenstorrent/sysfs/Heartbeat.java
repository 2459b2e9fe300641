package io.allsmi.collectors.tenstorrent.sysfs;

import io.allsmi.model.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Whether the firmware lives: its counter goes up about ten times a second, and the vendor's rule
 * is that it changes while it lives. Not safe for use by several threads.
 */
final class Heartbeat {
  /** Seconds without a change after which it is taken for dead: fifty beats or so. */
  static final double SILENCE = 5;

  private static final double MOST_PER_SECOND = 1_000;

  private final WideRegister register = new WideRegister();
  private double last = Double.NaN;
  private double alive = Double.NaN;
  private @Nullable Moment changedAt;

  /** Takes a reading and gives the beats so far; NaN without one. */
  double next(double raw, Moment now) {
    if (Double.isNaN(raw)) return Double.NaN;
    Moment since = changedAt;
    if (since == null || raw != last) {
      alive = since == null ? Double.NaN : 1;
      changedAt = now;
    } else if (now.secondsSince(since) >= SILENCE) {
      alive = 0;
    }
    last = raw;
    return register.next(raw, now, MOST_PER_SECOND);
  }

  /** 1 when it beats, 0 when it has stopped, NaN when that is not known yet. */
  double alive() {
    return alive;
  }

  /** When it last changed; null before the first reading. */
  @Nullable Moment changedAt() {
    return changedAt;
  }

  int restarts() {
    return register.restarts();
  }
}
