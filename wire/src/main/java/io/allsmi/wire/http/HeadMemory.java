package io.allsmi.wire.http;

import java.util.concurrent.atomic.AtomicLong;

/** What is left of the memory for unfinished heads of all connections. */
final class HeadMemory {
  private final AtomicLong left;

  HeadMemory(long bytes) {
    left = new AtomicLong(bytes);
  }

  /** Whether that much was left; then it is taken. */
  boolean take(int bytes) {
    if (left.addAndGet(-bytes) >= 0) return true;
    left.addAndGet(bytes);
    return false;
  }

  void giveBack(int bytes) {
    left.addAndGet(bytes);
  }
}
