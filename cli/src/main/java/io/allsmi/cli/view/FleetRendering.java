package io.allsmi.cli.view;

import io.allsmi.insight.cluster.ClusterSummary;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a fleet in one of the formats: each node once, with its state. */
interface FleetRendering {
  void write(ClusterSummary cluster, OutputStream out) throws IOException;

  static FleetRendering of(FleetFormat format, boolean pretty) {
    return switch (format) {
      case JSON -> new FleetJson(pretty);
      case CSV -> new FleetCsv();
      case TABLE -> new FleetTable();
      case PROMETHEUS -> new FleetText();
    };
  }
}
