package io.allsmi.collectors.engine;

import io.allsmi.model.Moment;
import io.allsmi.model.SourceState;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A collector, made at its first turn and called only by its own threads. Everything that it can
 * throw ends here.
 */
final class Instance {
  private static final double LONGEST_CADENCE = 3600;
  private static final Outcome UNSPEAKABLE =
      new Outcome.Threw("an error that cannot be described", true, false);

  private final String name;
  private final CollectorProvider provider;
  private final Platform platform;
  private final FirstCalls firstCalls;
  // Whether a call into the library has come back; only the collector's thread asks.
  private volatile boolean called;

  // Written by the first thread; a later one begins only after the engine saw the first one's call.
  private volatile @Nullable Collector collector;

  Instance(String name, CollectorProvider provider, Platform platform, FirstCalls firstCalls) {
    this.name = name;
    this.provider = provider;
    this.platform = platform;
    this.firstCalls = firstCalls;
  }

  String name() {
    return name;
  }

  /** The same collector, to be made anew. */
  Instance again() {
    return new Instance(name, provider, platform, firstCalls);
  }

  boolean holdsDriver() {
    return provider.holdsDriver();
  }

  Platform platform() {
    return platform;
  }

  /** Works a turn off. */
  Outcome perform(Turn turn, BlockAnswer answer) {
    boolean marked = !called && beginFirstCall();
    Outcome outcome = ask(turn, answer);
    if (marked) firstCalls.end(name);
    called = !(outcome instanceof Outcome.Unavailable);
    return outcome;
  }

  /** Whether a library is there for it, of which was said that it is entered now. */
  private boolean beginFirstCall() {
    try {
      Optional<String> library = provider.library(platform);
      if (library.isEmpty()) return false;
      firstCalls.begin(name, library.get());
      return true;
    } catch (Throwable fault) {
      // It goes unmarked; what is wrong with the provider shows when it is asked.
      return false;
    }
  }

  private Outcome ask(Turn turn, BlockAnswer answer) {
    boolean probed = !turn.isProbing();
    try {
      Collector made = collector;
      if (made == null) {
        made = provider.create(platform);
        collector = made;
      }
      if (turn.isProbing()) {
        Probe probe = made.probe();
        if (!(probe instanceof Probe.Present)) return unavailable(probe);
        probed = true;
      }
      long start = System.nanoTime();
      Moment startedAt = platform.now();
      answer.begin(turn);
      made.collect(turn, answer);
      Reading reading = answer.finish(name);
      return new Outcome.Answered(
          reading, cadence(made), startedAt, platform.now(), System.nanoTime() - start);
    } catch (CollectorException refusal) {
      return refusal(refusal);
    } catch (Throwable fault) {
      // A plug-in's error must not end more than its own turn, whatever it is.
      return threw(fault, probed);
    }
  }

  private static Outcome threw(Throwable fault, boolean probed) {
    try {
      return new Outcome.Threw(Lines.fault(fault), fault instanceof Error, probed);
    } catch (Throwable worse) {
      // Its message throws too, or there is no memory left for a line.
      return UNSPEAKABLE;
    }
  }

  private static double cadence(Collector collector) {
    double cadence = collector.cadence();
    return cadence > 0 ? Math.min(cadence, LONGEST_CADENCE) : 0;
  }

  private static Outcome refusal(CollectorException refusal) {
    Probe outcome = refusal.outcome();
    if (outcome instanceof Probe.Present)
      return new Outcome.Failed(Lines.one(refusal.getMessage()));
    return unavailable(outcome);
  }

  private static Outcome unavailable(@Nullable Probe probe) {
    if (probe instanceof Probe.Absent it) {
      return unavailable(SourceState.ABSENT, it.error(), it.advice());
    }
    if (probe instanceof Probe.NotPermitted it) {
      return unavailable(SourceState.NOT_PERMITTED, it.error(), it.advice());
    }
    if (probe instanceof Probe.Broken it) {
      return unavailable(SourceState.BROKEN, it.error(), it.advice());
    }
    return unavailable(SourceState.BROKEN, "its probe gave no answer", "");
  }

  private static Outcome unavailable(SourceState state, String error, String advice) {
    return new Outcome.Unavailable(state, Lines.one(error), Lines.one(advice));
  }

  /** Gives back what the collector holds. */
  void close() {
    Collector made = collector;
    if (made == null) return;
    try {
      made.close();
    } catch (Throwable fault) {
      System.getLogger("io.allsmi.collectors")
          .log(System.Logger.Level.DEBUG, "closing {0}: {1}", name, Lines.fault(fault));
    }
  }
}
