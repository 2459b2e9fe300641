package io.allsmi.model;

import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import java.util.Optional;

/**
 * The view of one device in a snapshot. It holds nothing of its own.
 *
 * @param snapshot where it reads
 * @param ordinal its place in the inventory
 */
public record Device(Snapshot snapshot, int ordinal) {
  public DeviceInfo info() {
    return snapshot.inventory().devices().get(ordinal);
  }

  public String name() {
    return info().name();
  }

  public DeviceKind kind() {
    return info().kind();
  }

  public String model() {
    return info().model();
  }

  /** The reading of the device itself, NaN when absent. */
  public double value(Metric metric) {
    return value(Layout.NO_PART, metric);
  }

  /** The reading of one of its parts, NaN when absent. */
  public double value(int part, Metric metric) {
    for (Block block : snapshot.blocks()) {
      int slot = block.layout().find(ordinal, part, metric);
      if (slot >= 0 && block.has(slot)) return block.value(slot);
    }
    return Double.NaN;
  }

  /** The text of the device itself, empty when absent. */
  public String text(Metric metric) {
    return text(Layout.NO_PART, metric);
  }

  /** The text of one of its parts, empty when absent. */
  public String text(int part, Metric metric) {
    for (Block block : snapshot.blocks()) {
      int slot = block.layout().find(ordinal, part, metric);
      if (slot >= 0 && block.has(slot)) return block.text(slot);
    }
    return "";
  }

  /** The block that holds a reading of the device or a part; empty when absent. */
  public Optional<Block> blockOf(int part, Metric metric) {
    for (Block block : snapshot.blocks()) {
      int slot = block.layout().find(ordinal, part, metric);
      if (slot >= 0 && block.has(slot)) return Optional.of(block);
    }
    return Optional.empty();
  }

  /** Whether there is a reading of the device itself. */
  public boolean has(Metric metric) {
    return blockOf(Layout.NO_PART, metric).isPresent();
  }

  /** Seconds since the reading was observed, NaN when there is none. */
  public double age(Metric metric) {
    return blockOf(Layout.NO_PART, metric)
        .map(block -> snapshot.at().secondsSince(block.observedAt()))
        .orElse(Double.NaN);
  }

  /** The table of its parts of a kind: rows are parts, columns are metrics. */
  public Parts parts(PartKind kind) {
    return Parts.of(this, kind);
  }
}
