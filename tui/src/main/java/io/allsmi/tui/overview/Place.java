package io.allsmi.tui.overview;

import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.Target;

/** What can be clicked on the overview. */
sealed interface Place extends Target {
  PanelName panel();

  /** Anywhere in a panel. */
  record Inside(PanelName panel) implements Place {}

  /**
   * A row of a list.
   *
   * @param index its place among all rows, shown or not
   */
  record Row(PanelName panel, int index) implements Place {}

  /** The heading of a column. */
  record Heading(PanelName panel, Object column) implements Place {}
}
