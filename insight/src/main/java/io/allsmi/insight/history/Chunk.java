package io.allsmi.insight.history;

import java.util.Arrays;

/**
 * A run of ticks: their times, and a column of values for each series. Ticks are only ever
 * appended, and a reader looks at those that were there when its {@link History} was made; so a
 * chunk is shared with readers while it is being filled.
 */
final class Chunk {
  static final int TICKS = 64;

  private final Keys keys;
  private final long[] times;
  private final float[][] columns;

  private Chunk(Keys keys, long[] times, float[][] columns) {
    this.keys = keys;
    this.times = times;
    this.columns = columns;
  }

  static Chunk empty(Keys keys) {
    return new Chunk(keys, new long[TICKS], columns(new float[0][], keys.size()));
  }

  /** This chunk with further columns, whose past is absent. */
  Chunk withKeys(Keys more) {
    return new Chunk(more, times, columns(columns, more.size()));
  }

  private static float[][] columns(float[][] first, int size) {
    float[][] columns = Arrays.copyOf(first, size);
    for (int i = first.length; i < size; i++) {
      columns[i] = new float[TICKS];
      Arrays.fill(columns[i], Float.NaN);
    }
    return columns;
  }

  Keys keys() {
    return keys;
  }

  long time(int tick) {
    return times[tick];
  }

  void time(int tick, long nanos) {
    times[tick] = nanos;
  }

  float value(int column, int tick) {
    return columns[column][tick];
  }

  void value(int column, int tick, float value) {
    columns[column][tick] = value;
  }

  /** Bytes of its arrays. */
  long bytes() {
    return 8L * TICKS + (4L * TICKS + 16) * columns.length;
  }
}
