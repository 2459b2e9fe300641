package io.allsmi.exporter.endpoint;

import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.text.ExpositionOptions;
import java.time.Duration;

/**
 * How a node is served.
 *
 * @param version the program's
 * @param level of an answer when the request does not say
 * @param interval between two collections; zero when each scrape collects
 * @param withUuid whether samples of accelerators carry the label {@code uuid}
 * @param budget most samples of a page
 */
public record NodeOptions(
    String version, Level level, Duration interval, boolean withUuid, int budget) {

  /** As the program does it without further words. */
  public static NodeOptions of(String version) {
    return new NodeOptions(
        version, Level.DETAIL, Duration.ofSeconds(3), false, ExpositionOptions.USUAL_BUDGET);
  }

  /** The same with another interval. */
  public NodeOptions every(Duration other) {
    return new NodeOptions(version, level, other, withUuid, budget);
  }

  /** Readings are left out of a page when they are older than this, whatever their cadence. */
  private double freshSeconds() {
    double seconds = interval.toNanos() / 1e9;
    return Math.max(2 * seconds, 2);
  }

  /** What all pages of the node have in common. */
  public ExpositionOptions exposition() {
    ExpositionOptions options =
        ExpositionOptions.of(version).freshFor(freshSeconds()).within(budget);
    return withUuid ? options.withUuids() : options;
  }
}
