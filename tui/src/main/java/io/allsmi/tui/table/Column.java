package io.allsmi.tui.table;

import io.allsmi.tui.canvas.Canvas;

/**
 * A column of a table, as data.
 *
 * @param key by what its owner knows it, to sort by and to click on
 * @param title the heading; its side is that of the cells
 * @param width columns of the screen that it needs
 * @param most columns of the screen that it can use where there is room, at least {@code width}
 * @param right whether heading and numbers end at its right edge
 * @param rank columns of a higher rank are left out first where there is no room
 * @param cell draws one cell over the whole of its canvas
 */
public record Column<T>(
    Object key, String title, int width, int most, boolean right, int rank, Cell<T> cell) {
  private static final int NO_END = 10_000;

  /** Draws a row's cell. */
  public interface Cell<T> {
    void draw(Canvas cell, T row);
  }

  public static <T> Column<T> left(String title, int width, int rank, Cell<T> cell) {
    return new Column<>(title, title, width, width, false, rank, cell);
  }

  public static <T> Column<T> right(String title, int width, int rank, Cell<T> cell) {
    return new Column<>(title, title, width, width, true, rank, cell);
  }

  /** A column that takes whatever room is left. */
  public static <T> Column<T> growing(String title, int width, int rank, Cell<T> cell) {
    return new Column<>(title, title, width, NO_END, false, rank, cell);
  }

  /** The same, growing up to a width where there is room. */
  public Column<T> upTo(int columns) {
    return new Column<>(key, title, width, Math.max(width, columns), right, rank, cell);
  }

  public Column<T> keyed(Object other) {
    return new Column<>(other, title, width, most, right, rank, cell);
  }
}
