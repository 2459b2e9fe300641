package io.allsmi.model.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Collects the metrics of one core table in their order, which is the order of every face. */
final class Table {
  private final int first;
  private final List<Metric> metrics = new ArrayList<>();

  /** A table whose metrics take places from {@code first} on; tables leave room to each other. */
  Table(int first) {
    this.first = first;
  }

  Metric add(Metric.Builder definition) {
    Metric metric = definition.build();
    metric.placeAt(first + metrics.size());
    metrics.add(metric);
    return metric;
  }

  List<Metric> metrics() {
    return List.copyOf(metrics);
  }
}
