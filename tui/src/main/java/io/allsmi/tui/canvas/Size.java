package io.allsmi.tui.canvas;

/**
 * How large a screen is, in cells. Zero is a size: a terminal being dragged reports it.
 *
 * @param columns cells in a row, not negative
 * @param rows rows, not negative
 */
public record Size(int columns, int rows) {
  public Size {
    if (columns < 0 || rows < 0) {
      throw new IllegalArgumentException("a size is not negative: " + columns + "x" + rows);
    }
  }

  @Override
  public String toString() {
    return columns + "x" + rows;
  }
}
