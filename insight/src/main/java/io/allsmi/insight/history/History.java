package io.allsmi.insight.history;

import io.allsmi.model.catalogue.Metric;

/**
 * The past of one node as it was at one tick: of every device, each metric whose past screens show.
 * Immutable, and cheap to make and keep: it shares what a {@link Recorder} goes on appending to.
 */
public final class History {
  /** Nothing is known of the past. */
  public static final History NONE = new History(new Chunk[0], 0, 1);

  private final Chunk[] chunks;
  private final int size;
  private final double interval;

  History(Chunk[] chunks, int size, double interval) {
    this.chunks = chunks;
    this.size = size;
    this.interval = interval;
  }

  /** How many ticks there are. */
  public int size() {
    return size;
  }

  /** Seconds between two ticks, as it was meant to be when the last one was recorded. */
  public double interval() {
    return interval;
  }

  /**
   * The time of the last tick in nanoseconds, on the node's monotonic clock where there is one;
   * {@code Long.MIN_VALUE} when there is no tick.
   */
  public long end() {
    return size == 0 ? Long.MIN_VALUE : time(size - 1);
  }

  /** The past of a metric of a device; without any value when none was recorded. */
  public Series series(String device, Metric metric) {
    return series(device, "", metric);
  }

  /**
   * The past of a metric of a device's part.
   *
   * @param part the part's name; empty for the device itself
   */
  public Series series(String device, String part, Metric metric) {
    Keys.Key key = new Keys.Key(device, part, metric);
    int[] columns = new int[chunks.length];
    Keys keys = Keys.NONE;
    int column = Keys.ABSENT;
    for (int i = 0; i < columns.length; i++) {
      if (!chunks[i].keys().equals(keys)) {
        keys = chunks[i].keys();
        column = keys.column(key);
      }
      columns[i] = column;
    }
    return new Series(this, columns);
  }

  long time(int tick) {
    return chunks[tick / Chunk.TICKS].time(tick % Chunk.TICKS);
  }

  double value(int[] columns, int tick) {
    int chunk = tick / Chunk.TICKS;
    if (columns[chunk] == Keys.ABSENT) return Double.NaN;
    return chunks[chunk].value(columns[chunk], tick % Chunk.TICKS);
  }

  /** Bytes that it keeps, shared ones included. */
  public long bytes() {
    long bytes = 0;
    for (Chunk chunk : chunks) bytes += chunk.bytes();
    return bytes;
  }
}
