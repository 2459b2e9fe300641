package io.allsmi.cli.snapshot;

import io.allsmi.model.Device;
import io.allsmi.model.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The fields of {@code --query} as a table: a line for each device that has one of the metrics. */
final class QueryTable implements Rendering {
  private static final int HEADING_EVERY = 40;

  private final List<Column> columns;
  private final boolean follows;
  private int lines = HEADING_EVERY;

  QueryTable(List<Column> columns, boolean follows) {
    this.columns = columns;
    this.follows = follows;
  }

  @Override
  public void write(Snapshot snapshot, OutputStream out) throws IOException {
    TextTable table = new TextTable();
    if (follows) table.left("time");
    for (Column column : columns) {
      if (column.isMetric()) table.right(column.field());
      else table.left(column.field());
    }
    int rows = 0;
    for (Device device : devices(snapshot, columns)) {
      List<String> row = new ArrayList<>();
      if (follows) row.add(snapshot.at().toString());
      for (Column column : columns) row.add(PlainText.of(column.text(device)));
      table.row(row);
      rows++;
    }
    boolean heading = lines >= HEADING_EVERY;
    lines = heading ? rows : lines + rows;
    String text = heading ? table.withHeading() : table.withoutHeading();
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Devices whose kind has one of the metrics; all where no metric is asked for. */
  static List<Device> devices(Snapshot snapshot, List<Column> columns) {
    List<Device> devices = new ArrayList<>();
    boolean fixedOnly = columns.stream().noneMatch(Column::isMetric);
    for (Device device : snapshot.devices()) {
      if (fixedOnly || columns.stream().anyMatch(column -> column.hasReading(device)))
        devices.add(device);
    }
    return devices;
  }
}
