package io.allsmi.model.collect;

import io.allsmi.model.catalogue.Metric;
import java.util.List;
import java.util.Optional;

/**
 * Makes a collector; found through {@link java.util.ServiceLoader}. A plug-in's provider brings its
 * own metrics, whose names start with its {@link #name}.
 */
public interface CollectorProvider {
  /** The name of the collector and of its source: one lower-case word. */
  String name();

  /** What it reads, in a few words. */
  String summary();

  /** Metrics that are not in the core catalogue. */
  default List<Metric> metrics() {
    return List.of();
  }

  /** Whether the collector makes sense on this platform at all; others are not even probed. */
  default boolean supports(Platform platform) {
    return true;
  }

  /**
   * Whether what the collector has open keeps a driver from being reset, reconfigured or unloaded,
   * so that it is closed while the user pauses it.
   */
  default boolean holdsDriver() {
    return false;
  }

  /**
   * The vendor's library that the collector will load into this process, if there is one on the
   * machine: a path, or a name that the system's loader resolves. Such a library can take the
   * process down, so a crash inside of the collector's first call is remembered. Loads nothing.
   */
  default Optional<String> library(Platform platform) {
    return Optional.empty();
  }

  /**
   * A collector for the machine behind the platform. It must not touch the machine before its
   * probe.
   */
  Collector create(Platform platform);
}
