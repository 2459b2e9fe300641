package io.allsmi.model.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metrics that a program knows: the core tables and what plug-ins add. Immutable.
 *
 * <p>A path ({@code power_watts}, {@code link.receive_bytes_total}) can stand for several
 * definitions that differ in the kinds of device; all of them share type, unit and states.
 */
public final class Catalogue {
  private static final class Core {
    static final Catalogue CATALOGUE = new Catalogue(coreMetrics());
  }

  private final List<Metric> metrics;
  private final Map<String, List<Metric>> byPath = new HashMap<>();

  private Catalogue(List<Metric> metrics) {
    this.metrics = List.copyOf(metrics);
    for (Metric metric : metrics) {
      byPath.computeIfAbsent(metric.path(), path -> new ArrayList<>(1)).add(metric);
    }
  }

  /** The product's own metrics. */
  public static Catalogue core() {
    return Core.CATALOGUE;
  }

  private static List<Metric> coreMetrics() {
    List<Metric> all = new ArrayList<>(AcceleratorMetrics.all());
    all.addAll(InterconnectMetrics.all());
    all.addAll(HostMetrics.all());
    return all;
  }

  /**
   * This catalogue and the metrics of a plug-in, whose names carry its id.
   *
   * @throws IllegalArgumentException when a name lacks the id or redefines one that is there
   */
  public Catalogue with(String plugin, List<Metric> added) {
    List<Metric> all = new ArrayList<>(metrics);
    for (Metric metric : added) {
      if (!metric.name().startsWith(plugin + "_")) {
        throw new IllegalArgumentException(
            "metric '"
                + metric.name()
                + "' of plug-in '"
                + plugin
                + "' must start with '"
                + plugin
                + "_'");
      }
      if (byPath.containsKey(metric.path())) {
        throw new IllegalArgumentException(
            "metric '" + metric.path() + "' of plug-in '" + plugin + "' is defined already");
      }
      all.add(metric);
    }
    return new Catalogue(all);
  }

  /** All metrics in the order in which faces show them. */
  public List<Metric> metrics() {
    return metrics;
  }

  /** Every definition behind a path, one for each group of kinds; empty for an unknown path. */
  public List<Metric> at(String path) {
    List<Metric> found = byPath.get(path);
    return found == null ? List.of() : found;
  }

  /** The definition of a path for a kind of device. */
  public Optional<Metric> find(DeviceKind kind, String path) {
    List<Metric> found = at(path);
    for (Metric metric : found) {
      if (metric.kinds().isEmpty() || metric.kinds().contains(kind)) return Optional.of(metric);
    }
    return Optional.empty();
  }
}
