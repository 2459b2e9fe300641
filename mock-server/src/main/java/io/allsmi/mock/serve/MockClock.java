package io.allsmi.mock.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of simulated nodes: that of the machine, or one that stands still or runs faster, so
 * that what they say can be said again. May be set while it runs.
 */
public final class MockClock {
  private record Setting(long millis, long nanos, double speed) {
    long now() {
      return millis + Math.round((System.nanoTime() - nanos) / 1e6 * speed);
    }
  }

  private final AtomicReference<Setting> setting;

  private MockClock(long millis, double speed) {
    setting = new AtomicReference<>(new Setting(millis, System.nanoTime(), speed));
  }

  /** The time of this machine. */
  public static MockClock system() {
    return new MockClock(System.currentTimeMillis(), 1);
  }

  /** A clock that stands still until it is set. */
  public static MockClock at(Instant time) {
    return new MockClock(time.toEpochMilli(), 0);
  }

  /**
   * A clock that runs from a time on.
   *
   * @param speed 1 is as usual, 60 a minute for each second
   */
  public static MockClock from(Instant time, double speed) {
    return new MockClock(time.toEpochMilli(), speed);
  }

  /** Milliseconds since 1970. */
  public long millis() {
    return setting.get().now();
  }

  /** Moves it, ahead or back. */
  public void advance(Duration by) {
    setting.updateAndGet(
        before -> new Setting(before.now() + by.toMillis(), System.nanoTime(), before.speed()));
  }

  /** Sets it; it goes on at its speed. */
  public void set(Instant time) {
    setting.updateAndGet(
        before -> new Setting(time.toEpochMilli(), System.nanoTime(), before.speed()));
  }
}
