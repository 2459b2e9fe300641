package io.allsmi.cli.snapshot;

import io.allsmi.model.Device;
import io.allsmi.model.Layout;
import io.allsmi.model.Part;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.wire.json.JsonLine;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * The fields of {@code --query} as JSON: an object a line for each device that has one of the
 * metrics.
 */
final class QueryJson implements Rendering {
  private final List<Column> columns;

  QueryJson(List<Column> columns) {
    this.columns = columns;
  }

  @Override
  public void write(Snapshot snapshot, OutputStream out) throws IOException {
    JsonLine line = new JsonLine();
    for (Device device : QueryTable.devices(snapshot, columns)) {
      line.begin();
      for (Column column : columns) add(line, column, device);
      line.end(out);
    }
  }

  /** A field that has no value is not written. */
  private static void add(JsonLine line, Column column, Device device) {
    if (!column.isMetric()) {
      line.text(column.field(), column.fixed(device));
      return;
    }
    Optional<Metric> metric = column.metric(device);
    if (metric.isEmpty()) return;
    if (metric.get().part().isEmpty()) {
      reading(line, column.field(), device, Layout.NO_PART, metric.get());
      return;
    }
    line.beginObject(column.field());
    List<Part> parts = device.info().parts();
    for (int i = 0; i < parts.size(); i++) {
      if (metric.get().isOf(parts.get(i).kind())) {
        reading(line, parts.get(i).name(), device, i, metric.get());
      }
    }
    line.endObject();
  }

  private static void reading(JsonLine line, String field, Device device, int part, Metric metric) {
    line.reading(field, metric, device.value(part, metric), device.text(part, metric));
  }
}
