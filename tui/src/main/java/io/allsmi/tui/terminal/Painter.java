package io.allsmi.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.terminal.Terminal;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.theme.ColorDepth;
import io.allsmi.tui.theme.Look;
import io.allsmi.tui.theme.Rgb;
import io.allsmi.tui.theme.Theme;
import java.io.IOException;
import java.util.List;
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
  private boolean paintsGround;
  private @Nullable Canvas shown;
  private @Nullable Paint current;

  Painter(Terminal terminal, Theme theme, ColorDepth depth) {
    this.terminal = terminal;
    this.paints = paints(theme, depth);
    this.paintsGround = !paints[Style.NORMAL.index()].background.equals(TextColor.ANSI.DEFAULT);
  }

  /** Changes the colours; the next frame is painted whole. */
  void use(Theme theme, ColorDepth depth) {
    paints = paints(theme, depth);
    paintsGround = !paints[Style.NORMAL.index()].background.equals(TextColor.ANSI.DEFAULT);
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
      before = paintsGround ? null : new Canvas(canvas.width(), canvas.height(), canvas.glyphs());
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
    while (x >= 0 && canvas.sameAt(x, y, before)) {
      x = canvas.firstDifference(x + 1, y, before);
    }
    boolean rightHalf = x > from && canvas.codePointAt(x, y) == 0;
    return rightHalf ? x - 1 : x;
  }

  private static int runEnd(Canvas canvas, @Nullable Canvas before, int from, int y) {
    if (before == null) {
      return canvas.width();
    }
    int end = from + 1;
    for (int x = end; x < canvas.width() && x < end + BRIDGE; x++) {
      if (!canvas.sameAt(x, y, before)) {
        end = x + 1;
      }
    }
    boolean splits = end < canvas.width() && canvas.codePointAt(end, y) == 0;
    return splits ? end + 1 : end;
  }

  private void paintRun(Canvas canvas, int from, int end, int y) throws IOException {
    terminal.setCursorPosition(from, y);
    int x = from;
    while (x < end) {
      Style style = canvas.styleAt(x, y);
      use(paints[style.index()]);
      run.setLength(0);
      boolean certain = true;
      while (x < end && certain && canvas.styleAt(x, y) == style) {
        certain = isWidthCertain(canvas, x, y);
        if (certain) {
          run.appendCodePoint(canvas.codePointAt(x, y));
        } else {
          run.append(canvas.textAt(x, y));
        }
        x++;
      }
      terminal.putString(run.toString());
      if (!certain) {
        // A terminal may disagree about the width: say where the next character goes.
        while (x < end && canvas.codePointAt(x, y) == 0) {
          x++;
        }
        if (x < end) {
          terminal.setCursorPosition(x, y);
        }
      }
    }
  }

  private static boolean isWidthCertain(Canvas canvas, int x, int y) {
    boolean wide = x + 1 < canvas.width() && canvas.codePointAt(x + 1, y) == 0;
    return !wide && !canvas.hasMarks(x, y) && Character.isBmpCodePoint(canvas.codePointAt(x, y));
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
    if (!paint.foreground.equals(old == null ? TextColor.ANSI.DEFAULT : old.foreground)) {
      terminal.setForegroundColor(paint.foreground);
    }
    if (!paint.background.equals(old == null ? TextColor.ANSI.DEFAULT : old.background)) {
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

    final TextColor foreground;
    final TextColor background;
    final int attributes;

    Paint(Look look, ColorDepth depth, int ground) {
      // Sixteen colours have none for a ground: the selection is reversed there.
      boolean selected = look.background() != Rgb.DEFAULT && look.background() != ground;
      boolean reverse = look.reverse() ^ (depth == ColorDepth.ANSI_16 && selected);
      foreground =
          depth == ColorDepth.ANSI_16 ? ansi(look.ansi()) : color(look.foreground(), depth);
      background = color(look.background(), depth);
      attributes =
          (look.bold() ? BOLD : 0) | (look.underline() ? UNDERLINE : 0) | (reverse ? REVERSE : 0);
    }

    private static TextColor color(int rgb, ColorDepth depth) {
      if (rgb == Rgb.DEFAULT) {
        return TextColor.ANSI.DEFAULT;
      }
      return switch (depth) {
        case TRUE_COLOR -> new TextColor.RGB(Rgb.red(rgb), Rgb.green(rgb), Rgb.blue(rgb));
        case INDEXED_256 -> new TextColor.Indexed(Rgb.toIndexed(rgb));
        case ANSI_16, NONE -> TextColor.ANSI.DEFAULT;
      };
    }

    private static TextColor ansi(int index) {
      return index == Rgb.DEFAULT ? TextColor.ANSI.DEFAULT : ANSI.get(index);
    }

    private static final List<TextColor> ANSI =
        List.of(
            TextColor.ANSI.BLACK,
            TextColor.ANSI.RED,
            TextColor.ANSI.GREEN,
            TextColor.ANSI.YELLOW,
            TextColor.ANSI.BLUE,
            TextColor.ANSI.MAGENTA,
            TextColor.ANSI.CYAN,
            TextColor.ANSI.WHITE,
            TextColor.ANSI.BLACK_BRIGHT,
            TextColor.ANSI.RED_BRIGHT,
            TextColor.ANSI.GREEN_BRIGHT,
            TextColor.ANSI.YELLOW_BRIGHT,
            TextColor.ANSI.BLUE_BRIGHT,
            TextColor.ANSI.MAGENTA_BRIGHT,
            TextColor.ANSI.CYAN_BRIGHT,
            TextColor.ANSI.WHITE_BRIGHT);

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
