package io.allsmi.tui.canvas;

/** A horizontal bar: {@code ██████▍···}. */
public final class Bar {
  private static final int EIGHTHS = 8;

  /** U+258F is one eighth of a cell from the left, U+2588 all eight. */
  private static final int FULL_BLOCK = 0x2588;

  private Bar() {}

  /**
   * Draws a bar.
   *
   * <p>What is more than nothing shows at least its smallest step, and only what is full (1 or
   * more) fills the bar. An absent ratio (NaN) shows a dash and no track, so that it does not look
   * like zero.
   *
   * @param columns length of the whole bar
   * @param ratio 0 to 1; values beyond are drawn as the end that they passed
   * @param style of the full part; the empty one is {@link Style#TRACK}
   */
  public static void draw(Canvas canvas, int x, int y, int columns, double ratio, Style style) {
    if (columns <= 0) {
      return;
    }
    if (Double.isNaN(ratio)) {
      canvas.region(x, y, columns, 1).fill(' ', Style.DIM);
      canvas.put(x, y, canvas.glyphs().absent(), Style.DIM);
      return;
    }
    int steps = canvas.glyphs().unicode() ? EIGHTHS : 1;
    int filled = steps(ratio, columns * steps);
    for (int i = 0; i < columns; i++) {
      int part = Math.min(steps, filled - i * steps);
      if (part <= 0) {
        canvas.put(x + i, y, canvas.glyphs().track(), Style.TRACK);
      } else if (steps == 1) {
        canvas.put(x + i, y, '#', style);
      } else {
        canvas.put(x + i, y, FULL_BLOCK + EIGHTHS - part, style);
      }
    }
  }

  private static int steps(double ratio, int all) {
    if (ratio <= 0) {
      return 0;
    }
    if (ratio >= 1) {
      return all;
    }
    int steps = (int) Math.round(ratio * all);
    return Math.max(1, Math.min(all > 1 ? all - 1 : 1, steps));
  }
}
