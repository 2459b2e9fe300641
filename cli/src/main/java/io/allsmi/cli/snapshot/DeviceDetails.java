package io.allsmi.cli.snapshot;

import io.allsmi.cli.text.PlainText;
import io.allsmi.cli.text.TextTable;
import io.allsmi.insight.reading.Reading;
import io.allsmi.insight.reading.Readings;
import io.allsmi.insight.reading.Relations;
import io.allsmi.insight.show.Readable;
import io.allsmi.model.Device;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Part;
import io.allsmi.model.Parts;
import io.allsmi.model.catalogue.Group;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of one device, for people: its readings in groups with what they are a
 * part of, its parts as tables, and what does not change. What was not obtained is not there.
 */
final class DeviceDetails {
  private static final String INDENT = "  ";

  private final Readings readings;
  private final StringBuilder text;

  private DeviceDetails(Device device, StringBuilder text) {
    this.readings = Readings.of(device);
    this.text = text;
  }

  static void write(Device device, StringBuilder text) {
    DeviceDetails details = new DeviceDetails(device, text);
    details.own();
    for (PartKind kind : details.readings.partKinds()) details.parts(kind);
    details.fixed();
  }

  private void own() {
    Relations relations = Relations.of(readings);
    for (Group group : Group.values()) {
      TextTable table = new TextTable().left("").left("");
      for (Reading reading : readings.own()) {
        Metric metric = reading.metric();
        if (metric.group() != group || relations.isFolded(metric)) continue;
        String value = PlainText.of(relations.shown(readings, reading) + share(relations, metric));
        table.row(List.of(PlainText.of(metric.display().label()), value));
      }
      section(group.title(), table, false);
    }
  }

  /** {@code 25 %} behind what is a part of something. */
  private String share(Relations relations, Metric metric) {
    Optional<Metric> ratio = relations.ratio(metric);
    return ratio.isEmpty() ? "" : "  " + Readable.value(ratio.get(), readings.value(ratio.get()));
  }

  private void parts(PartKind kind) {
    List<Metric> metrics = readings.metricsOf(kind);
    Relations relations = Relations.of(metrics);
    TextTable table = new TextTable().left(PlainText.of(kind.word()));
    List<Metric> columns = new ArrayList<>();
    for (Metric metric : metrics) {
      if (relations.isFolded(metric)) continue;
      columns.add(metric);
      String title = PlainText.of(metric.display().label());
      boolean number = metric.type() == MetricType.GAUGE || metric.type() == MetricType.COUNTER;
      if (number) table.right(title);
      else table.left(title);
    }
    Parts parts = readings.device().parts(kind);
    for (int row = 0; row < parts.size(); row++) table.row(row(parts, row, columns));
    section("", table, true);
  }

  private List<String> row(Parts parts, int row, List<Metric> columns) {
    List<String> cells = new ArrayList<>();
    Part part = parts.part(row);
    cells.add(PlainText.of(part.name()));
    int ordinal = readings.device().info().part(part.kind(), part.name());
    for (Metric metric : columns) {
      cells.add(PlainText.of(Readable.of(readings.device(), ordinal, metric)));
    }
    return cells;
  }

  private void fixed() {
    DeviceInfo info = readings.device().info();
    TextTable table = new TextTable().left("").left("");
    add(table, "vendor", info.vendor());
    add(table, "part of", info.parent());
    info.info().forEach((key, value) -> add(table, key.replace('_', ' '), value));
    section("identity", table, false);
  }

  private static void add(TextTable table, String label, String value) {
    if (!value.isEmpty()) table.row(List.of(PlainText.of(label), PlainText.of(value)));
  }

  /** A blank line, a heading, and the rows indented beneath it; nothing when there are none. */
  private void section(String title, TextTable table, boolean heading) {
    if (table.isEmpty()) return;
    text.append('\n');
    if (!title.isEmpty()) text.append(title).append('\n');
    String body = heading ? table.withHeading() : table.withoutHeading();
    String indent = heading ? "" : INDENT;
    for (int from = 0; from < body.length(); ) {
      int end = body.indexOf('\n', from) + 1;
      text.append(indent).append(body, from, end);
      from = end;
    }
  }
}
