package io.allsmi.cli.view;

import io.allsmi.fleet.Fleet;
import io.allsmi.tui.cluster.ClusterView;
import io.allsmi.tui.terminal.ScreenLoop;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Gives the screen what is new: some times a second while the first answers come, later once a
 * second, however many nodes answer meanwhile.
 */
final class Refresh implements AutoCloseable {
  private static final long FIRST_PAUSE = 150_000_000;
  private static final long PAUSE = 1_000_000_000;

  private volatile boolean changed = true;
  private volatile boolean running = true;
  private @Nullable Thread thread;

  /** A node has answered or failed. */
  void changed() {
    changed = true;
  }

  /** Shows the fleet from now on. */
  void show(Fleet fleet, ClusterView view, ScreenLoop loop) {
    Thread started =
        Thread.ofPlatform().daemon().name("allsmi-refresh").unstarted(() -> run(fleet, view, loop));
    thread = started;
    started.start();
  }

  private void run(Fleet fleet, ClusterView view, ScreenLoop loop) {
    List<String> told = List.of();
    while (running) {
      if (changed) {
        changed = false;
        view.show(fleet.view());
        loop.update();
      }
      List<String> problems = fleet.problems();
      if (!problems.equals(told) && !problems.isEmpty()) {
        view.say(problems.getFirst() + (problems.size() > 1 ? ", and more" : ""));
        loop.update();
      }
      told = problems;
      boolean first = fleet.polled().unsettled() > 0;
      // Ages grow also while nobody answers.
      if (!first) changed = true;
      LockSupport.parkNanos(first ? FIRST_PAUSE : PAUSE);
    }
  }

  @Override
  public void close() {
    running = false;
    if (thread != null) LockSupport.unpark(thread);
  }
}
