package io.allsmi.collectors.engine;

import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.CollectRequest;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One question to a collector. Made by the ticking thread, worked off by the collector's.
 *
 * <p>The outcome is set once; the call that the collector is in is written by its thread alone.
 */
final class Turn implements CollectRequest {
  private static final Outcome ABANDONED = new Outcome.Abandoned();

  /** The call that the collector says it is in. */
  record Call(String device, long sinceNanos) {}

  private final Level level;
  private final boolean probing;
  private final Set<String> refused;
  private final Moment askedAt;
  private final AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();
  private volatile @Nullable Call call;
  private volatile boolean returned;

  /**
   * @param probing whether the collector looks first for what it reads
   * @param refused devices that are set aside
   */
  Turn(Level level, boolean probing, Set<String> refused, Moment askedAt) {
    this.level = level;
    this.probing = probing;
    this.refused = refused;
    this.askedAt = askedAt;
  }

  @Override
  public Level level() {
    return level;
  }

  @Override
  public boolean enter(String device) {
    // A call that came back too late ends its turn quickly: the others have been read meanwhile.
    if (outcome.get() != null || refused.contains(device)) {
      call = null;
      return false;
    }
    call = new Call(device, System.nanoTime());
    return true;
  }

  @Override
  public void leave() {
    call = null;
  }

  boolean isProbing() {
    return probing;
  }

  boolean refuses(String device) {
    return refused.contains(device);
  }

  Moment askedAt() {
    return askedAt;
  }

  /** The call that it is in, if it said so; null otherwise. */
  @Nullable Call call() {
    return call;
  }

  /** The name of the device that was entered; empty outside of one. */
  String entered() {
    Call now = call;
    return now == null ? "" : now.device();
  }

  /** Null until there is one. */
  @Nullable Outcome outcome() {
    return outcome.get();
  }

  /** Lays down what became of it; false when it was given up before. */
  boolean finish(Outcome result) {
    call = null;
    return outcome.compareAndSet(null, result);
  }

  /** Gives it up; false when it has an outcome already. */
  boolean abandon() {
    return outcome.compareAndSet(null, ABANDONED);
  }

  /** Whether the collector's thread is out of it. */
  boolean hasReturned() {
    return returned;
  }

  void setReturned() {
    returned = true;
  }
}
