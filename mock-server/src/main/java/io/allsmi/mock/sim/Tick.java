package io.allsmi.mock.sim;

import io.allsmi.model.catalogue.Level;

/**
 * The time and the depth of one question.
 *
 * @param wallMillis milliseconds since 1970
 * @param bootMillis when the node was booted, milliseconds since 1970
 * @param level how much is asked for
 */
public record Tick(long wallMillis, long bootMillis, Level level) {
  /** Milliseconds since 1970 of second 0 of every simulated time. */
  public static final long ORIGIN = 1_735_689_600_000L;

  /** Milliseconds on the time line of the simulation, on which jobs and heat are defined. */
  public long millis() {
    return wallMillis - ORIGIN;
  }

  /** The second on that time line. */
  public long second() {
    return Math.floorDiv(millis(), 1000L);
  }

  /** The time line's milliseconds at which counters were 0. */
  public long boot() {
    return bootMillis - ORIGIN;
  }

  /** Seconds since the boot. */
  public double uptime() {
    return (wallMillis - bootMillis) / 1e3;
  }

  /** The same question for an earlier time. */
  public Tick at(long millis) {
    return millis == wallMillis ? this : new Tick(millis, bootMillis, level);
  }
}
