package io.allsmi.tui.device;

import io.allsmi.insight.history.Combine;
import io.allsmi.insight.history.History;
import io.allsmi.insight.reading.Reading;
import io.allsmi.insight.show.Readable;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.CharacterWidth;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.table.Column;
import java.util.List;

/** The columns of the list of all readings. */
final class EntryColumns {
  /** Seconds; more than is ever remembered. */
  private static final double AGES = 1e9;

  private static final int LABEL = 24;
  private static final int NOW = 14;
  private static final int PAST = 9;
  private static final int GAP = 2;

  private final History history;
  private final Freshness freshness;

  EntryColumns(History history, Freshness freshness) {
    this.history = history;
    this.freshness = freshness;
  }

  List<Column<Entry>> columns() {
    return List.of(
        Column.left("reading", LABEL, 0, EntryColumns::label),
        Column.right("now", NOW, 0, this::value),
        Column.right("least", PAST, 1, (cell, entry) -> past(cell, entry, Combine.MIN)),
        Column.right("mean", PAST, 1, (cell, entry) -> past(cell, entry, Combine.MEAN)),
        Column.right("most", PAST, 1, (cell, entry) -> past(cell, entry, Combine.MAX)),
        Column.right("age", 7, 3, this::age),
        Column.left("source", 10, 4, EntryColumns::source),
        Column.growing("name in queries", 16, 5, EntryColumns::path));
  }

  private static void label(Canvas cell, Entry entry) {
    if (entry.isHeading()) return;
    cell.text(2, 0, entry.label(), cell.width() - 2, Style.NORMAL);
  }

  /** What needs the room of several columns, over a whole row: headings and long texts. */
  void over(Canvas row, Entry entry) {
    switch (entry.kind()) {
      case DEVICE -> row.text(0, 0, entry.label(), row.width(), Style.ACCENT);
      case GROUP -> row.text(0, 0, entry.label(), row.width(), Style.BRIGHT);
      case FIXED, READING -> {
        if (!isLong(entry)) return;
        int room = Math.min(row.width() - LABEL - GAP, NOW + 3 * (PAST + GAP));
        Style style = entry.reading().map(this::style).orElse(Style.NORMAL);
        row.text(LABEL + GAP, 0, entry.value(), room, style);
      }
    }
  }

  /** Texts have no past beside them. */
  private static boolean isLong(Entry entry) {
    return !entry.isHeading() && CharacterWidth.of(entry.value()) > NOW;
  }

  private void value(Canvas cell, Entry entry) {
    if (entry.isHeading() || isLong(entry)) return;
    Style style = entry.reading().map(this::style).orElse(Style.NORMAL);
    int x = cell.textRight(cell.width(), 0, entry.value(), style);
    boolean late = entry.reading().map(reading -> freshness.isLate(reading.block())).orElse(false);
    if (late) cell.put(x - 2, 0, cell.glyphs().late(), Style.WARNING);
  }

  private Style style(Reading reading) {
    return freshness.isLate(reading.block()) ? Style.DIM : Facts.style(reading);
  }

  private void past(Canvas cell, Entry entry, Combine combine) {
    if (entry.reading().isEmpty() || !entry.reading().get().metric().hasHistory()) return;
    Reading reading = entry.reading().get();
    double value =
        history.series(entry.device().name(), entry.part(), reading.metric()).over(AGES, combine);
    if (Double.isNaN(value)) return;
    cell.textRight(cell.width(), 0, Readable.value(reading.metric(), value), Style.NORMAL);
  }

  private void age(Canvas cell, Entry entry) {
    if (entry.reading().isEmpty()) return;
    Reading reading = entry.reading().get();
    boolean late = freshness.isLate(reading.block());
    double seconds = freshness.age(reading.block());
    String age = seconds < 0.5 ? "now" : Readable.duration(seconds);
    cell.textRight(cell.width(), 0, age, late ? Style.WARNING : Style.DIM);
  }

  private static void source(Canvas cell, Entry entry) {
    if (entry.reading().isEmpty()) return;
    cell.text(0, 0, entry.reading().get().block().source(), cell.width(), Style.DIM);
  }

  private static void path(Canvas cell, Entry entry) {
    if (!entry.isHeading()) cell.text(0, 0, entry.path(), cell.width(), Style.DIM);
  }
}
