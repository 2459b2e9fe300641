package io.allsmi.wire.text;

import io.allsmi.model.catalogue.Metric;

/**
 * Where a reading of a family stands.
 *
 * @param device ordinal of the device
 * @param part name of its part; empty where the metric is the device's own
 * @param block place of the block among those that are written
 */
record Entry(int device, String part, Metric metric, int block, int slot)
    implements Comparable<Entry> {
  boolean isOfSamePlace(Entry other) {
    return device == other.device && part.equals(other.part);
  }

  /** By device, then part. */
  @Override
  public int compareTo(Entry other) {
    int byDevice = Integer.compare(device, other.device);
    if (byDevice != 0) return byDevice;
    int byPart = NaturalOrder.compare(part, other.part);
    if (byPart != 0) return byPart;
    int byMetric = metric.compareTo(other.metric);
    return byMetric != 0 ? byMetric : Integer.compare(block, other.block);
  }
}
