package io.allsmi.cli.snapshot;

import io.allsmi.insight.select.Field;
import io.allsmi.model.Device;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.wire.json.JsonLine;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The fields of {@code --query} as JSON: an object a line for each device that has one of the
 * readings.
 */
final class QueryJson implements Rendering {
  private final List<Field> fields;

  QueryJson(List<Field> fields) {
    this.fields = fields;
  }

  @Override
  public void write(Snapshot snapshot, OutputStream out) throws IOException {
    JsonLine line = new JsonLine();
    for (Device device : QueryTable.devices(snapshot, fields)) {
      line.begin();
      line.text("at", snapshot.at().toString());
      for (Field field : fields) add(line, field, device);
      line.end(out);
    }
  }

  /** A field that has no value is not written. */
  private static void add(JsonLine line, Field field, Device device) {
    if (field instanceof Field.OfDevice reading) {
      Metric metric = reading.metric(device);
      line.reading(field.name(), metric, device.value(metric), device.text(metric));
    } else if (field.isNumber()) {
      line.number(field.name(), field.number(device));
    } else {
      line.text(field.name(), field.text(device));
    }
  }
}
