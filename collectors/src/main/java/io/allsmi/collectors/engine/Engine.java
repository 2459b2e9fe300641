package io.allsmi.collectors.engine;

import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs the collectors of this machine and makes snapshots of what they answer.
 *
 * <p>Every {@link #tick} asks each collector that is idle and due, waits until all of them have
 * answered or the deadline has passed, and puts together what there is. A collector that is still
 * inside a call is late: it keeps its last block and is not asked again before it returns. What is
 * absent, refused or broken is looked for again every {@value SourceLane#PROBE_CADENCE} seconds.
 *
 * <p>Any thread may tick; ticks take turns. Threads of collectors are daemons, but a process with
 * one inside a driver's call should end through {@link
 * io.allsmi.collectors.natives.ProcessEnd#leave}.
 */
public final class Engine implements AutoCloseable {
  private static final long CLOSING_NANOS = 250_000_000L;

  private final Platform platform;
  private final FirstCalls firstCalls;
  private final Arrivals arrivals = new Arrivals();
  private final List<SourceLane> lanes = new ArrayList<>();
  private final List<Source> broken;
  private final Assembly assembly;
  private final Object ticking = new Object();

  // Written by the thread that ticks, one at a time, or closes.
  private volatile Snapshot latest;
  private volatile EngineSettings settings;
  private volatile @Nullable Moment pausedUntil;
  private boolean closed;

  /**
   * An engine that has asked nothing yet.
   *
   * @param platform where collectors read
   * @param providers the collectors to run; those that do not support the platform are left out
   */
  public Engine(Platform platform, Providers providers, EngineSettings settings) {
    this(platform, providers, settings, FirstCalls.FORGETFUL);
  }

  /**
   * The same.
   *
   * @param firstCalls knows which collectors took an earlier process down, and are left out
   */
  public Engine(
      Platform platform, Providers providers, EngineSettings settings, FirstCalls firstCalls) {
    this.platform = platform;
    this.firstCalls = firstCalls;
    this.settings = settings;
    Moment now = platform.now();
    latest = Snapshot.empty(settings.node(), now);
    assembly = new Assembly(session(now));
    broken = new ArrayList<>(providers.broken());
    List<String> names = providers.names();
    List<CollectorProvider> all = providers.all();
    for (int i = 0; i < all.size(); i++) add(names.get(i), all.get(i));
  }

  private void add(String name, CollectorProvider provider) {
    try {
      if (!provider.supports(platform)) return;
      Optional<FirstCalls.LeftOut> leftOut = firstCalls.leftOut(name);
      // Whether there is a library to be afraid of is looked for only if there was a crash.
      if (leftOut.isPresent() && provider.library(platform).isPresent()) {
        FirstCalls.LeftOut why = leftOut.get();
        broken.add(Source.without(name, SourceState.BROKEN, why.error(), why.advice()));
        return;
      }
    } catch (RuntimeException | LinkageError fault) {
      broken.add(Source.without(name, SourceState.BROKEN, Lines.fault(fault), ""));
      return;
    }
    lanes.add(new SourceLane(new Instance(name, provider, platform, firstCalls), arrivals));
  }

  /** Differs from that of every process that spoke for this node before. */
  private static String session(Moment now) {
    return Long.toString(now.wallMillis(), 36) + Long.toString(System.nanoTime() & 0xFFFFF, 36);
  }

  /** The settings that the next tick goes by. */
  public EngineSettings settings() {
    return settings;
  }

  /** Changes level, interval or patience from the next tick on. */
  public void settings(EngineSettings next) {
    settings = next;
  }

  /** The snapshot of the last tick; before the first, one without anything. */
  public Snapshot latest() {
    return latest;
  }

  /**
   * Lets go of drivers from the next tick on: collectors that hold one are closed, and made anew
   * when the time is over. Again, it begins anew; with nothing, it ends.
   */
  public void pause(Duration length) {
    pausedUntil = platform.now().plusSeconds(length.toNanos() / 1e9);
  }

  /** Asks, waits for 80 % of the interval at most, and answers. */
  public Snapshot tick() {
    return tick(settings.deadline());
  }

  /**
   * Asks, waits for the deadline at most, and answers.
   *
   * @throws IllegalStateException after {@link #close}
   */
  public Snapshot tick(Duration deadline) {
    synchronized (ticking) {
      EngineSettings now = begin();
      long start = System.nanoTime();
      long wait = deadline.toNanos();
      round(now, Round.TICK, start + wait, Math.max(now.patience().toNanos(), wait / 2));
      return publish(now);
    }
  }

  /**
   * One collection for a program that wants one answer: waits for every collector, the slow ones
   * too. When half of the time has passed, a device whose call hangs is set aside and its
   * neighbours are asked again, so that one bad card does not cost the others their only chance.
   *
   * @param timeout after which it answers in any case; sources that have not are marked late
   * @throws IllegalStateException after {@link #close}
   */
  public Snapshot collectOnce(Duration timeout) {
    synchronized (ticking) {
      EngineSettings now = begin();
      long start = System.nanoTime();
      long wait = timeout.toNanos();
      long patience = Math.max(now.patience().toNanos(), wait / 4);
      round(now, Round.FIRST_OF_ALL, start + wait / 2, patience);
      if (isAnyUnanswered()) round(now, Round.SECOND_OF_ALL, start + wait, patience);
      return publish(now);
    }
  }

  /** Who is asked and waited for. */
  private enum Round {
    /** Whoever is due is asked; those that are always slow are not waited for. */
    TICK,
    /** Whoever is due is asked, and all are waited for. */
    FIRST_OF_ALL,
    /** Whoever was cut off because of one device is asked again, and all are waited for. */
    SECOND_OF_ALL
  }

  private EngineSettings begin() {
    if (closed) throw new IllegalStateException("the engine is closed");
    return settings;
  }

  private void round(EngineSettings now, Round round, long deadline, long patience) {
    Moment at = platform.now();
    List<Turn> awaited = new ArrayList<>(lanes.size());
    List<SourceLane> unhurried = new ArrayList<>(0);
    for (SourceLane lane : lanes) {
      lane.settle(now);
      if (rests(lane, at)) continue;
      Turn open = lane.turn();
      if (open != null) {
        if (round != Round.TICK) awaited.add(open);
        continue;
      }
      if (round == Round.SECOND_OF_ALL && !lane.isCutOff()) continue;
      if (!lane.isDue(at, now.intervalSeconds())) continue;
      Turn given = lane.ask(now, at);
      if (round == Round.TICK && lane.isSlow()) unhurried.add(lane);
      else awaited.add(given);
    }
    arrivals.await(awaited, deadline);
    for (SourceLane lane : lanes) {
      lane.settle(now);
      if (!unhurried.contains(lane)) lane.overdue(patience);
    }
  }

  private boolean rests(SourceLane lane, Moment now) {
    Moment until = pausedUntil;
    if (until == null || !lane.holdsDriver()) return false;
    if (until.secondsSince(now) > 0) {
      lane.rest(until);
      return true;
    }
    lane.wake();
    return false;
  }

  private boolean isAnyUnanswered() {
    for (SourceLane lane : lanes) {
      if (lane.turn() != null || lane.isCutOff()) return true;
    }
    return false;
  }

  private Snapshot publish(EngineSettings now) {
    Snapshot snapshot = assembly.assemble(now, platform.now(), lanes, broken);
    latest = snapshot;
    return snapshot;
  }

  /**
   * Ends the collectors' threads and lets collectors give back what they hold. A tick that waits in
   * another thread answers at once. A thread inside a call is not waited for; all else takes a
   * quarter of a second at most.
   */
  @Override
  public void close() {
    arrivals.stopWaiting();
    synchronized (ticking) {
      if (closed) return;
      closed = true;
      List<CollectorThread> idle = new ArrayList<>(lanes.size());
      for (SourceLane lane : lanes) lane.end(idle);
      long deadline = System.nanoTime() + CLOSING_NANOS;
      for (CollectorThread thread : idle) thread.awaitEnd(deadline);
    }
  }
}
