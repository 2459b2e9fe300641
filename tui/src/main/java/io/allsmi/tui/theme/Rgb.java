package io.allsmi.tui.theme;

/**
 * Colours as {@code 0xRRGGBB}, and the nearest ones of xterm's 256. There is no such way down to
 * sixteen: users choose what those look like, so a theme names them itself.
 */
public final class Rgb {
  /** Not a colour but the terminal's own: its text or its ground. */
  public static final int DEFAULT = -1;

  /** The levels of the 6×6×6 cube of xterm's palette, entries 16 to 231. */
  private static final int[] CUBE = {0, 95, 135, 175, 215, 255};

  private Rgb() {}

  /** The entry of the 256-colour palette (16 to 255) that looks nearest. */
  public static int toIndexed(int rgb) {
    int r = nearestCube(red(rgb));
    int g = nearestCube(green(rgb));
    int b = nearestCube(blue(rgb));
    int cube = CUBE[r] << 16 | CUBE[g] << 8 | CUBE[b];
    int mean = (red(rgb) + green(rgb) + blue(rgb)) / 3;
    int step = Math.max(0, Math.min(23, (mean - 3) / 10));
    int gray = (8 + 10 * step) * 0x010101;
    return distance(rgb, gray) < distance(rgb, cube) ? 232 + step : 16 + 36 * r + 6 * g + b;
  }

  /** A colour between two: {@code from} at 0, {@code to} at 1. */
  static int between(int from, int to, double ratio) {
    return mix(red(from), red(to), ratio) << 16
        | mix(green(from), green(to), ratio) << 8
        | mix(blue(from), blue(to), ratio);
  }

  private static int mix(int from, int to, double ratio) {
    return (int) Math.round(from + (to - from) * ratio);
  }

  private static int nearestCube(int level) {
    int best = 0;
    for (int i = 1; i < CUBE.length; i++) {
      if (Math.abs(level - CUBE[i]) < Math.abs(level - CUBE[best])) {
        best = i;
      }
    }
    return best;
  }

  /** The square of a distance that weighs the channels as the eye does, by the mean of red. */
  private static int distance(int a, int b) {
    int red = red(a) - red(b);
    int green = green(a) - green(b);
    int blue = blue(a) - blue(b);
    int mean = (red(a) + red(b)) / 2;
    return (((512 + mean) * red * red) >> 8)
        + 4 * green * green
        + (((767 - mean) * blue * blue) >> 8);
  }

  public static int red(int rgb) {
    return rgb >> 16 & 0xFF;
  }

  public static int green(int rgb) {
    return rgb >> 8 & 0xFF;
  }

  public static int blue(int rgb) {
    return rgb & 0xFF;
  }
}
