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

  @Override
  public void draw(Canvas canvas, boolean focused) {
    Canvas inside = Box.draw(canvas, title, remark, focused);
    sheet.draw(inside.region(1, 0, inside.width() - 2, inside.height()), focused ? selected : -1);
  }
}
