package io.allsmi.exporter.feed;

import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The collections of one node. Whoever asks gets the newest one while it is young enough; else one
 * of them collects and all share what comes. So there is at most one collection at a time, with as
 * many readers as there may be.
 *
 * <p>A feed has no thread of its own: {@link Rhythm} collects in an interval, and without one each
 * scrape collects. How much is collected follows from what is asked for: a level beyond the usual
 * one stays for as long as somebody asks for it now and then.
 */
public final class Feed {
  /** A stream that is late by more collections than this has missed some. */
  private static final int KEPT = 8;

  private static final long LEVEL_STAYS_NANOS = TimeUnit.MINUTES.toNanos(5);
  private static final long STREAM_PACE_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long HANGING_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final Duration WITHOUT_RHYTHM = Duration.ofMillis(1600);

  private final Sampler sampler;
  private final Level usual;
  private final long interval;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Collected> kept = new ArrayDeque<>(KEPT);
  private int streams;
  private boolean collecting;
  private boolean closed;
  private Level wanted;
  private long wantedUntil;
  private boolean hurry;

  // Read without the lock: what most scrapes get.
  private volatile @Nullable Collected newest;

  /**
   * A feed that has not collected yet.
   *
   * @param usual how much is collected when nobody asks for more
   * @param interval between two collections; zero: each scrape collects
   */
  public Feed(Sampler sampler, Level usual, Duration interval) {
    this.sampler = sampler;
    this.usual = usual;
    this.interval = interval.toNanos();
    wanted = usual;
  }

  /** Time between two collections; zero when each scrape collects. */
  public Duration interval() {
    return Duration.ofNanos(interval);
  }

  /** The newest collection, whatever its age; empty before the first. */
  public Optional<Collected> newest() {
    return Optional.ofNullable(newest);
  }

  /**
   * A collection that is at most an interval old and has that level; when none comes in time, the
   * newest there is, which says of each source how old it is.
   *
   * @param patience how long to wait
   * @return empty when there has been no collection at all
   */
  public Optional<Collected> get(Level level, Duration patience) throws InterruptedException {
    Collected now = newest;
    if (now != null && interval > 0 && now.age(System.nanoTime()) <= interval) {
      if (now.level().contains(level) && usual.contains(level)) return Optional.of(now);
    }
    return waitFor(level, patience.toNanos());
  }

  private Optional<Collected> waitFor(Level level, long patience) throws InterruptedException {
    long asked = System.nanoTime();
    long end = asked + patience;
    lock.lockInterruptibly();
    try {
      if (!usual.contains(level)) want(level, asked);
      while (!closed) {
        Collected now = newest;
        if (now != null && now.level().contains(level) && isYoung(now, asked)) break;
        if (!collecting && isDue(now, level)) {
          collect(level, end - System.nanoTime());
          continue;
        }
        long left = end - System.nanoTime();
        if (left <= 0) break;
        changed.awaitNanos(left);
      }
      return Optional.ofNullable(newest);
    } finally {
      lock.unlock();
    }
  }

  /** Without a rhythm a collection is shared by those who asked before it ended. */
  private boolean isYoung(Collected now, long asked) {
    return interval > 0 ? now.age(System.nanoTime()) <= interval : now.age(asked) < 0;
  }

  /** With a rhythm a reader leaves it to the rhythm, and tells it to hurry for more detail. */
  private boolean isDue(@Nullable Collected now, Level level) {
    if (interval == 0) return true;
    if (now != null && !now.level().contains(level) && !hurry) {
      hurry = true;
      changed.signalAll();
    }
    return false;
  }

  private void want(Level level, long now) {
    if (!wanted.contains(level)) wanted = level;
    wantedUntil = now + LEVEL_STAYS_NANOS;
  }

  /** The collections from the newest one on, for one reader who wants that level. */
  public Stream stream(Level level) {
    lock.lock();
    try {
      streams++;
      return new Stream(this, level, Math.max(0, sequence() - 1));
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      streams--;
      if (streams == 0) forgetOld();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The oldest collection that is kept and comes after one; empty when none came in time or the
   * feed was closed.
   */
  Optional<Collected> after(long seen, Level level, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    lock.lockInterruptibly();
    try {
      if (!usual.contains(level)) want(level, System.nanoTime());
      while (!closed) {
        for (Collected each : kept) {
          if (each.sequence() > seen) return Optional.of(each);
        }
        long left = end - System.nanoTime();
        if (left <= 0) return Optional.empty();
        if (!collectsForStreams()) changed.awaitNanos(Math.min(left, untilPace()));
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Without a rhythm the streams are what keeps the pace. */
  private boolean collectsForStreams() {
    if (interval > 0 || collecting || untilPace() > 0) return false;
    collect(usual, Long.MAX_VALUE);
    return true;
  }

  private long untilPace() {
    if (interval > 0 || collecting) return Long.MAX_VALUE;
    Collected now = newest;
    return now == null ? 0 : STREAM_PACE_NANOS - now.age(System.nanoTime());
  }

  /** The sequence number of the newest collection; 0 before the first. */
  public long sequence() {
    Collected now = newest;
    return now == null ? 0 : now.sequence();
  }

  /** Collects now, unless a collection is on the way; then waits until that one has ended. */
  public void collect() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      if (collecting) {
        long before = sequence();
        while (collecting && !closed && sequence() == before) changed.await();
      } else if (!closed) {
        collect(usual, Long.MAX_VALUE);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits for so long, or until somebody wants more than is collected. */
  void rest(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    lock.lockInterruptibly();
    try {
      while (!closed && !hurry) {
        long left = end - System.nanoTime();
        if (left <= 0) return;
        changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether collections come as they should, or nearly: for what restarts a program that hangs. */
  public boolean isAlive() {
    Collected now = newest;
    if (interval == 0 || now == null) return true;
    return now.age(System.nanoTime()) <= 10 * interval + HANGING_NANOS;
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Ends every wait; nothing is collected any more. */
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** With the lock held; lets go of it meanwhile. */
  private void collect(Level atLeast, long patience) {
    long begin = System.nanoTime();
    if (begin - wantedUntil > 0) wanted = usual;
    Level level = wanted.contains(atLeast) ? wanted : atLeast;
    boolean first = newest == null;
    collecting = true;
    hurry = false;
    lock.unlock();
    @Nullable Snapshot snapshot = null;
    try {
      snapshot = sample(level, patience, first);
    } finally {
      lock.lock();
      collecting = false;
      if (snapshot != null) keep(snapshot, level, begin);
      changed.signalAll();
    }
  }

  private Snapshot sample(Level level, long patience, boolean first) {
    long deadline = interval > 0 ? interval / 5 * 4 : WITHOUT_RHYTHM.toNanos();
    Duration length = Duration.ofNanos(Math.max(SHORTEST_NANOS, Math.min(patience, deadline)));
    return first ? sampler.firstSample(level, length) : sampler.sample(level, length);
  }

  private void keep(Snapshot snapshot, Level level, long begin) {
    Collected collected = new Collected(snapshot, sequence() + 1, level, begin, System.nanoTime());
    Collected before = newest;
    if (before != null) before.forget();
    if (streams == 0) {
      kept.clear();
    } else if (kept.size() == KEPT) {
      kept.removeFirst();
    }
    kept.addLast(collected);
    newest = collected;
  }

  private void forgetOld() {
    while (kept.size() > 1) kept.removeFirst();
  }
}
