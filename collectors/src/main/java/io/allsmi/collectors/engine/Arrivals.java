package io.allsmi.collectors.engine;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Where the ticking thread waits until collectors have answered. */
final class Arrivals {
  private boolean stopped;

  /** Called by a collector's thread after each turn. */
  synchronized void arrived() {
    notifyAll();
  }

  /** Nobody waits from now on. */
  synchronized void stopWaiting() {
    stopped = true;
    notifyAll();
  }

  /**
   * Waits until each turn has an outcome, or the deadline passes, or the thread is interrupted (and
   * stays so).
   *
   * @param deadline by {@link System#nanoTime}
   */
  synchronized void await(List<Turn> turns, long deadline) {
    try {
      while (!stopped && isAnyOpen(turns)) {
        long left = deadline - System.nanoTime();
        if (left <= 0) return;
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isAnyOpen(List<Turn> turns) {
    for (int i = 0; i < turns.size(); i++) {
      if (turns.get(i).outcome() == null) return true;
    }
    return false;
  }
}
