package io.allsmi.tui.page;

import io.allsmi.tui.canvas.Area;
import io.allsmi.tui.canvas.Canvas;
import java.util.ArrayList;
import java.util.List;

/** What can be clicked on a screen that was drawn. What was added later lies on top. */
public final class Hits {
  private final List<Area> areas = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();

  /** Everything that a canvas covers is this target from now on. */
  public void add(Canvas place, Target target) {
    Area area = place.area();
    if (area.width() <= 0 || area.height() <= 0) return;
    areas.add(area);
    targets.add(target);
  }

  /** What lies at a cell of the screen; {@link Target#NOTHING} where nothing was added. */
  public Click at(int column, int row, int button) {
    for (int i = areas.size() - 1; i >= 0; i--) {
      Area area = areas.get(i);
      if (area.contains(column, row)) {
        return new Click(targets.get(i), button, column - area.x(), row - area.y());
      }
    }
    return new Click(Target.NOTHING, button, column, row);
  }
}
