package io.allsmi.tui.svg;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.theme.Look;
import io.allsmi.tui.theme.Rgb;
import io.allsmi.tui.theme.Theme;

/**
 * A canvas as an SVG picture. Letters are text; lines, blocks and braille are drawn as shapes, so
 * that a graph looks the same whatever font the reader has. The same canvas gives the same bytes.
 */
public final class CanvasSvg {
  /** A cell in user units. Both halve twice without a fraction of more than two digits. */
  static final int CELL_WIDTH = 8;

  static final int CELL_HEIGHT = 16;
  private static final int MARGIN = 8;
  private static final int BASELINE = 12;
  private static final int FONT_SIZE = 13;
  private static final int DARK_GROUND = 0x121212;
  private static final int LIGHT_TEXT = 0xD4D4D4;

  private final Canvas canvas;
  private final Theme theme;
  private final int ground;
  private final StringBuilder out = new StringBuilder(65_536);

  private CanvasSvg(Canvas canvas, Theme theme) {
    this.canvas = canvas;
    this.theme = theme;
    this.ground = theme.ground() == Rgb.DEFAULT ? DARK_GROUND : theme.ground();
  }

  /** The picture as a whole document, lines ended by a line feed. */
  public static String of(Canvas canvas, Theme theme) {
    return new CanvasSvg(canvas, theme).draw();
  }

  private String draw() {
    int width = canvas.width() * CELL_WIDTH + 2 * MARGIN;
    int height = canvas.height() * CELL_HEIGHT + 2 * MARGIN;
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
    out.append("\" height=\"").append(height);
    out.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height).append("\">\n");
    out.append("<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"");
    color(ground);
    out.append("\"/>\n<g transform=\"translate(").append(MARGIN).append(' ').append(MARGIN);
    out.append(")\" font-family=\"'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"");
    out.append(FONT_SIZE).append("\" xml:space=\"preserve\">\n");
    for (int y = 0; y < canvas.height(); y++) {
      grounds(y);
    }
    for (int i = 0; i < Style.count(); i++) {
      shapes(Style.at(i));
    }
    for (int y = 0; y < canvas.height(); y++) {
      texts(y);
    }
    out.append("</g>\n</svg>\n");
    return out.toString();
  }

  private void grounds(int y) {
    int x = 0;
    while (x < canvas.width()) {
      int color = background(canvas.styleAt(x, y));
      int end = x + 1;
      while (end < canvas.width() && background(canvas.styleAt(end, y)) == color) {
        end++;
      }
      if (color != ground) {
        out.append("<rect x=\"").append(x * CELL_WIDTH);
        out.append("\" y=\"").append(y * CELL_HEIGHT);
        out.append("\" width=\"").append((end - x) * CELL_WIDTH);
        out.append("\" height=\"").append(CELL_HEIGHT).append("\" fill=\"");
        color(color);
        out.append("\"/>\n");
      }
      x = end;
    }
  }

  /** All shapes of one style as one path: a screen has thousands of dots and few styles. */
  private void shapes(Style style) {
    int start = out.length();
    out.append("<path fill=\"");
    color(foreground(style));
    out.append("\" d=\"");
    int empty = out.length();
    for (int y = 0; y < canvas.height(); y++) {
      for (int x = 0; x < canvas.width(); x++) {
        if (canvas.styleAt(x, y) == style) {
          CellShape.append(out, canvas.codePointAt(x, y), x * CELL_WIDTH, y * CELL_HEIGHT);
        }
      }
    }
    if (out.length() == empty) {
      out.setLength(start);
    } else {
      out.append("\"/>\n");
    }
  }

  private void texts(int y) {
    int x = 0;
    while (x < canvas.width()) {
      if (!isText(x, y)) {
        x++;
        continue;
      }
      int end = runEnd(x, y);
      text(x, end, y);
      x = end;
    }
  }

  /** The end of a run of letters of one style: one blank may lie within, two end it. */
  private int runEnd(int x, int y) {
    Style style = canvas.styleAt(x, y);
    int end = x + 1;
    for (int i = x + 1; i < canvas.width() && i <= end + 1; i++) {
      boolean half = canvas.codePointAt(i, y) == 0;
      if (canvas.styleAt(i, y) == style && (half || isText(i, y))) {
        end = i + 1;
      } else if (canvas.codePointAt(i, y) != ' ') {
        break;
      }
    }
    return end;
  }

  private boolean isText(int x, int y) {
    int codePoint = canvas.codePointAt(x, y);
    return codePoint != ' ' && codePoint != 0 && !CellShape.isShape(codePoint);
  }

  private void text(int x, int end, int y) {
    Look look = theme.look(canvas.styleAt(x, y));
    out.append("<text x=\"").append(x * CELL_WIDTH);
    out.append("\" y=\"").append(y * CELL_HEIGHT + BASELINE);
    out.append("\" textLength=\"").append((end - x) * CELL_WIDTH);
    out.append("\" lengthAdjust=\"spacingAndGlyphs\" fill=\"");
    color(foreground(canvas.styleAt(x, y)));
    out.append('"');
    if (look.bold()) {
      out.append(" font-weight=\"bold\"");
    }
    if (look.underline()) {
      out.append(" text-decoration=\"underline\"");
    }
    out.append('>');
    for (int i = x; i < end; i++) {
      escape(canvas.textAt(i, y));
    }
    out.append("</text>\n");
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
  }

  private int foreground(Style style) {
    Look look = theme.look(style);
    int color = look.foreground() == Rgb.DEFAULT ? LIGHT_TEXT : look.foreground();
    return look.reverse() ? own(look.background()) : color;
  }

  private int background(Style style) {
    Look look = theme.look(style);
    if (!look.reverse()) {
      return own(look.background());
    }
    return look.foreground() == Rgb.DEFAULT ? LIGHT_TEXT : look.foreground();
  }

  private int own(int background) {
    return background == Rgb.DEFAULT ? ground : background;
  }

  private void color(int rgb) {
    out.append('#');
    for (int shift = 20; shift >= 0; shift -= 4) {
      out.append("0123456789abcdef".charAt(rgb >> shift & 0xF));
    }
  }
}
