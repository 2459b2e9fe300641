package io.allsmi.exporter.feed;

import java.lang.System.Logger.Level;

/** Collects in the interval of a feed, on a thread of its own, from its start to the feed's end. */
public final class Rhythm {
  private final Feed feed;

  private Rhythm(Feed feed) {
    this.feed = feed;
  }

  /**
   * Begins with the first collection.
   *
   * @param feed with an interval above zero
   */
  public static void start(Feed feed) {
    Thread.ofPlatform().daemon().name("allsmi-collect").start(new Rhythm(feed)::run);
  }

  private void run() {
    try {
      long interval = feed.interval().toNanos();
      long due = System.nanoTime();
      while (!feed.isClosed()) {
        collect();
        long now = System.nanoTime();
        due = Math.max(due + interval, now);
        feed.rest(due - now);
        due = Math.min(due, System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One that fails is no reason to let the rest be late. */
  private void collect() throws InterruptedException {
    try {
      feed.collect();
    } catch (RuntimeException failure) {
      System.getLogger("io.allsmi.exporter").log(Level.ERROR, "a collection failed", failure);
    }
  }
}
