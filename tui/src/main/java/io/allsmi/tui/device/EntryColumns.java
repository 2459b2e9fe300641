package io.allsmi.tui.device;

import io.allsmi.insight.history.Combine;
import io.allsmi.insight.history.History;
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

  private final History history;
  private final Freshness freshness;

  private EntryColumns(History history, Freshness freshness) {
    this.history = history;
    this.freshness = freshness;
  }

  static List<Column<Entry>> of(History history, Freshness freshness) {
    EntryColumns columns = new EntryColumns(history, freshness);
    return List.of(
        Column.left("reading", 26, 0, EntryColumns::label),
        Column.right("now", 14, 0, columns::value),
        Column.right("least", 10, 3, (cell, entry) -> columns.past(cell, entry, Combine.MIN)),
        Column.right("mean", 10, 3, (cell, entry) -> columns.past(cell, entry, Combine.MEAN)),
        Column.right("most", 10, 3, (cell, entry) -> columns.past(cell, entry, Combine.MAX)),
        Column.right("age", 7, 2, columns::age),
        Column.left("source", 12, 4, EntryColumns::source),
        Column.growing("name in queries", 16, 5, EntryColumns::path));
  }

  private static void label(Canvas cell, Entry entry) {
    switch (entry.kind()) {
      case DEVICE -> cell.text(0, 0, entry.label(), Style.ACCENT);
      case GROUP -> cell.text(0, 0, entry.label(), Style.BRIGHT);
      case FIXED, READING -> cell.text(2, 0, entry.label(), cell.width() - 2, Style.NORMAL);
    }
  }

  private void value(Canvas cell, Entry entry) {
    if (entry.isHeading()) return;
    String value = entry.value();
    Style style = entry.reading().map(this::style).orElse(Style.NORMAL);
    int x = Math.max(0, cell.width() - CharacterWidth.of(value));
    cell.text(x, 0, value, cell.width() - x, style);
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
    String age = Readable.duration(freshness.age(reading.block()));
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
