package io.allsmi.wire.http.client;

import java.time.Duration;
import java.util.Set;

/** Ends exchanges whose time is over: one thread for all servers. */
final class Watch {
  private static final Duration SWEEP = Duration.ofMillis(100);

  private final Set<Server> servers;
  // A platform thread: virtual ones may all be waiting for a core that readers keep busy.
  private final Thread thread =
      Thread.ofPlatform().daemon().name("http-deadlines").unstarted(this::run);

  Watch(Set<Server> servers) {
    this.servers = servers;
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
        Thread.sleep(SWEEP);
        long now = System.nanoTime();
        for (Server server : servers) server.closeIfLate(now);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
