package io.allsmi.tui.terminal;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a canvas is shown and where keys come from: {@link LiveScreen}, or a test. */
public interface Screen {
  /** The size now, in cells. */
  Size size();

  /**
   * Shows a canvas. Only what differs from the one before is written.
   *
   * @param canvas not changed afterwards
   * @throws IOException when the terminal is gone
   */
  void paint(Canvas canvas) throws IOException;

  /** The next {@link #paint} writes everything, for a terminal that somebody else wrote to. */
  void redraw();

  /**
   * Waits for the next input.
   *
   * @param nanos how long at most; 0 or less does not wait
   * @return null when the time is over
   */
  @Nullable Input take(long nanos) throws InterruptedException;

  /** Adds an input as if it had come from the terminal; from any thread. */
  void post(Input input);

  /** Stops the process as Ctrl-Z does, with the terminal given back; returns when it goes on. */
  void suspend() throws IOException;
}
