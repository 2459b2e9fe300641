package io.allsmi.collectors.apple.energy;

/**
 * Power of one energy counter, by the time stamps of its own updates. Counters in millijoules are
 * published about every two seconds, others whenever they are asked for: divided by the interval of
 * asking, the former read 0 and double in turn.
 */
public final class PowerMeter {
  /** Shorter spans are parts of one publication and join the next. */
  private static final double SHORTEST_SECONDS = 0.05;

  /** A counter that was not updated for so long says nothing about now. */
  private static final double STALE_SECONDS = 10;

  private static final double MOST_WATTS = 10_000;

  private final double joulesPerUnit;
  private boolean started;
  private long lastValue;
  private double lastSeconds;
  private double watts = Double.NaN;

  public PowerMeter(EnergyChannel channel) {
    joulesPerUnit = channel.joules();
  }

  /**
   * Takes a sample.
   *
   * @param value of the counter, in the channel's unit
   * @param updated when the driver wrote it, in seconds of any clock that stands with {@code now}
   * @param now when it was asked for, in seconds of the same clock
   * @return watts over the last span between two updates; NaN before there are two, and when the
   *     last is too old
   */
  public double next(long value, double updated, double now) {
    double span = updated - lastSeconds;
    boolean again = !started || value < lastValue || span < 0;
    if (again || span >= SHORTEST_SECONDS) {
      watts = again ? Double.NaN : sane((value - lastValue) * joulesPerUnit / span);
      started = true;
      lastValue = value;
      lastSeconds = updated;
    }
    return now - updated <= STALE_SECONDS ? watts : Double.NaN;
  }

  private static double sane(double value) {
    return value <= MOST_WATTS ? value : Double.NaN;
  }
}
