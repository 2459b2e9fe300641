package io.allsmi.tui.terminal;

import com.googlecode.lanterna.TextColor;
import io.allsmi.tui.theme.ColorDepth;
import io.allsmi.tui.theme.Rgb;
import java.awt.Color;
import java.io.Serial;
import java.nio.charset.StandardCharsets;

/**
 * A colour as the parameters of {@code ESC [ … m}, made once. Lanterna's own make them anew for
 * each change of colour, and its enum of sixteen costs 8 ms of {@code String.format} before the
 * first frame.
 */
final class SgrColor implements TextColor {
  /** The terminal's own text and ground. */
  static final SgrColor DEFAULT = new SgrColor(Rgb.DEFAULT, "39", "49");

  @Serial private static final long serialVersionUID = 1;

  private final int rgb;
  private final byte[] foreground;
  private final byte[] background;

  private SgrColor(int rgb, String foreground, String background) {
    this.rgb = rgb;
    this.foreground = foreground.getBytes(StandardCharsets.US_ASCII);
    this.background = background.getBytes(StandardCharsets.US_ASCII);
  }

  /** A colour where there are 256 or more; {@link #DEFAULT} for {@link Rgb#DEFAULT} and below. */
  static SgrColor of(int rgb, ColorDepth depth) {
    if (rgb == Rgb.DEFAULT || depth == ColorDepth.NONE || depth == ColorDepth.ANSI_16) {
      return DEFAULT;
    }
    StringBuilder code = new StringBuilder(16);
    if (depth == ColorDepth.INDEXED_256) {
      code.append("8;5;").append(Rgb.toIndexed(rgb));
    } else {
      code.append("8;2;").append(Rgb.red(rgb));
      code.append(';').append(Rgb.green(rgb)).append(';').append(Rgb.blue(rgb));
    }
    String rest = code.toString();
    return new SgrColor(rgb, "3".concat(rest), "4".concat(rest));
  }

  /** One of the sixteen, 0 to 15; {@link #DEFAULT} for {@link Rgb#DEFAULT}. */
  static SgrColor ofAnsi(int index) {
    if (index == Rgb.DEFAULT) {
      return DEFAULT;
    }
    int foreground = index < 8 ? 30 + index : 90 + index - 8;
    return new SgrColor(
        Rgb.DEFAULT, Integer.toString(foreground), Integer.toString(foreground + 10));
  }

  @Override
  public byte[] getForegroundSGRSequence() {
    return foreground;
  }

  @Override
  public byte[] getBackgroundSGRSequence() {
    return background;
  }

  @Override
  public int getRed() {
    return Rgb.red(rgb);
  }

  @Override
  public int getGreen() {
    return Rgb.green(rgb);
  }

  @Override
  public int getBlue() {
    return Rgb.blue(rgb);
  }

  @Deprecated
  @Override
  public Color toColor() {
    throw new UnsupportedOperationException("only terminals of sequences show this colour");
  }
}
