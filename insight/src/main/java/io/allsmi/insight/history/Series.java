package io.allsmi.insight.history;

import java.util.Arrays;

/**
 * The past of one reading, a value a tick, the oldest first. NaN marks a tick at which it was not
 * obtained: a tick that was missed, a source that was late, a device that was not there.
 */
public final class Series {
  /** How much longer than the interval a tick stands for the time after it. */
  private static final double HOLD = 1.5;

  private final History history;
  private final int[] columns;

  Series(History history, int[] columns) {
    this.history = history;
    this.columns = columns;
  }

  /** How many ticks there are, with or without a reading. */
  public int size() {
    return history.size();
  }

  /** Nanoseconds on a clock that never goes back; see {@link History#end}. */
  public long timeAt(int index) {
    return history.time(index);
  }

  /** NaN where the reading was not obtained. */
  public double valueAt(int index) {
    return history.value(columns, index);
  }

  /** Whether no tick has a reading. */
  public boolean isEmpty() {
    for (int i = 0; i < size(); i++) {
      if (!Double.isNaN(valueAt(i))) return false;
    }
    return true;
  }

  /** The last {@code n} ticks, the newest last; NaN also for those before the first. */
  public double[] last(int n) {
    double[] values = new double[n];
    int first = size() - n;
    for (int i = 0; i < n; i++) values[i] = first + i < 0 ? Double.NaN : valueAt(first + i);
    return values;
  }

  /** One value for all ticks of the last seconds; NaN when none of them has a reading. */
  public double over(double seconds, Combine combine) {
    long start = history.end() - nanos(seconds);
    int from = size();
    while (from > 0 && timeAt(from - 1) > start) from--;
    return combined(from, size(), combine);
  }

  /** The last seconds in columns; see {@link #columns(int, double, long, Combine)}. */
  public double[] columns(int n, double seconds, Combine combine) {
    return columns(n, seconds, history.end(), combine);
  }

  /**
   * A stretch of time in equal columns, the newest last. The borders of the columns are multiples
   * of their length, so that a tick keeps its column from frame to frame and a graph moves by whole
   * steps. Nothing is interpolated: a column between two ticks has the value of the one before it,
   * and NaN where that is too long ago.
   *
   * @param n how many columns
   * @param seconds the length of the stretch
   * @param end the time of its right edge, which lies within the last column
   * @param combine what stands for several ticks in one column
   */
  public double[] columns(int n, double seconds, long end, Combine combine) {
    double[] values = new double[n];
    Arrays.fill(values, Double.NaN);
    if (size() == 0) return values;
    long step = Math.max(1, nanos(seconds) / Math.max(1, n));
    long hold = nanos(HOLD * history.interval());
    long first = (Math.floorDiv(end, step) - n + 1) * step;
    int next = 0;
    while (next < size() && timeAt(next) < first) next++;
    for (int column = 0; column < n; column++) {
      long start = first + column * step;
      int from = next;
      while (next < size() && timeAt(next) < start + step) next++;
      if (next > from) values[column] = combined(from, next, combine);
      else if (from > 0 && start - timeAt(from - 1) <= hold) values[column] = valueAt(from - 1);
    }
    return values;
  }

  private static long nanos(double seconds) {
    return (long) (seconds * 1e9);
  }

  private double combined(int from, int to, Combine combine) {
    double result = Double.NaN;
    double sum = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      double value = valueAt(i);
      if (Double.isNaN(value)) continue;
      sum += value;
      boolean better =
          count == 0
              || combine == Combine.LAST
              || (combine == Combine.MAX && value > result)
              || (combine == Combine.MIN && value < result);
      if (better) result = value;
      count++;
    }
    return combine == Combine.MEAN && count > 0 ? sum / count : result;
  }
}
