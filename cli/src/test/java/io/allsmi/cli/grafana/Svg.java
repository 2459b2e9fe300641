package io.allsmi.cli.grafana;

import java.util.Locale;

/** A drawing of rectangles, lines and texts. */
final class Svg {
  static final String INK = "#d5d9e0";
  static final String FAINT = "#8b92a0";
  static final String GRID = "#2b3038";
  private static final double LETTER = 0.57;

  private final StringBuilder out = new StringBuilder();

  /** Opens a drawing of that size. */
  Svg(int width, int height, String title) {
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" font-family=\"Inter,Helvetica,Arial,sans-serif\">%n<title>%s"
                + "</title>%n",
            width,
            height,
            width,
            height,
            escaped(title)));
    box(0, 0, width, height, "#111217", 1);
  }

  void box(double x, double y, double width, double height, String color, double opacity) {
    out.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"%s/>%n",
            x,
            y,
            Math.max(0, width),
            Math.max(0, height),
            color,
            opacity < 1 ? String.format(Locale.ROOT, " fill-opacity=\"%.2f\"", opacity) : ""));
  }

  void frame(double x, double y, double width, double height) {
    out.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#181b1f\""
                + " stroke=\"%s\" rx=\"2\"/>%n",
            x,
            y,
            width,
            height,
            GRID));
  }

  /** A text that is cut where it would be wider than that. */
  void text(double x, double y, double most, int size, String color, String text) {
    int fits = (int) (most / (LETTER * size));
    String shown = text.length() <= fits ? text : text.substring(0, Math.max(0, fits - 1)) + "…";
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" fill=\"%s\">%s</text>%n",
            x,
            y,
            size,
            color,
            escaped(shown)));
  }

  void line(String points, String color) {
    out.append("<polyline fill=\"none\" stroke-width=\"1.2\" stroke=\"")
        .append(color)
        .append("\" points=\"")
        .append(points)
        .append("\"/>\n");
  }

  /** How wide a text is, about. */
  static double width(String text, int size) {
    return LETTER * size * text.length();
  }

  String end() {
    return out + "</svg>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
