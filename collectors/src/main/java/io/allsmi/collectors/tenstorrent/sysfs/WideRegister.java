package io.allsmi.collectors.tenstorrent.sysfs;

import io.allsmi.model.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Widens a register of 32 bits that wraps. What it counts cannot be faster than a given rate: a
 * difference beyond that is a register that was set back, and where the register may have wrapped
 * once more between two readings, there is no telling. Differences are right; how often it had
 * wrapped before the first reading is not known. Not safe for use by several threads.
 */
final class WideRegister {
  private static final double SPAN = 0x1p32;

  /** What a dead bus reads. */
  private static final double ALL_ONES = SPAN - 1;

  /** How much faster than the given rate it may seem to be, by clocks that are read beside it. */
  private static final double TOLERANCE = 1.25;

  private static final double SLACK_SECONDS = 0.05;

  private double last = Double.NaN;
  private @Nullable Moment lastAt;
  private double sum;
  private int restarts;

  /**
   * Takes a reading and gives the count so far.
   *
   * @param raw the register; NaN or what does not fit it when it was not read
   * @param fastest counts a second that it cannot exceed
   * @return NaN without a reading, and where a wrap may have been missed
   */
  double next(double raw, Moment at, double fastest) {
    if (!(raw >= 0 && raw < ALL_ONES && raw == Math.rint(raw))) return Double.NaN;
    Moment before = lastAt;
    double step = raw >= last ? raw - last : raw - last + SPAN;
    last = raw;
    lastAt = at;
    if (before == null) {
      sum = raw;
      return sum;
    }
    double most = Math.max(at.secondsSince(before), 0) * fastest;
    if (most >= SPAN) {
      restart(raw);
      return Double.NaN;
    }
    if (step > most * TOLERANCE + SLACK_SECONDS * fastest) restart(raw);
    else sum += step;
    return sum;
  }

  private void restart(double raw) {
    sum = raw;
    restarts++;
  }

  /** How often its count began again: each is an epoch of its own. */
  int restarts() {
    return restarts;
  }
}
