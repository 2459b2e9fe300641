package io.allsmi.tui.table;

import io.allsmi.tui.canvas.Canvas;

/**
 * Places things side by side on one row for as long as they fit: what comes first matters most. The
 * first thing that does not fit and all behind it are left out whole, so that no number is ever
 * cut.
 */
public final class Segments {
  private static final int GAP = 2;

  private final Canvas row;
  private int x;
  private boolean full;

  public Segments(Canvas row) {
    this.row = row;
  }

  /** Draws one thing. */
  public interface Segment {
    void draw(Canvas place);
  }

  /** Places a thing of so many columns; false when there is no room. */
  public boolean add(int width, Segment segment) {
    int start = x == 0 ? 0 : x + GAP;
    full |= start + width > row.width();
    if (full || width <= 0) return false;
    segment.draw(row.region(start, 0, width, 1));
    x = start + width;
    return true;
  }
}
