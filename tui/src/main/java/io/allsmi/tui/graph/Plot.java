package io.allsmi.tui.graph;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Style;

/**
 * The filled area under a row of samples, over the whole of a canvas: of one row it is a sparkline.
 *
 * <p>The newest sample stands at the right edge. A gap (NaN) is blank; a reading of zero shows the
 * ground line, so the two are never taken for each other. A sparkline is coloured by value, a
 * higher plot by row: from the foot of the scale to its top.
 */
public final class Plot {
  /** The dots of a braille cell, left and right column, from the foot up. */
  private static final int[] LEFT_DOTS = {0x40, 0x04, 0x02, 0x01};

  private static final int[] RIGHT_DOTS = {0x80, 0x20, 0x10, 0x08};
  private static final int BRAILLE = 0x2800;

  /** U+2581 is one eighth of a cell from its foot, U+2588 all eight. */
  private static final int LOWER_BLOCK = 0x2580;

  private static final String ASCII_HEIGHTS = " .:#";
  private static final char ASCII_GROUND = '_';
  private static final int GAP = -1;

  private Plot() {}

  /** How many samples a plot of so many columns shows. */
  public static int slots(Canvas canvas) {
    return canvas.width() * canvas.glyphs().samplesPerCell();
  }

  /**
   * Draws samples; where there are more than {@link #slots} the oldest are left out.
   *
   * @param samples one value a slot, the newest last; NaN is a gap
   */
  public static void draw(Canvas canvas, double[] samples, Scale scale, Shade shade) {
    int perCell = canvas.glyphs().samplesPerCell();
    int shift = samples.length - slots(canvas);
    for (int x = 0; x < canvas.width(); x++) {
      double left = sample(samples, shift + x * perCell);
      double right = perCell == 2 ? sample(samples, shift + x * perCell + 1) : left;
      column(canvas, x, scale.ratio(left), scale.ratio(right), shade);
    }
  }

  private static double sample(double[] samples, int index) {
    return index < 0 ? Double.NaN : samples[index];
  }

  private static void column(Canvas canvas, int x, double left, double right, Shade shade) {
    double higher = Double.isNaN(left) || right > left ? right : left;
    if (Double.isNaN(higher)) {
      return;
    }
    Glyphs glyphs = canvas.glyphs();
    int height = canvas.height();
    int steps = glyphs == Glyphs.BRAILLE ? 4 : glyphs == Glyphs.BLOCK ? 8 : 3;
    int leftLevel = level(left, height * steps);
    int rightLevel = level(right, height * steps);
    for (int up = 0; up < height; up++) {
      int character =
          switch (glyphs) {
            case BRAILLE -> braille(leftLevel, rightLevel, up);
            case BLOCK -> block(leftLevel, up);
            case ASCII -> ascii(leftLevel, up);
          };
      if (character == ' ') {
        break;
      }
      Style style = higher > 0 ? shade.at(place(higher, up, height)) : Style.TRACK;
      canvas.put(x, height - 1 - up, character, style);
    }
  }

  /**
   * What decides the colour: in a sparkline the value, else the height of the row, which needs far
   * fewer changes of colour.
   */
  private static double place(double ratio, int up, int height) {
    return height == 1 ? ratio : (up + 1.0) / height;
  }

  /** The height in steps: {@link #GAP}, 0 for the foot of the scale, at least 1 above it. */
  private static int level(double ratio, int steps) {
    if (Double.isNaN(ratio)) {
      return GAP;
    }
    return ratio <= 0 ? 0 : Math.max(1, (int) Math.round(ratio * steps));
  }

  private static int braille(int left, int right, int up) {
    int dots = dots(left, up, LEFT_DOTS) | dots(right, up, RIGHT_DOTS);
    return dots == 0 ? ' ' : BRAILLE + dots;
  }

  private static int dots(int level, int up, int[] column) {
    // The ground line is drawn under every sample, of zero too.
    int height = level == GAP ? 0 : Math.max(1, level);
    int dots = 0;
    for (int i = 0; i < column.length; i++) {
      if (height > up * column.length + i) {
        dots |= column[i];
      }
    }
    return dots;
  }

  private static int block(int level, int up) {
    int height = level == GAP ? 0 : Math.max(1, level);
    int here = Math.max(0, Math.min(8, height - 8 * up));
    return here == 0 ? ' ' : LOWER_BLOCK + here;
  }

  private static int ascii(int level, int up) {
    if (level == 0 && up == 0) {
      return ASCII_GROUND;
    }
    return ASCII_HEIGHTS.charAt(Math.max(0, Math.min(3, level - 3 * up)));
  }
}
