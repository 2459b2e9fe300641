package io.allsmi.tui.device;

import io.allsmi.tui.canvas.Canvas;

/** A part of a page that has a frame of its own and can have the focus. */
interface Pane {
  /** By what the state of the page names it: unique there. */
  String id();

  /** How many rows it takes, with its frame, on a page so wide. */
  int rows(int width);

  /** The columns that it needs, with its frame; where two needs fit they stand side by side. */
  int width();

  void draw(Canvas canvas, boolean focused);
}
