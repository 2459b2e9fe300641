package io.allsmi.tui.graph;

/** Readings over time, the oldest first. */
public interface Samples {
  int size();

  /** Nanoseconds on a clock that never jumps; not falling with the index. */
  long timeAt(int index);

  /** NaN where the reading was not obtained. */
  double valueAt(int index);
}
