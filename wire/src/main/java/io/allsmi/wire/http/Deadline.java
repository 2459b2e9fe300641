package io.allsmi.wire.http;

import java.time.Duration;

/** Until when a connection has to get on; set by its thread, looked at by the reaper. */
final class Deadline {
  // Times of System.nanoTime, which may be of any sign: compared by difference only.
  private volatile boolean set;
  private volatile long at;
  private boolean capped;
  private long cap;

  /** So long from now, or the cap if that is earlier. */
  void in(Duration time) {
    long next = System.nanoTime() + time.toNanos();
    at = capped && cap - next < 0 ? cap : next;
    set = true;
  }

  void none() {
    set = false;
    capped = false;
  }

  /** No later deadline than so long from now, however well it gets on, until there is none. */
  void cap(Duration time) {
    cap = System.nanoTime() + time.toNanos();
    capped = true;
  }

  boolean isOver(long now) {
    return set && now - at >= 0;
  }
}
