package io.allsmi.wire.http;

import java.time.Duration;

/** Closes connections whose time is over: one thread for all, whatever they are made of. */
final class Reaper {
  /** So many times more seldom while there is no connection, not to wake a machine for nothing. */
  private static final int QUIET = 4;

  private final Core core;
  private final Linger linger;
  private final Duration sweep;
  private final Thread thread;

  Reaper(Core core, Linger linger) {
    this.core = core;
    this.linger = linger;
    sweep = core.limits().sweep();
    // A platform thread: virtual ones may all be waiting for a core that handlers keep busy.
    thread = Thread.ofPlatform().daemon().name("http-reaper").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  void stop() {
    thread.interrupt();
  }

  private void run() {
    try {
      while (true) {
        boolean quiet = core.connections().size() == 0;
        Thread.sleep(quiet ? sweep.multipliedBy(QUIET) : sweep);
        long now = System.nanoTime();
        for (Connection connection : core.connections().all(c -> c.isLate(now))) {
          connection.closeLate();
        }
        linger.closeOld(now);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
