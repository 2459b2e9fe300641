package io.allsmi.tui.canvas;

/**
 * Cells of the whole screen, counted from its upper left corner.
 *
 * @param width 0 for none
 * @param height 0 for none
 */
public record Area(int x, int y, int width, int height) {
  public boolean contains(int column, int row) {
    return column >= x && column < x + width && row >= y && row < y + height;
  }
}
