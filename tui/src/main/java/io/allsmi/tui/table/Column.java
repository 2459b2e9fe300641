package io.allsmi.tui.table;

import io.allsmi.tui.canvas.Canvas;

/**
 * A column of a table, as data.
 *
 * @param title the heading; its side is that of the cells
 * @param width columns of the screen; for a column that grows, the least
 * @param grows whether it takes the room that is left; one column of a table does
 * @param right whether heading and numbers end at its right edge
 * @param rank columns of a higher rank are left out first where there is no room
 * @param cell draws one cell over the whole of its canvas
 */
public record Column<T>(
    String title, int width, boolean grows, boolean right, int rank, Cell<T> cell) {

  /** Draws a row's cell. */
  public interface Cell<T> {
    void draw(Canvas cell, T row);
  }

  public static <T> Column<T> left(String title, int width, int rank, Cell<T> cell) {
    return new Column<>(title, width, false, false, rank, cell);
  }

  public static <T> Column<T> right(String title, int width, int rank, Cell<T> cell) {
    return new Column<>(title, width, false, true, rank, cell);
  }

  public static <T> Column<T> growing(String title, int width, int rank, Cell<T> cell) {
    return new Column<>(title, width, true, false, rank, cell);
  }
}
