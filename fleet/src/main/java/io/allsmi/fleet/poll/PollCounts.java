package io.allsmi.fleet.poll;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a poller does. */
final class PollCounts {
  private final LongAdder polls = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final AtomicLong latest = new AtomicLong();

  /**
   * An endpoint was asked.
   *
   * @param late nanoseconds after its turn
   */
  void polled(boolean answered, long late) {
    polls.increment();
    if (!answered) failures.increment();
    latest.accumulateAndGet(late, Math::max);
  }

  long polls() {
    return polls.sum();
  }

  long failures() {
    return failures.sum();
  }

  /** By how many nanoseconds the latest turn was late since this was asked last. */
  long takeLatest() {
    return latest.getAndSet(0);
  }
}
