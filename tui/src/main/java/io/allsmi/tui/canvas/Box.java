package io.allsmi.tui.canvas;

/**
 * A frame with a title on the left and a remark on the right of its upper line:
 *
 * <pre>{@code
 * ╭─ ¹host ──────────── EPYC 9654 ×2 ╮
 * │                                  │
 * ╰──────────────────────────────────╯
 * }</pre>
 */
public final class Box {
  private static final int CORNERS = 2;

  private Box() {}

  /**
   * Draws a frame along the edge of the canvas.
   *
   * <p>Where the upper line is too short for both texts the remark is left out, then the title is
   * cut. A canvas of less than 2×2 shows no frame.
   *
   * @param title may be empty
   * @param remark may be empty
   * @param focused whether keys go to this box
   * @return what the frame encloses
   */
  public static Canvas draw(Canvas canvas, Line title, Line remark, boolean focused) {
    int width = canvas.width();
    int height = canvas.height();
    if (width < CORNERS || height < CORNERS) {
      return canvas.region(0, 0, 0, 0);
    }
    Style style = focused ? Style.ACCENT : Style.FRAME;
    drawLines(canvas, style);
    int room = width - 6;
    int left = title.width();
    int right = remark.width();
    if (right > 0 && left + right + (left > 0 ? 3 : 0) <= room) {
      int x = width - 2 - right;
      canvas.put(x - 1, 0, ' ', style);
      canvas.text(x, 0, remark);
      canvas.put(width - 2, 0, ' ', style);
    }
    if (left > 0 && room > 0) {
      canvas.put(2, 0, ' ', style);
      int end = canvas.text(3, 0, title, room);
      canvas.put(end, 0, ' ', style);
    }
    return canvas.region(1, 1, width - CORNERS, height - CORNERS);
  }

  /** A frame with a plain title: bright when focused, normal otherwise. */
  public static Canvas draw(Canvas canvas, String title, String remark, boolean focused) {
    return draw(
        canvas,
        new Line(title, focused ? Style.BRIGHT : Style.NORMAL),
        new Line(remark, Style.DIM),
        focused);
  }

  private static void drawLines(Canvas canvas, Style style) {
    Glyphs glyphs = canvas.glyphs();
    int right = canvas.width() - 1;
    int bottom = canvas.height() - 1;
    for (int x = 1; x < right; x++) {
      canvas.put(x, 0, glyphs.horizontal(), style);
      canvas.put(x, bottom, glyphs.horizontal(), style);
    }
    for (int y = 1; y < bottom; y++) {
      canvas.put(0, y, glyphs.vertical(), style);
      canvas.put(right, y, glyphs.vertical(), style);
    }
    canvas.put(0, 0, glyphs.topLeft(), style);
    canvas.put(right, 0, glyphs.topRight(), style);
    canvas.put(0, bottom, glyphs.bottomLeft(), style);
    canvas.put(right, bottom, glyphs.bottomRight(), style);
  }
}
