package io.allsmi.tui.graph;

/**
 * Readings over time, sorted into the equal slots that a graph draws.
 *
 * <p>The borders of the slots are multiples of their length, so a reading keeps its slot from frame
 * to frame and a graph moves by whole steps. Nothing is interpolated: a slot without a reading
 * takes the last one before it while that is not older than {@code hold}, and is a gap after that.
 */
public final class TimeSlots {
  private TimeSlots() {}

  /**
   * One value for each slot, the newest last; NaN where there is a gap.
   *
   * @param samples what was read
   * @param end the time of the graph's right edge, which lies within the last slot; later readings
   *     are left out
   * @param step length of a slot in nanoseconds, above 0
   * @param slots how many, not negative
   * @param hold how long a reading stands for the time after it, in nanoseconds: somewhat over the
   *     interval at which it is taken
   * @param combine which value stands for a slot with several readings
   */
  public static double[] of(
      Samples samples, long end, long step, int slots, long hold, Combine combine) {
    double[] values = new double[slots];
    long first = Math.floorDiv(end, step) - slots + 1;
    int next = 0;
    while (next < samples.size() && samples.timeAt(next) < first * step) {
      next++;
    }
    for (int slot = 0; slot < slots; slot++) {
      long start = (first + slot) * step;
      int from = next;
      while (next < samples.size() && samples.timeAt(next) < start + step) {
        next++;
      }
      values[slot] =
          next > from
              ? combined(samples, from, next, combine)
              : held(samples, from - 1, start, hold);
    }
    return values;
  }

  private static double held(Samples samples, int last, long start, long hold) {
    boolean holds = last >= 0 && start - samples.timeAt(last) <= hold;
    return holds ? samples.valueAt(last) : Double.NaN;
  }

  private static double combined(Samples samples, int from, int to, Combine combine) {
    double result = Double.NaN;
    int count = 0;
    for (int i = from; i < to; i++) {
      double value = samples.valueAt(i);
      if (Double.isNaN(value)) {
        continue;
      }
      count++;
      if (count == 1) {
        result = value;
        continue;
      }
      result =
          switch (combine) {
            case MEAN -> result + (value - result) / count;
            case MAX -> Math.max(result, value);
            case LAST -> value;
          };
    }
    return result;
  }

  /** Which value stands for a slot with several readings; readings not obtained do not count. */
  public enum Combine {
    MEAN,
    MAX,
    LAST
  }
}
