package io.allsmi.tui.theme;

/**
 * How a cell is painted.
 *
 * @param foreground {@code 0xRRGGBB} or {@link Rgb#DEFAULT}
 * @param background {@code 0xRRGGBB} or {@link Rgb#DEFAULT}
 * @param ansi the foreground where there are but sixteen colours, 0 to 15, or {@link Rgb#DEFAULT}
 */
public record Look(
    int foreground, int background, int ansi, boolean bold, boolean underline, boolean reverse) {
  /** The terminal's own colours. */
  public static final Look PLAIN =
      new Look(Rgb.DEFAULT, Rgb.DEFAULT, Rgb.DEFAULT, false, false, false);

  static Look color(int foreground, int ansi) {
    return new Look(foreground, Rgb.DEFAULT, ansi, false, false, false);
  }

  Look asBold() {
    return new Look(foreground, background, ansi, true, underline, reverse);
  }

  Look asUnderlined() {
    return new Look(foreground, background, ansi, bold, true, reverse);
  }

  Look asReversed() {
    return new Look(foreground, background, ansi, bold, underline, true);
  }

  Look on(int ground) {
    return new Look(foreground, ground, ansi, bold, underline, reverse);
  }
}
