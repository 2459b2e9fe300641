package io.allsmi.exporter.feed;

import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * One collection, shared by everybody who asks until the next one, with what was made of it: a page
 * or a document is rendered once, however many read it.
 */
public final class Collected {
  private final Snapshot snapshot;
  private final long sequence;
  private final Level level;
  private final long endedAt;
  private final double seconds;
  private final Map<Object, Object> made = new ConcurrentHashMap<>();

  Collected(Snapshot snapshot, long sequence, Level level, long beganAt, long endedAt) {
    this.snapshot = snapshot;
    this.sequence = sequence;
    this.level = level;
    this.endedAt = endedAt;
    this.seconds = (endedAt - beganAt) / 1e9;
  }

  /** What the node said. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** Counts the collections of a feed, from 1 on. */
  public long sequence() {
    return sequence;
  }

  /** How much was asked for. */
  public Level level() {
    return level;
  }

  /** Seconds that it took. */
  public double seconds() {
    return seconds;
  }

  /** Nanoseconds since it ended, by {@link System#nanoTime}. */
  long age(long now) {
    return now - endedAt;
  }

  /**
   * What is made of this collection for a key: made by the first who asks, while others that ask
   * for the same wait for it.
   *
   * @param key says what it is and how it is made, with equality by value
   */
  @SuppressWarnings("unchecked") // a key has the type of what is made for it
  public <K extends Recipe<T>, T> T make(K key, Function<? super K, ? extends T> maker) {
    Object there = made.get(key);
    return (T) (there != null ? there : made.computeIfAbsent(key, each -> maker.apply(key)));
  }

  /** Lets go of what was made: there is a newer collection, which most will ask for. */
  void forget() {
    made.clear();
  }

  /** A key for something of type T. */
  public interface Recipe<T> {}
}
