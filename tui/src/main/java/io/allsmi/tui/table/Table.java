package io.allsmi.tui.table;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Draws rows in columns: a heading, and as many rows as fit around the selected one. */
public final class Table<T> {
  private static final int GAP = 2;

  private final List<Column<T>> columns;
  private @Nullable Object sorted;
  private boolean falling;
  private @Nullable Clicks clicks;

  /** What is told of the places that can be clicked. */
  private record Clicks(Hits hits, Function<Object, Target> headings, IntFunction<Target> rows) {}

  public Table(List<Column<T>> columns) {
    this.columns = columns;
  }

  /** Marks the column that the rows are sorted by. */
  public Table<T> sortedBy(Object key, boolean falls) {
    sorted = key;
    falling = falls;
    return this;
  }

  /**
   * Notes headings and rows as places to click on.
   *
   * @param headings by the key of a column
   * @param rows by the place of a row among all that are given to {@link #draw}
   */
  public Table<T> clicked(Hits hits, Function<Object, Target> headings, IntFunction<Target> rows) {
    clicks = new Clicks(hits, headings, rows);
    return this;
  }

  /**
   * Draws the table over the whole canvas.
   *
   * @param selected the selected row; -1 for none
   */
  public void draw(Canvas canvas, List<T> rows, int selected) {
    drawAround(canvas, rows, selected, true);
  }

  /**
   * Draws the rows around one of them.
   *
   * @param marked whether that one is marked as selected
   */
  public void drawAround(Canvas canvas, List<T> rows, int selected, boolean marked) {
    int room = canvas.height() - 1;
    int first = first(rows.size(), room, selected);
    int[] shown = new int[Math.max(0, Math.min(room, rows.size() - first))];
    for (int i = 0; i < shown.length; i++) shown[i] = first + i;
    draw(canvas, rows, shown, marked ? selected : -1);
  }

  /**
   * Draws some of the rows, one below the other.
   *
   * @param shown the places of those rows, which need not follow each other
   */
  public void draw(Canvas canvas, List<T> rows, int[] shown, int selected) {
    List<Column<T>> fitting = fitting(canvas.width());
    int[] widths = widths(fitting, canvas.width());
    drawHeading(canvas, fitting, widths);
    for (int i = 0; i < shown.length; i++) {
      Canvas row = canvas.row(1 + i);
      drawRow(row, rows.get(shown[i]), fitting, widths);
      if (shown[i] == selected) row.select();
      if (clicks != null) clicks.hits.add(row, clicks.rows.apply(shown[i]));
    }
  }

  /** The first row to draw, so that the selected one is among those that fit. */
  public static int first(int rows, int room, int selected) {
    if (rows <= room || room <= 0) return 0;
    return Math.max(0, Math.min(rows - room, selected - room / 2));
  }

  /** Leaves out the columns of the highest rank until the others fit. */
  private List<Column<T>> fitting(int width) {
    List<Column<T>> shown = new ArrayList<>(columns);
    while (shown.size() > 1 && least(shown) > width) {
      int worst = 0;
      for (int i = 1; i < shown.size(); i++) {
        if (shown.get(i).rank() >= shown.get(worst).rank()) worst = i;
      }
      shown.remove(worst);
    }
    return shown;
  }

  private static <T> int least(List<Column<T>> columns) {
    int sum = GAP * (columns.size() - 1);
    for (Column<T> column : columns) sum += column.width();
    return sum;
  }

  /** What is left over goes round, a column each, to those that can use it. */
  private static <T> int[] widths(List<Column<T>> columns, int width) {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) widths[i] = columns.get(i).width();
    int left = width - least(columns);
    boolean given = true;
    while (left > 0 && given) {
      given = false;
      for (int i = 0; i < widths.length && left > 0; i++) {
        if (widths[i] >= columns.get(i).most()) continue;
        widths[i]++;
        left--;
        given = true;
      }
    }
    return widths;
  }

  private void drawHeading(Canvas canvas, List<Column<T>> shown, int[] widths) {
    int x = 0;
    for (int i = 0; i < widths.length; i++) {
      Column<T> column = shown.get(i);
      Canvas cell = canvas.region(x, 0, widths[i], 1);
      boolean marked = column.key().equals(sorted);
      String title = column.title();
      if (marked) {
        title += falling ? " " + canvas.glyphs().sorted() : " " + canvas.glyphs().rising();
      }
      Style style = marked ? Style.NORMAL : Style.DIM;
      if (column.right()) cell.textRight(widths[i], 0, title, style);
      else cell.text(0, 0, title, widths[i], style);
      if (clicks != null) clicks.hits.add(cell, clicks.headings.apply(column.key()));
      x += widths[i] + GAP;
    }
  }

  private void drawRow(Canvas canvas, T row, List<Column<T>> shown, int[] widths) {
    int x = 0;
    for (int i = 0; i < widths.length; i++) {
      shown.get(i).cell().draw(canvas.region(x, 0, widths[i], 1), row);
      x += widths[i] + GAP;
    }
  }
}
