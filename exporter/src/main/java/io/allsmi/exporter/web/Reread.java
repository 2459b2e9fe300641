package io.allsmi.exporter.web;

import io.allsmi.exporter.web.file.WebConfigException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Something made of files, which is made anew when they change. The files are looked at when it is
 * used, at most once a second. What cannot be made leaves the one before in place, with one
 * complaint for each state of the files.
 */
final class Reread<T> {
  private static final long NANOS_BETWEEN = 1_000_000_000L;

  /** A file that is just being written may be half of what it will be. */
  private static final Duration QUIET = Duration.ofSeconds(1);

  /** Makes one. */
  interface Source<T> {
    /**
     * @param files to be told of each file before it is read
     */
    T read(FileWatch files) throws WebConfigException;
  }

  private final Source<T> source;
  private final Acceptance<T> acceptance;
  private final String name;
  private final Consumer<String> log;
  private final LongSupplier nanoTime;
  private final InstantSource clock;
  private final ReentrantLock reading = new ReentrantLock();

  private volatile T current;
  private volatile long checkedAt;
  private FileWatch files;

  /** Says why what was read may not take the place of the one before. */
  interface Acceptance<T> {
    /**
     * @throws WebConfigException if it may not
     */
    void check(T before, T now) throws WebConfigException;
  }

  /**
   * Reads for the first time.
   *
   * @param name of it all in lines for the log
   */
  Reread(
      String name,
      Source<T> source,
      Acceptance<T> acceptance,
      Consumer<String> log,
      LongSupplier nanoTime,
      InstantSource clock)
      throws WebConfigException {
    this.name = name;
    this.source = source;
    this.acceptance = acceptance;
    this.log = log;
    this.nanoTime = nanoTime;
    this.clock = clock;
    this.checkedAt = nanoTime.getAsLong();
    this.files = new FileWatch();
    this.current = source.read(files);
  }

  /** The one in use, after a look at the files if it is time for one. */
  T get() {
    long now = nanoTime.getAsLong();
    if (now - checkedAt < NANOS_BETWEEN || !reading.tryLock()) return current;
    try {
      checkedAt = now;
      if (files.changed() && isQuiet()) readAgain();
    } finally {
      reading.unlock();
    }
    return current;
  }

  private boolean isQuiet() {
    Instant now = clock.instant();
    return !files.writtenBetween(now.minus(QUIET), now);
  }

  private void readAgain() {
    FileWatch next = new FileWatch();
    try {
      T made = source.read(next);
      acceptance.check(current, made);
      current = made;
      log.accept(name + ": was read again");
    } catch (WebConfigException e) {
      log.accept(e.line() + "; what was read before stays in use");
    } catch (RuntimeException e) {
      log.accept(
          name + ": " + e.getClass().getSimpleName() + "; what was read before stays in use");
    }
    files = next;
  }
}
