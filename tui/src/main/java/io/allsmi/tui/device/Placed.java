package io.allsmi.tui.device;

/** A pane and where it stands on the page, in cells from the page's upper left corner. */
record Placed(Pane pane, int x, int y, int width, int rows) {}
