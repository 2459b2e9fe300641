package io.allsmi.exporter.feed;

import io.allsmi.model.catalogue.Level;
import java.time.Duration;
import java.util.Optional;

/** One reader's way through the collections of a feed. Not safe for use by several threads. */
public final class Stream implements AutoCloseable {
  private final Feed feed;
  private final Level level;
  private long seen;
  private long missed;

  Stream(Feed feed, Level level, long seen) {
    this.feed = feed;
    this.level = level;
    this.seen = seen;
  }

  /**
   * The next collection; a reader that is too slow gets the oldest that is kept.
   *
   * @return empty when none came in time, or the feed was closed
   */
  public Optional<Collected> next(Duration patience) throws InterruptedException {
    Optional<Collected> next = feed.after(seen, level, patience);
    if (next.isPresent()) {
      long sequence = next.get().sequence();
      missed = sequence - seen - 1;
      seen = sequence;
    }
    return next;
  }

  /** How many collections were left out before the last one that {@link #next} gave. */
  public long missed() {
    return missed;
  }

  /** Whether more will come. */
  public boolean isOpen() {
    return !feed.isClosed();
  }

  @Override
  public void close() {
    feed.leave();
  }
}
