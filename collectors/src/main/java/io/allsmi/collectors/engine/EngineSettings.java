package io.allsmi.collectors.engine;

import io.allsmi.model.catalogue.Level;
import java.time.Duration;

/**
 * How the engine works.
 *
 * @param node the key of the snapshots: the host's name
 * @param level how much collectors are asked for
 * @param interval time between two ticks; zero when there is no rhythm (a collection for each
 *     scrape)
 * @param patience how long a call for one device may last at the deadline before the device is set
 *     aside; half of the time that was waited is granted in any case
 */
public record EngineSettings(String node, Level level, Duration interval, Duration patience) {
  private static final Duration WITHOUT_RHYTHM = Duration.ofMillis(1600);

  /** Settings for a node: everything, every two seconds. */
  public static EngineSettings of(String node) {
    return new EngineSettings(node, Level.ALL, Duration.ofSeconds(2), Duration.ofMillis(250));
  }

  public EngineSettings withLevel(Level value) {
    return new EngineSettings(node, value, interval, patience);
  }

  public EngineSettings withInterval(Duration value) {
    return new EngineSettings(node, level, value, patience);
  }

  public EngineSettings withPatience(Duration value) {
    return new EngineSettings(node, level, interval, value);
  }

  /** How long a tick waits for answers: 80 % of the interval. */
  public Duration deadline() {
    return interval.isZero() ? WITHOUT_RHYTHM : interval.multipliedBy(4).dividedBy(5);
  }

  double intervalSeconds() {
    return interval.toNanos() / 1e9;
  }
}
