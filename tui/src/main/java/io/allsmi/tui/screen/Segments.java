package io.allsmi.tui.screen;

import io.allsmi.tui.canvas.Canvas;

/**
 * Places things side by side on one row for as long as they fit: what comes first matters most, and
 * a thing that does not fit is left out whole, so that no number is ever cut.
 */
final class Segments {
  private static final int GAP = 2;

  private final Canvas row;
  private int x;

  Segments(Canvas row) {
    this.row = row;
  }

  /** Draws one thing. */
  interface Segment {
    void draw(Canvas place);
  }

  /** Places a thing of so many columns; false when there is no room. */
  boolean add(int width, Segment segment) {
    int start = x == 0 ? 0 : x + GAP;
    if (width <= 0 || start + width > row.width()) return false;
    segment.draw(row.region(start, 0, width, 1));
    x = start + width;
    return true;
  }

  /** The columns that are left for one more thing. */
  int room() {
    return Math.max(0, row.width() - (x == 0 ? 0 : x + GAP));
  }
}
