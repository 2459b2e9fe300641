package io.allsmi.mock.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Closes and opens the ports of nodes whose plan has them refuse connections at times. */
final class RefusalKeeper {
  private static final long PAUSE_MILLIS = 200;

  private final List<MockNode> nodes = new ArrayList<>();
  private final Thread thread = Thread.ofVirtual().name("mock-refusals").unstarted(this::run);

  /** Before the start. */
  void watch(MockNode node) {
    nodes.add(node);
  }

  void start() {
    if (!nodes.isEmpty()) thread.start();
  }

  void stop() {
    thread.interrupt();
  }

  private void run() {
    try {
      while (true) {
        for (MockNode node : nodes) follow(node);
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void follow(MockNode node) {
    try {
      node.followPlan();
    } catch (IOException ignored) {
      // Somebody else has taken its port meanwhile; the next round tries again.
    }
  }
}
