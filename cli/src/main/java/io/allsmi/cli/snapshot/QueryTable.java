package io.allsmi.cli.snapshot;

import io.allsmi.cli.text.PlainText;
import io.allsmi.cli.text.TextTable;
import io.allsmi.insight.select.Field;
import io.allsmi.model.Device;
import io.allsmi.model.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of {@code --query} as a table: a line for each device that has one of the readings.
 */
final class QueryTable implements Rendering {
  private static final int HEADING_EVERY = 40;

  private final List<Field> fields;
  private final boolean follows;
  private int lines = HEADING_EVERY;

  QueryTable(List<Field> fields, boolean follows) {
    this.fields = fields;
    this.follows = follows;
  }

  @Override
  public void write(Snapshot snapshot, OutputStream out) throws IOException {
    TextTable table = new TextTable();
    if (follows) table.left("time");
    for (Field field : fields) {
      if (field.isNumber()) table.right(field.name());
      else table.left(field.name());
    }
    List<Device> devices = devices(snapshot, fields);
    for (Device device : devices) {
      List<String> row = new ArrayList<>();
      if (follows) row.add(snapshot.at().toString());
      for (Field field : fields) row.add(PlainText.of(field.readable(device)));
      table.row(row);
    }
    boolean heading = lines >= HEADING_EVERY;
    lines = heading ? devices.size() : lines + devices.size();
    String text = heading ? table.withHeading() : table.withoutHeading();
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Devices that have one of the readings; all where only what is fixed is asked for. */
  static List<Device> devices(Snapshot snapshot, List<Field> fields) {
    List<Device> devices = new ArrayList<>();
    for (Device device : snapshot.devices()) {
      boolean fixedOnly = true;
      boolean hasReading = false;
      for (Field field : fields) {
        if (field instanceof Field.Fixed) continue;
        fixedOnly = false;
        hasReading |= !field.text(device).isEmpty();
      }
      if (fixedOnly || hasReading) devices.add(device);
    }
    return devices;
  }
}
