package io.allsmi.tui.cluster;

import io.allsmi.tui.page.Target;

/** What can be clicked on the page of a fleet. */
sealed interface Place extends Target {
  /** A row of a list, by its place in it. */
  record Row(Panel panel, int index) implements Place {}

  /** The heading of a column. */
  record Heading(Panel panel, String word) implements Place {}

  /** Somewhere in a panel. */
  record Inside(Panel panel) implements Place {}

  /** The cells of the heat map; where exactly, the click says. */
  record Map() implements Place {}
}
