package io.allsmi.collectors.tenstorrent.smi;

import io.allsmi.model.Part;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one device, from which follows what parts it has. What is absent is not kept, and
 * what was told before stays: chips of one board say the same of it.
 */
final class Told {
  private final List<Entry> entries = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  private record Entry(@Nullable Part part, Metric metric, double value) {}

  void add(Metric metric, double value) {
    add(null, metric, value);
  }

  void add(@Nullable Part part, Metric metric, double value) {
    if (!Double.isFinite(value) || isKnown(part, metric)) return;
    if (part != null && !parts.contains(part)) parts.add(part);
    entries.add(new Entry(part, metric, value));
  }

  private boolean isKnown(@Nullable Part part, Metric metric) {
    for (Entry entry : entries) {
      boolean same = part == null ? entry.part == null : part.equals(entry.part);
      if (same && entry.metric.equals(metric)) return true;
    }
    return false;
  }

  /** The parts that something is told of, in the order in which that came. */
  List<Part> parts() {
    return List.copyOf(parts);
  }

  void deliver(Answer answer, int device) {
    for (Entry entry : entries) {
      Part part = entry.part;
      if (part == null) answer.set(device, entry.metric, entry.value);
      else answer.set(device, parts.indexOf(part), entry.metric, entry.value);
    }
  }
}
