package io.allsmi.tui.device;

import io.allsmi.insight.reading.Reading;
import io.allsmi.insight.reading.Relations;
import io.allsmi.insight.show.Readable;
import io.allsmi.model.catalogue.Direction;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Unit;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table whose columns are metrics: those that a row has a reading of, in the order of the
 * catalogue. The columns of a metric follow from its definition.
 */
final class ReadingSheet {
  private final Sheet sheet = new Sheet();
  private final List<Metric> metrics = new ArrayList<>();
  private final Relations relations;
  private final Freshness freshness;

  /**
   * @param present the metrics that some row has a reading of
   * @param titles the columns before them, with texts
   */
  ReadingSheet(List<Metric> present, Freshness freshness, String... titles) {
    this.relations = Relations.of(present);
    this.freshness = freshness;
    for (int i = 0; i < titles.length; i++) sheet.left(titles[i], i == 0 ? 0 : 2);
    for (Metric metric : present) {
      if (relations.isFolded(metric)) continue;
      metrics.add(metric);
      add(metric);
    }
  }

  private void add(Metric metric) {
    String title = metric.display().label();
    int rank = metric.level() == Level.CORE ? 1 : metric.level() == Level.DETAIL ? 3 : 4;
    switch (metric.type()) {
      case GAUGE, COUNTER -> {
        if (isBar(metric)) sheet.bar(title, Readable.width(metric), rank);
        else sheet.right(title, width(metric), rank);
      }
      case STATE, FLAGS, TEXT -> sheet.left(title, rank);
    }
  }

  private int width(Metric metric) {
    int own = Readable.width(metric);
    return relations.whole(metric).map(whole -> own + 4 + Readable.width(whole)).orElse(own);
  }

  private static boolean isBar(Metric metric) {
    return metric.unit() == Unit.RATIO && metric.direction() == Direction.LOAD;
  }

  /** Where a row finds its readings. */
  interface Row {
    Optional<Reading> reading(Metric metric);
  }

  void add(List<Sheet.Cell> texts, Row row, Glyphs glyphs) {
    List<Sheet.Cell> cells = new ArrayList<>(texts);
    for (Metric metric : metrics) cells.add(cell(metric, row, glyphs));
    sheet.row(cells);
  }

  private Sheet.Cell cell(Metric metric, Row row, Glyphs glyphs) {
    Optional<Reading> found = row.reading(metric);
    if (found.isEmpty()) return Sheet.Cell.of(Readable.ABSENT, Style.DIM);
    Reading reading = found.get();
    if (freshness.isLate(reading.block()))
      return Sheet.Cell.of(freshness.mark(reading.block(), glyphs), Style.DIM);
    Style style = Facts.style(reading);
    boolean nothing = reading.value() == 0 && metric.direction() == Direction.LOWER_IS_BETTER;
    Sheet.Cell cell = Sheet.Cell.of(text(reading, row), nothing ? Style.DIM : style);
    return isBar(metric) ? new Sheet.Cell(cell.text(), reading.value()) : cell;
  }

  private String text(Reading reading, Row row) {
    String text = reading.shown();
    Optional<Reading> whole = relations.whole(reading.metric()).flatMap(row::reading);
    return whole.isEmpty() ? text : Relations.partOf(text, whole.get().shown());
  }

  Sheet sheet() {
    return sheet;
  }
}
