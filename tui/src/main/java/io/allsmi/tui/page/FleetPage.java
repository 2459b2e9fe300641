package io.allsmi.tui.page;

import io.allsmi.tui.canvas.Line;
import java.util.List;

/** A page about all nodes of a fleet: it has something to show also while there is none. */
public interface FleetPage extends Page {
  /**
   * How the fleet stands, for the right of the header: what must never be left out first. What does
   * not fit is left out whole.
   */
  List<Line> standing(Scene scene);
}
