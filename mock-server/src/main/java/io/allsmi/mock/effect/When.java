package io.allsmi.mock.effect;

/**
 * When something happens, in milliseconds since the simulation's start.
 *
 * @param start when it begins for the first time; {@link #ALWAYS} when it always was so
 * @param duration how long it lasts; {@link #FOREVER} for no end
 * @param repeat from one beginning to the next; 0 for only once
 */
public record When(long start, long duration, long repeat) {
  public static final long FOREVER = Long.MAX_VALUE / 4;
  public static final long ALWAYS = -FOREVER / 2;

  /** How many times what repeats can happen in an hour is bounded by this. */
  public static final long SHORTEST_REPEAT = 60_000;

  public When {
    if (duration <= 0) throw new IllegalArgumentException("a duration of " + duration + " ms");
    if (repeat != 0 && repeat < SHORTEST_REPEAT) {
      throw new IllegalArgumentException("it repeats after less than a minute");
    }
    if (repeat != 0 && duration > repeat) {
      throw new IllegalArgumentException("it repeats before it has ended");
    }
  }

  /** How often it has begun until a time. */
  public long begun(long time) {
    if (time < start) return 0;
    return repeat == 0 ? 1 : (time - start) / repeat + 1;
  }

  /** When it begins for the nth time, counted from 0. */
  public long beginning(long number) {
    return start + number * repeat;
  }

  /** How long it has gone on at a time; negative when it does not happen then. */
  public long elapsed(long time) {
    long begun = begun(time);
    if (begun == 0) return -1;
    long elapsed = time - beginning(begun - 1);
    return elapsed < duration ? elapsed : -1;
  }

  public boolean isOn(long time) {
    return elapsed(time) >= 0;
  }

  /** Time until then in which it had gone on for at least so long. */
  public long spent(long time, long atLeast) {
    long begun = begun(time);
    if (begun == 0) return 0;
    long last = Math.min(time - beginning(begun - 1), duration);
    long before = begun == 1 ? 0 : (begun - 1) * Math.max(0, duration - atLeast);
    return before + Math.max(0, last - atLeast);
  }

  /** The last time at which it ended, at or before a time; {@link #ALWAYS} when it has not. */
  public long lastEnd(long time) {
    long begun = begun(time);
    if (begun == 0 || duration == FOREVER) return ALWAYS;
    long end = beginning(begun - 1) + duration;
    if (end <= time) return end;
    return begun == 1 ? ALWAYS : end - repeat;
  }

  /** The last time at which it began, at or before a time; {@link #ALWAYS} when it has not. */
  public long lastBeginning(long time) {
    long begun = begun(time);
    return begun == 0 ? ALWAYS : beginning(begun - 1);
  }
}
