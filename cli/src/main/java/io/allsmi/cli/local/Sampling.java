package io.allsmi.cli.local;

import io.allsmi.cli.machine.Machine;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Takes samples on a thread of its own, in the interval that the user chose, and hands each to the
 * screen. The first comes with what answers at once, the second soon after it, because rates need
 * two.
 */
final class Sampling {
  private static final Duration FIRST_DEADLINE = Duration.ofMillis(120);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(400);

  private final Machine machine;
  private final UnaryOperator<NodeView> devices;
  private final Thread thread;
  private volatile Consumer<FleetView> screen = view -> {};
  private volatile double interval;
  private volatile boolean running = true;
  private volatile @Nullable FleetView newest;

  /**
   * @param devices leaves the devices that are to be seen
   */
  Sampling(Machine machine, Duration interval, UnaryOperator<NodeView> devices) {
    this.machine = machine;
    this.interval = interval.toNanos() / 1e9;
    this.devices = devices;
    thread = Thread.ofPlatform().daemon().name("allsmi-samples").unstarted(this::run);
  }

  /** Takes the first sample while the caller opens its screen. */
  void start() {
    thread.start();
  }

  /** Gives every view to a screen from now on, the newest one at once if there is one. */
  void showOn(Consumer<FleetView> shown) {
    screen = shown;
    @Nullable FleetView now = newest;
    if (now != null) shown.accept(now);
  }

  /** Another interval in seconds, which begins now. */
  void interval(double seconds) {
    interval = seconds;
    LockSupport.unpark(thread);
  }

  void stop() {
    running = false;
    LockSupport.unpark(thread);
  }

  private void run() {
    take(FIRST_DEADLINE);
    pause(FIRST_PAUSE.toNanos(), Double.NaN);
    while (running) {
      long start = System.nanoTime();
      double now = interval;
      Duration length = Duration.ofNanos(Math.round(now * 1e9));
      machine.interval(length);
      take(length.multipliedBy(4).dividedBy(5));
      pause(start + length.toNanos() - System.nanoTime(), now);
    }
  }

  private void take(Duration deadline) {
    FleetView view = FleetView.of(devices.apply(machine.sample(deadline)));
    newest = view;
    screen.accept(view);
  }

  /** Waits, but not on when the user has changed the interval meanwhile. */
  private void pause(long nanos, double unlessOther) {
    long end = System.nanoTime() + nanos;
    while (running && end - System.nanoTime() > 0) {
      if (!Double.isNaN(unlessOther) && interval != unlessOther) return;
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
