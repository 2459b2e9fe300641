package io.allsmi.tui.device;

import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import java.util.List;

/**
 * Groups of facts in a frame.
 *
 * @param least columns of the screen that a column of facts takes
 */
record FactsPane(String title, List<FactGroup> groups, int least) implements Pane {
  /** A frame and a blank on each side. */
  static final int BORDERS = 4;

  @Override
  public String id() {
    return title;
  }

  @Override
  public int rows(int width) {
    return new FactColumns(groups, width - BORDERS, least).rows() + 2;
  }

  @Override
  public int width() {
    return least + BORDERS;
  }

  @Override
  public void draw(Canvas canvas, boolean focused) {
    Canvas inside = Box.draw(canvas, title, "", focused);
    Canvas place = inside.region(1, 0, inside.width() - 2, inside.height());
    new FactColumns(groups, place.width(), least).draw(place);
  }
}
