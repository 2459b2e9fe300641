package io.allsmi.tui.device;

import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;

/**
 * A table in a frame.
 *
 * @param remark what the table says in sum; may be empty
 * @param selected the selected row, shown while it has the focus; -1 for none
 */
record SheetPane(String title, String remark, Sheet sheet, int selected) implements Pane {
  @Override
  public String id() {
    return title;
  }

  @Override
  public int rows(int width) {
    return sheet.height(width - FactsPane.BORDERS) + 2;
  }

  @Override
  public int width() {
    return sheet.width() + FactsPane.BORDERS;
  }

  /** Where a row stands on the canvas that the pane is drawn on. */
  Canvas place(Canvas canvas, int row) {
    Canvas inside = canvas.region(2, 1, canvas.width() - FactsPane.BORDERS, canvas.height() - 2);
    return sheet.place(inside, row);
  }

  /** How many rows below its upper edge a row stands on a pane so wide. */
  int line(int row, int width) {
    return 1 + sheet.line(row, width - FactsPane.BORDERS);
  }

  @Override
  public void draw(Canvas canvas, boolean focused) {
    Canvas inside = Box.draw(canvas, title, remark, focused);
    sheet.draw(inside.region(1, 0, inside.width() - 2, inside.height()), focused ? selected : -1);
  }
}
