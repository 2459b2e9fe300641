package io.allsmi.insight.filter;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.Aggregate;
import io.allsmi.model.catalogue.Direction;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Scope;
import java.util.List;

/**
 * The number of a metric for a row of any kind. Of a device its own; of a node or a process that of
 * the devices that it has or uses, as the catalogue combines them, or the worst where it does not.
 */
final class Combine {
  /** Reads a device by its ordinal; NaN when absent. */
  @FunctionalInterface
  interface Reader {
    double value(Row row, int device);
  }

  private final List<Metric> metrics;
  private final boolean ofAccelerators;
  private final Aggregate aggregate;

  Combine(List<Metric> metrics) {
    this.metrics = metrics;
    Metric first = metrics.getFirst();
    boolean any = false;
    for (Metric metric : metrics) any |= isOfAccelerators(metric);
    ofAccelerators = any;
    boolean least = first.direction() == Direction.HIGHER_IS_BETTER;
    aggregate =
        switch (first.aggregate()) {
          case SUM, MEAN, MIN, MAX -> first.aggregate();
          case WORST, NONE -> least ? Aggregate.MIN : Aggregate.MAX;
        };
  }

  private static boolean isOfAccelerators(Metric metric) {
    if (metric.kinds().isEmpty()) return true;
    for (int i = 0; i < metric.kinds().size(); i++) {
      if (!isOfHost(metric.kinds().get(i).scope())) return true;
    }
    return false;
  }

  private static boolean isOfHost(Scope scope) {
    return scope != Scope.DEVICE && scope != Scope.PARTITION && scope != Scope.BOARD;
  }

  double value(Row row, Reader reader) {
    ProcessUse process = row.process;
    if (process != null && ofAccelerators) return ofProcess(row, process, reader);
    if (row.isDevice() && (ofAccelerators || isCarriedBy(row))) {
      return reader.value(row, row.device);
    }
    return ofNode(row, reader);
  }

  /**
   * Whether the row's device is of a kind that has the metric; else it is the node's that counts.
   */
  private boolean isCarriedBy(Row row) {
    DeviceInfo device = row.snapshot.inventory().devices().get(row.device);
    for (int i = 0; i < metrics.size(); i++) {
      if (metrics.get(i).kinds().contains(device.kind())) return true;
    }
    return false;
  }

  private double ofProcess(Row row, ProcessUse process, Reader reader) {
    double combined = Double.NaN;
    int n = 0;
    for (int i = 0; i < process.uses().size(); i++) {
      DeviceUse use = process.uses().get(i);
      int device = row.snapshot.inventory().ordinal(use.device());
      double value = device < 0 ? Double.NaN : reader.value(row, device);
      if (!Double.isNaN(value)) combined = with(combined, value, n++);
    }
    return done(combined, n);
  }

  private double ofNode(Row row, Reader reader) {
    List<DeviceInfo> devices = row.snapshot.inventory().devices();
    double combined = Double.NaN;
    int n = 0;
    for (int i = 0; i < devices.size(); i++) {
      if (!counts(row, devices.get(i), reader)) continue;
      double value = reader.value(row, i);
      if (!Double.isNaN(value)) combined = with(combined, value, n++);
    }
    return done(combined, n);
  }

  /** A partition's readings are in its device's; where a board has the reading, it is for all. */
  private boolean counts(Row row, DeviceInfo device, Reader reader) {
    Scope scope = device.kind().scope();
    if (!ofAccelerators) return isOfHost(scope);
    if (scope == Scope.BOARD) return true;
    if (scope != Scope.DEVICE) return false;
    if (device.parent().isEmpty()) return true;
    int parent = row.snapshot.inventory().ordinal(device.parent());
    boolean board =
        parent >= 0 && row.snapshot.inventory().devices().get(parent).kind().scope() == Scope.BOARD;
    return !board || Double.isNaN(reader.value(row, parent));
  }

  private double with(double combined, double value, int n) {
    if (n == 0) return value;
    return switch (aggregate) {
      case SUM, MEAN -> combined + value;
      case MIN -> Math.min(combined, value);
      case MAX, WORST, NONE -> Math.max(combined, value);
    };
  }

  private double done(double combined, int n) {
    return aggregate == Aggregate.MEAN && n > 0 ? combined / n : combined;
  }
}
