package io.allsmi.tui.terminal;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Size;

/** What a {@link ScreenLoop} shows and asks. Both methods are called by the loop's thread. */
public interface View {
  /** The screen as it should look now, as large as {@code size}. Changes nothing. */
  Canvas render(Size size);

  /** Takes an input. {@link Input.Update} and {@link Input.Closed} never come here. */
  Reaction on(Input input);

  /** What follows from an input. */
  enum Reaction {
    /**
     * It means nothing here. The loop itself then knows Ctrl-C (quit), Ctrl-Z (suspend) and Ctrl-L
     * (paint everything again).
     */
    IGNORED,
    /** Taken, and the screen looks as before. */
    TAKEN,
    /** Taken, and the screen has to be rendered again. */
    RENDER,
    /** The loop ends. */
    QUIT
  }
}
