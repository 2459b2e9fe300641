package io.allsmi.wire.http.transport;

import java.time.Duration;

/** Until when a connection has to get on; set by its thread, looked at by a reaper. */
public final class Deadline {
  // Times of System.nanoTime, which may be of any sign: compared by difference only.
  private volatile boolean set;
  private volatile long at;
  private boolean capped;
  private long cap;

  /** So long from now, or the cap if that is earlier. */
  public void in(Duration time) {
    long next = System.nanoTime() + time.toNanos();
    at = capped && cap - next < 0 ? cap : next;
    set = true;
  }

  /** Any time. */
  public void none() {
    set = false;
    capped = false;
  }

  /** No later deadline than so long from now, however well it gets on, until there is none. */
  public void cap(Duration time) {
    cap = System.nanoTime() + time.toNanos();
    capped = true;
  }

  /** Whether it is over at that time of {@code System.nanoTime}. */
  public boolean isOver(long now) {
    return set && now - at >= 0;
  }
}
