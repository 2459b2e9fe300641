package io.allsmi.cli.machine;

import io.allsmi.cli.Version;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.crash.CrashMemory;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.settings.BooleanType;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Option;
import io.allsmi.collectors.engine.Engine;
import io.allsmi.collectors.engine.EngineSettings;
import io.allsmi.collectors.engine.Providers;
import io.allsmi.collectors.platform.SystemPlatform;
import io.allsmi.insight.derive.Derive;
import io.allsmi.insight.expect.Expectation;
import io.allsmi.insight.expect.Expected;
import io.allsmi.insight.view.NodeView;
import io.allsmi.insight.view.NodeWatch;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * This machine, or one that is simulated: its collectors, what follows from their answers, and what
 * is wrong. One thread at a time takes samples.
 */
public final class Machine implements AutoCloseable {
  /** Asks also those collectors whose library took the program down before. */
  public static final Option<Boolean> RETRY_CRASHED =
      Option.of(
              "--retry-crashed",
              new BooleanType(),
              "Ask a collector again that is left out because its library crashed")
          .or(false);

  private static final double WITHOUT_RHYTHM = 60;
  private static final String PROCESSES = "processes";

  private final SystemPlatform platform;
  private final Catalogue catalogue;
  private final CrashMemory crashes;
  private final Engine engine;
  private final Expected expected;
  private final NodeWatch watch;

  private Machine(
      SystemPlatform platform,
      Providers providers,
      EngineSettings settings,
      List<Expectation> expectations,
      CrashMemory crashes,
      boolean past) {
    this.platform = platform;
    this.crashes = crashes;
    catalogue = providers.catalogue();
    engine = new Engine(platform, providers, settings, crashes);
    expected = new Expected(expectations);
    Derive derive = Derive.of(catalogue);
    double seconds = seconds(settings.interval());
    watch = past ? NodeWatch.of(derive, seconds) : NodeWatch.withoutPast(derive, seconds);
  }

  /**
   * The machine of a call, by its settings {@code root}, {@code collectors} and {@code expect}.
   * Nothing is read yet.
   *
   * @param interval between two samples; zero when they have no rhythm
   * @throws UserError for a root that cannot be read or a collector that does not exist
   */
  public static Machine of(Invocation call, Level level, Duration interval) {
    return of(call, level, interval, true, true);
  }

  /**
   * The same, whose samples say how it is now and nothing of before.
   *
   * @param processes whether anybody wants to know who runs what, which costs more than the rest of
   *     the host
   */
  public static Machine withoutPast(
      Invocation call, Level level, Duration interval, boolean processes) {
    return of(call, level, interval, false, processes);
  }

  private static Machine of(
      Invocation call, Level level, Duration interval, boolean past, boolean processes) {
    String root = call.root().toString();
    List<String> names = new ArrayList<>(call.find(Keys.COLLECTORS).orElse(List.of()));
    try {
      SystemPlatform platform = SystemPlatform.at(root);
      Observed observed = Observed.of(call, platform);
      boolean there = observed.providers().names().contains(PROCESSES);
      if (!processes && there) names.add("-" + PROCESSES);
      Providers providers = observed.providers().select(String.join(",", names));
      EngineSettings settings =
          EngineSettings.of(observed.node()).withLevel(level).withInterval(interval);
      List<Expectation> expected = call.find(Keys.EXPECT).orElse(List.of());
      return new Machine(platform, providers, settings, expected, crashes(call), past);
    } catch (IllegalArgumentException refused) {
      throw UserError.usage(String.valueOf(refused.getMessage()));
    }
  }

  private static CrashMemory crashes(Invocation call) {
    boolean retry = call.find(RETRY_CRASHED).orElse(false);
    return CrashMemory.of(call.io().environment(), Version.NUMBER, retry);
  }

  /** The metrics that this machine's collectors can set, those of plug-ins among them. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** From the next sample on, samples are taken in another interval. */
  public void interval(Duration interval) {
    engine.settings(engine.settings().withInterval(interval));
    watch.interval(seconds(interval));
  }

  /** From the next sample on, collectors are asked for so much. */
  public void level(Level level) {
    engine.settings(engine.settings().withLevel(level));
  }

  /** Lets go of drivers for so long, from the next sample on. */
  public void pause(Duration length) {
    engine.pause(length);
  }

  /** A sample of what answers in time; who does not is late and is not waited for. */
  public NodeView sample(Duration deadline) {
    return watch.next(expected.apply(engine.tick(deadline)));
  }

  /** A sample in which every collector is waited for, up to the time-out. */
  public NodeView wholeSample(Duration timeout) {
    return watch.next(expected.apply(engine.collectOnce(timeout)));
  }

  /** Without a rhythm, samples come when somebody scrapes: usually within a minute. */
  private static double seconds(Duration interval) {
    return interval.isZero() ? WITHOUT_RHYTHM : interval.toNanos() / 1e9;
  }

  /** Lets go of what collectors hold; does not wait for one that is stuck. */
  @Override
  public void close() {
    engine.close();
    crashes.close();
    platform.close();
  }
}
