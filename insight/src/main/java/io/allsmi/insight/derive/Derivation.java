package io.allsmi.insight.derive;

import io.allsmi.model.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * {@link Derive} along the snapshots of one node: it remembers the one before and nothing else. Not
 * safe for use by several threads.
 */
public final class Derivation {
  private final Derive derive;
  private double interval;
  private @Nullable Snapshot previous;

  /**
   * From the next snapshot on.
   *
   * @param interval seconds between two snapshots as they are usually taken
   */
  public Derivation(Derive derive, double interval) {
    this.derive = derive;
    this.interval = interval;
  }

  /** The snapshots come in another interval from now on. */
  public void interval(double seconds) {
    interval = seconds;
  }

  /** The node's next snapshot with its derived readings. */
  public Snapshot next(Snapshot raw) {
    Snapshot before = previous;
    Snapshot derived = before == null ? derive.first(raw) : derive.next(before, raw, interval);
    previous = derived;
    return derived;
  }
}
