package io.allsmi.model;

/**
 * When something was observed: on the wall clock for people and other machines, and on the
 * monotonic clock of this process for differences, which a wall clock that is set would falsify.
 *
 * @param wallMillis milliseconds since 1970-01-01T00:00:00Z
 * @param monotonicNanos a reading of {@link System#nanoTime}, or {@link #NO_MONOTONIC} for what
 *     another process observed
 */
public record Moment(long wallMillis, long monotonicNanos) {
  public static final long NO_MONOTONIC = Long.MIN_VALUE;

  /** A moment of another process or machine, of which only the wall clock is known. */
  public static Moment ofWall(long wallMillis) {
    return new Moment(wallMillis, NO_MONOTONIC);
  }

  public boolean hasMonotonic() {
    return monotonicNanos != NO_MONOTONIC;
  }

  /**
   * Seconds from another moment to this one, by the monotonic clock where both have it; negative
   * when this one is earlier.
   */
  public double secondsSince(Moment earlier) {
    if (hasMonotonic() && earlier.hasMonotonic())
      return (monotonicNanos - earlier.monotonicNanos) / 1e9;
    return (wallMillis - earlier.wallMillis) / 1e3;
  }

  /** This moment, moved by seconds on both clocks. */
  public Moment plusSeconds(double seconds) {
    long wall = wallMillis + Math.round(seconds * 1e3);
    return new Moment(
        wall, hasMonotonic() ? monotonicNanos + Math.round(seconds * 1e9) : NO_MONOTONIC);
  }

  /** RFC 3339 in UTC with milliseconds, {@code 2026-11-21T21:04:17.120Z}. */
  @Override
  public String toString() {
    return Rfc3339.format(wallMillis);
  }
}
