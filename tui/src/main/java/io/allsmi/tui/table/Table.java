package io.allsmi.tui.table;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import java.util.ArrayList;
import java.util.List;

/** Draws rows in columns: a heading, and as many rows as fit around the selected one. */
public final class Table<T> {
  private static final int GAP = 2;

  private final List<Column<T>> columns;

  public Table(List<Column<T>> columns) {
    this.columns = columns;
  }

  /**
   * Draws the table over the whole canvas.
   *
   * @param selected the selected row; -1 for none
   */
  public void draw(Canvas canvas, List<T> rows, int selected) {
    List<Column<T>> shown = fitting(canvas.width());
    int[] widths = widths(shown, canvas.width());
    drawHeading(canvas, shown, widths);
    int room = canvas.height() - 1;
    int first = first(rows.size(), room, selected);
    for (int i = 0; i < room && first + i < rows.size(); i++) {
      drawRow(canvas, 1 + i, rows.get(first + i), shown, widths);
      if (first + i == selected) canvas.row(1 + i).select();
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

  private static <T> int[] widths(List<Column<T>> columns, int width) {
    int left = Math.max(0, width - least(columns));
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      Column<T> column = columns.get(i);
      widths[i] = column.width() + (column.grows() ? left : 0);
      if (column.grows()) left = 0;
    }
    return widths;
  }

  private void drawHeading(Canvas canvas, List<Column<T>> shown, int[] widths) {
    int x = 0;
    for (int i = 0; i < widths.length; i++) {
      Canvas cell = canvas.region(x, 0, widths[i], 1);
      if (shown.get(i).right()) cell.textRight(widths[i], 0, shown.get(i).title(), Style.DIM);
      else cell.text(0, 0, shown.get(i).title(), widths[i], Style.DIM);
      x += widths[i] + GAP;
    }
  }

  private void drawRow(Canvas canvas, int y, T row, List<Column<T>> shown, int[] widths) {
    int x = 0;
    for (int i = 0; i < widths.length; i++) {
      shown.get(i).cell().draw(canvas.region(x, y, widths[i], 1), row);
      x += widths[i] + GAP;
    }
  }
}
