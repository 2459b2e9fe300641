package io.allsmi.collectors.engine;

import org.jspecify.annotations.Nullable;

/**
 * The thread of one collector: a platform thread, because a native call that hangs would pin a
 * virtual thread's carrier, and a daemon, because it may never come back.
 */
final class CollectorThread implements Runnable {
  private final Instance instance;
  private final Arrivals arrivals;
  private final BlockAnswer answer;
  private final Thread thread;

  // All guarded by this.
  private @Nullable Turn next;
  private boolean ending;
  private boolean closes;

  private CollectorThread(Instance instance, Arrivals arrivals) {
    this.instance = instance;
    this.arrivals = arrivals;
    answer = new BlockAnswer(instance.platform());
    thread = Thread.ofPlatform().daemon().name("allsmi-" + instance.name()).unstarted(this);
  }

  static CollectorThread start(Instance instance, Arrivals arrivals) {
    CollectorThread made = new CollectorThread(instance, arrivals);
    made.thread.start();
    return made;
  }

  /** Gives it a turn; it has none. */
  synchronized void give(Turn turn) {
    next = turn;
    notifyAll();
  }

  /**
   * Ends it: at once when it is idle, otherwise when its call returns. A child process or a wait of
   * the collector is interrupted; native calls do not notice.
   *
   * @param closing whether it closes the collector; not while another thread is still inside of it
   */
  void end(boolean closing) {
    synchronized (this) {
      ending = true;
      closes = closing;
      notifyAll();
    }
    thread.interrupt();
  }

  /** Waits until it is over, or until the deadline by {@link System#nanoTime}. */
  void awaitEnd(long deadline) {
    long left = deadline - System.nanoTime();
    if (left <= 0) return;
    try {
      thread.join(left / 1_000_000, (int) (left % 1_000_000));
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    Turn turn = take();
    while (turn != null) {
      // A collector that left itself interrupted would fail at every file from then on.
      Thread.interrupted();
      boolean inTime = turn.finish(instance.perform(turn, answer));
      turn.setReturned();
      arrivals.arrived();
      // Given up: another thread serves the collector now.
      if (!inTime) return;
      turn = take();
    }
    if (closes()) instance.close();
  }

  private synchronized boolean closes() {
    return closes;
  }

  private synchronized @Nullable Turn take() {
    while (next == null && !ending) {
      try {
        wait();
      } catch (InterruptedException left) {
        // Either it ends, and says so, or a collector left it behind.
      }
    }
    Turn taken = ending ? null : next;
    next = null;
    return taken;
  }
}
