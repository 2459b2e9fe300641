package io.allsmi.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.terminal.Terminal;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.theme.ColorDepth;
import io.allsmi.tui.theme.Look;
import io.allsmi.tui.theme.Rgb;
import io.allsmi.tui.theme.Theme;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Puts a canvas on a Lanterna terminal: what differs from the canvas before, and nothing when
 * nothing does.
 *
 * <p>It writes to {@link Terminal} and leaves out {@code TerminalScreen}, whose cells run each
 * character through a {@code BreakIterator}: 100 ms for a first frame of 200×50 and 3 ms for thirty
 * changed cells, against a few and a fraction of one here.
 */
final class Painter {
  /** Writing so many unchanged cells costs no more than moving the cursor past them. */
  private static final int BRIDGE = 4;

  private final Terminal terminal;
  private final StringBuilder run = new StringBuilder(256);
  private Paint[] paints;
  private @Nullable Canvas shown;
  private @Nullable Paint current;

  Painter(Terminal terminal, Theme theme, ColorDepth depth) {
    this.terminal = terminal;
    this.paints = paints(theme, depth);
  }

  /** Changes the colours; the next frame is painted whole. */
  void use(Theme theme, ColorDepth depth) {
    paints = paints(theme, depth);
    forget();
  }

  /** Somebody else wrote to the terminal: the next frame is painted whole. */
  void forget() {
    shown = null;
  }

  /**
   * Makes the terminal show a canvas.
   *
   * @param canvas of the terminal's size, not changed afterwards
   * @return whether anything had to be written
   */
  boolean paint(Canvas canvas) throws IOException {
    Canvas before = shown;
    boolean whole =
        before == null || before.width() != canvas.width() || before.height() != canvas.height();
    current = null;
    if (whole) {
      terminal.resetColorAndSGR();
      terminal.clearScreen();
      before = paintsGround() ? null : new Canvas(canvas.width(), canvas.height(), canvas.glyphs());
    }
    boolean changed = whole;
    for (int y = 0; y < canvas.height(); y++) {
      changed |= paintRow(canvas, before, y);
    }
    if (changed) {
      terminal.resetColorAndSGR();
      terminal.flush();
    }
    shown = canvas;
    return changed;
  }

  /** Whether a cell without a character still shows a colour. */
  private boolean paintsGround() {
    return paints[Style.NORMAL.index()].background != SgrColor.DEFAULT;
  }

  private boolean paintRow(Canvas canvas, @Nullable Canvas before, int y) throws IOException {
    int x = firstDifference(canvas, before, 0, y);
    boolean changed = x >= 0;
    while (x >= 0) {
      int end = runEnd(canvas, before, x, y);
      paintRun(canvas, x, end, y);
      x = firstDifference(canvas, before, end, y);
    }
    return changed;
  }

  /** The next cell that differs; the left half of a wide character when its right half does. */
  private static int firstDifference(Canvas canvas, @Nullable Canvas before, int from, int y) {
    if (before == null) {
      return from < canvas.width() ? from : -1;
    }
    int x = canvas.firstDifference(from, y, before);
    boolean rightHalf = x > from && canvas.codePointAt(x, y) == 0;
    return rightHalf ? x - 1 : x;
  }

  private static int runEnd(Canvas canvas, @Nullable Canvas before, int from, int y) {
    if (before == null) {
      return canvas.width();
    }
    int end = canvas.differenceEnd(from, y, before, BRIDGE);
    boolean splits = end < canvas.width() && canvas.codePointAt(end, y) == 0;
    return splits ? end + 1 : end;
  }

  private void paintRun(Canvas canvas, int from, int end, int y) throws IOException {
    terminal.setCursorPosition(from, y);
    int x = from;
    while (x < end) {
      use(paints[canvas.styleAt(x, y).index()]);
      run.setLength(0);
      int next = canvas.plainRun(x, y, end, run);
      if (next > x) {
        terminal.putString(run.toString());
        x = next;
      } else {
        x = paintUncertain(canvas, x, end, y);
      }
    }
  }

  /** A character whose width a terminal may see otherwise: the next one is placed anew. */
  private int paintUncertain(Canvas canvas, int from, int end, int y) throws IOException {
    terminal.putString(canvas.textAt(from, y));
    int x = from + 1;
    while (x < end && canvas.codePointAt(x, y) == 0) {
      x++;
    }
    if (x < end) {
      terminal.setCursorPosition(x, y);
    }
    return x;
  }

  private void use(Paint paint) throws IOException {
    Paint old = current;
    if (paint == old) {
      return;
    }
    if (old == null || paint.attributes != old.attributes) {
      terminal.resetColorAndSGR();
      paint.enableAttributes(terminal);
      old = null;
    }
    if (paint.foreground != (old == null ? SgrColor.DEFAULT : old.foreground)) {
      terminal.setForegroundColor(paint.foreground);
    }
    if (paint.background != (old == null ? SgrColor.DEFAULT : old.background)) {
      terminal.setBackgroundColor(paint.background);
    }
    current = paint;
  }

  private static Paint[] paints(Theme theme, ColorDepth depth) {
    Theme suited = depth == ColorDepth.NONE ? Theme.MONO : theme;
    Paint[] paints = new Paint[Style.count()];
    for (int i = 0; i < paints.length; i++) {
      paints[i] = new Paint(suited.look(Style.at(i)), depth, suited.ground());
    }
    return paints;
  }

  /** A look in the terminal's own colours. */
  private static final class Paint {
    private static final int BOLD = 1;
    private static final int UNDERLINE = 2;
    private static final int REVERSE = 4;

    final SgrColor foreground;
    final SgrColor background;
    final int attributes;

    Paint(Look look, ColorDepth depth, int ground) {
      // Sixteen colours have none for a ground: the selection is reversed there, and in one colour
      // because each cell would reverse its own.
      boolean sixteen = depth == ColorDepth.ANSI_16;
      boolean selected = sixteen && look.background() != Rgb.DEFAULT && look.background() != ground;
      boolean reverse = look.reverse() ^ selected;
      int ansi = selected ? Rgb.DEFAULT : look.ansi();
      foreground = sixteen ? SgrColor.ofAnsi(ansi) : SgrColor.of(look.foreground(), depth);
      background = SgrColor.of(look.background(), depth);
      attributes =
          (look.bold() ? BOLD : 0) | (look.underline() ? UNDERLINE : 0) | (reverse ? REVERSE : 0);
    }

    void enableAttributes(Terminal terminal) throws IOException {
      if ((attributes & BOLD) != 0) {
        terminal.enableSGR(SGR.BOLD);
      }
      if ((attributes & UNDERLINE) != 0) {
        terminal.enableSGR(SGR.UNDERLINE);
      }
      if ((attributes & REVERSE) != 0) {
        terminal.enableSGR(SGR.REVERSE);
      }
    }
  }
}
