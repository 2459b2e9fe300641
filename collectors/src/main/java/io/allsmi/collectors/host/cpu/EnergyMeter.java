package io.allsmi.collectors.host.cpu;

import io.allsmi.model.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Widens a counter of microjoules that starts again at 0 when it has reached its range, which a
 * busy package does every few minutes to hours.
 *
 * <p>A step is believed while no package could have used more: at a kilowatt. What is more is a
 * counter that was set back, as after a suspend; after a pause in which the counter could have come
 * round unseen nothing is known either. Then the count restarts.
 */
final class EnergyMeter {
  private static final double MOST_WATTS = 1000;
  private static final double SLACK_JOULES = 100;
  private static final double MICROS = 1e6;

  private final double range;
  private @Nullable Moment readAt;
  private double last;
  private double sum;
  private double joules = Double.NaN;
  private int restarts;

  /**
   * @param range the largest value of the counter in microjoules; NaN when not known
   */
  EnergyMeter(double range) {
    this.range = range;
  }

  /** Takes a reading over; NaN for one that failed. */
  void read(double microjoules, Moment now) {
    if (!(microjoules >= 0) || microjoules > range) {
      joules = Double.NaN;
      return;
    }
    double step = microjoules >= last ? microjoules - last : microjoules - last + range;
    if (readAt != null && isPossible(step / MICROS, now.secondsSince(readAt))) {
      sum += step / MICROS;
    } else {
      sum = microjoules / MICROS;
      if (readAt != null) restarts++;
    }
    joules = sum;
    last = microjoules;
    readAt = now;
  }

  private boolean isPossible(double step, double seconds) {
    double most = seconds * MOST_WATTS + SLACK_JOULES;
    return step <= most && !(most > range / MICROS);
  }

  /** Joules counted since the last restart; NaN when the last reading failed. */
  double joules() {
    return joules;
  }

  /** How often the count began again: each is an epoch of its own. */
  int restarts() {
    return restarts;
  }
}
