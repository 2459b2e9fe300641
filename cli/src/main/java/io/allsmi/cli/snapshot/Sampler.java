package io.allsmi.cli.snapshot;

import io.allsmi.cli.machine.Machine;
import io.allsmi.model.Snapshot;
import java.time.Duration;

/** Takes the samples of a call, at times that do not drift by what a sample takes. */
final class Sampler {
  private final Machine machine;
  private final SnapshotRequest request;
  private long due;
  private boolean first = true;

  Sampler(Machine machine, SnapshotRequest request) {
    this.machine = machine;
    this.request = request;
  }

  /**
   * The next sample. The first one waits for whom it can, up to the time-out; those that follow
   * keep to the interval, and who does not answer in time is late.
   */
  Snapshot next() throws InterruptedException {
    long interval = request.interval().toNanos();
    if (!first) {
      sleepUntil(due);
      due = Math.max(due + interval, System.nanoTime());
      return machine.sample(Duration.ofNanos(interval / 5 * 4)).snapshot();
    }
    first = false;
    Snapshot snapshot = machine.wholeSample(request.timeout()).snapshot();
    due = System.nanoTime() + interval;
    if (!request.settle()) return snapshot;
    sleepUntil(due);
    due = System.nanoTime() + interval;
    return machine.wholeSample(request.timeout()).snapshot();
  }

  private static void sleepUntil(long nanos) throws InterruptedException {
    long left = nanos - System.nanoTime();
    if (left > 0) Thread.sleep(Duration.ofNanos(left));
  }
}
