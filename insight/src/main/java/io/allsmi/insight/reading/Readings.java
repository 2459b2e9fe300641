package io.allsmi.insight.reading;

import io.allsmi.model.Block;
import io.allsmi.model.Device;
import io.allsmi.model.Layout;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of a device: its own readings and those of its parts, in catalogue order. */
public final class Readings {
  private static final Comparator<Reading> BY_METRIC = Comparator.comparing(Reading::metric);
  private static final Comparator<Reading> BY_PART =
      Comparator.comparingInt(Reading::part).thenComparing(BY_METRIC);

  private final Device device;
  private final List<Reading> own = new ArrayList<>();
  private final List<Reading> ofParts = new ArrayList<>();
  private final Map<Metric, Reading> byMetric = new HashMap<>();

  private Readings(Device device) {
    this.device = device;
  }

  public static Readings of(Device device) {
    Readings readings = new Readings(device);
    for (Block block : device.snapshot().blocks()) readings.add(block);
    readings.own.sort(BY_METRIC);
    readings.ofParts.sort(BY_PART);
    return readings;
  }

  private void add(Block block) {
    Layout layout = block.layout();
    int end = layout.end(device.ordinal());
    for (int slot = layout.start(device.ordinal()); slot < end; slot++) {
      if (!block.has(slot)) continue;
      Reading reading = new Reading(block, slot);
      if (reading.part() != Layout.NO_PART) {
        ofParts.add(reading);
      } else if (byMetric.putIfAbsent(reading.metric(), reading) == null) {
        own.add(reading);
      }
    }
  }

  public Device device() {
    return device;
  }

  /** Those of the device itself. */
  public List<Reading> own() {
    return own;
  }

  /** Those of its parts, part by part as the device lists them. */
  public List<Reading> ofParts() {
    return ofParts;
  }

  public Optional<Reading> own(Metric metric) {
    return Optional.ofNullable(byMetric.get(metric));
  }

  public boolean has(Metric metric) {
    return byMetric.containsKey(metric);
  }

  /** NaN when it was not obtained. */
  public double value(Metric metric) {
    Reading reading = byMetric.get(metric);
    return reading == null ? Double.NaN : reading.value();
  }

  /** The metrics that at least one part of the kind has a reading of, in catalogue order. */
  public List<Metric> metricsOf(PartKind kind) {
    List<Metric> metrics = new ArrayList<>();
    for (Reading reading : ofParts) {
      Metric metric = reading.metric();
      if (metric.isOf(kind) && !metrics.contains(metric)) metrics.add(metric);
    }
    metrics.sort(null);
    return metrics;
  }

  /** The kinds of its parts that have readings, in the order of the kinds. */
  public List<PartKind> partKinds() {
    List<PartKind> found = new ArrayList<>();
    for (Reading reading : ofParts) {
      PartKind kind = device.info().parts().get(reading.part()).kind();
      if (!found.contains(kind)) found.add(kind);
    }
    List<PartKind> sorted = new ArrayList<>();
    for (PartKind kind : PartKind.known()) {
      if (found.remove(kind)) sorted.add(kind);
    }
    sorted.addAll(found);
    return sorted;
  }
}
