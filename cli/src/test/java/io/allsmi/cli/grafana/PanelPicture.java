package io.allsmi.cli.grafana;

import io.allsmi.cli.grafana.PrometheusAnswer.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Draws one panel into its frame. */
final class PanelPicture {
  private static final List<String> PALETTE =
      List.of(
          "#7eb26d", "#eab839", "#6ed0e0", "#ef843c", "#e24d42", "#1f78c1", "#ba43a9", "#705da0",
          "#508642", "#cca300", "#447ebc", "#c15c17");
  private static final int LINE = 17;

  private final Svg svg;
  private final Panel panel;
  private final double x;
  private final double y;
  private final double width;
  private final double height;

  /** A line of a chart. */
  private record Curve(String name, List<double[]> points) {}

  PanelPicture(Svg svg, Panel panel, double x, double y, double width, double height) {
    this.svg = svg;
    this.panel = panel;
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
  }

  void draw(List<List<Series>> answers) {
    svg.frame(x, y, width, height);
    svg.text(x + 8, y + 18, width - 16, 12, Svg.INK, panel.title);
    boolean empty = answers.stream().allMatch(List::isEmpty);
    if (empty) {
      absent();
      return;
    }
    switch (panel.kind) {
      case STAT -> stat(answers.getFirst());
      case LINES -> lines(curves(answers));
      case STATES -> states(curves(answers));
      case TABLE -> table(answers);
      case ROW -> {}
    }
  }

  private void absent() {
    double top = y + Math.min(height - 12, 44);
    int fits = (int) (width / 6.6);
    StringBuilder row = new StringBuilder();
    for (String word : panel.absent.split(" ", -1)) {
      if (row.length() + word.length() > fits) {
        svg.text(x + 10, top, width, 11, Svg.FAINT, row.toString());
        row.setLength(0);
        top += 14;
      }
      row.append(word).append(' ');
    }
    svg.text(x + 10, top, width, 11, Svg.FAINT, row.toString());
  }

  private void stat(List<Series> series) {
    double last = series.getFirst().last();
    double value = panel.whole ? Math.rint(last) : last;
    String color = panel.steps.isEmpty() ? "#5794f2" : "#73bf69";
    for (Panel.Step step : panel.steps) {
      if (value >= step.from()) color = hue(step.color());
    }
    svg.text(x + 12, y + height - 26, width, 30, color, Numbers.of(value, panel.unit));
  }

  private static String hue(String name) {
    return switch (name) {
      case Common.RED -> "#f2495c";
      case Common.ORANGE -> "#ff9830";
      case Common.YELLOW -> "#fade2a";
      case Common.GREEN -> "#56a64b";
      default -> "#5794f2";
    };
  }

  private List<Curve> curves(List<List<Series>> answers) {
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      String legend = panel.queries.get(i).legend();
      for (Series each : answers.get(i)) curves.add(new Curve(each.named(legend), each.points()));
    }
    curves.sort((one, other) -> one.name().compareTo(other.name()));
    return curves;
  }

  private double[] span(List<Curve> curves) {
    double from = Double.MAX_VALUE;
    double to = 0;
    for (Curve curve : curves) {
      for (double[] point : curve.points()) {
        from = Math.min(from, point[0]);
        to = Math.max(to, point[0]);
      }
    }
    return new double[] {from, Math.max(to, from + 1)};
  }

  private void lines(List<Curve> curves) {
    double[] times = span(curves);
    double most = panel.bounded ? 1 : 0;
    Map<Long, Double> sums = new LinkedHashMap<>();
    for (Curve curve : curves) {
      for (double[] point : curve.points()) {
        long at = Math.round(point[0]);
        double value = panel.stacked ? sums.merge(at, point[1], Double::sum) : point[1];
        if (Double.isFinite(value)) most = Math.max(most, value);
      }
    }
    if (most == 0) most = 1;
    int shown = Math.min(curves.size(), Math.max(2, (int) (height / 70)));
    double left = x + 62;
    double right = x + width - 10;
    double top = y + 28;
    double bottom = y + height - 14 - LINE * shown;
    for (int i = 0; i <= 4; i++) {
      double at = bottom - (bottom - top) * i / 4;
      svg.box(left, at, right - left, 1, Svg.GRID, 1);
      svg.text(x + 6, at + 4, 56, 10, Svg.FAINT, Numbers.of(most * i / 4, panel.unit));
    }
    sums.clear();
    for (int i = 0; i < curves.size(); i++) {
      curve(
          curves.get(i),
          PALETTE.get(i % PALETTE.size()),
          times,
          most,
          sums,
          left,
          right,
          top,
          bottom);
    }
    legend(curves, shown);
  }

  private void curve(
      Curve curve,
      String color,
      double[] times,
      double most,
      Map<Long, Double> sums,
      double left,
      double right,
      double top,
      double bottom) {
    StringBuilder points = new StringBuilder();
    double before = Double.NaN;
    for (double[] point : curve.points()) {
      if (point[0] - before > 20) {
        if (!points.isEmpty()) svg.line(points.toString(), color);
        points.setLength(0);
      }
      before = point[0];
      long at = Math.round(point[0]);
      double value = panel.stacked ? sums.merge(at, point[1], Double::sum) : point[1];
      double across = left + (right - left) * (point[0] - times[0]) / (times[1] - times[0]);
      double up = bottom - (bottom - top) * Math.max(0, value) / most;
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", across, up));
    }
    svg.line(points.toString(), color);
  }

  private void legend(List<Curve> curves, int shown) {
    double top = y + height - 8 - LINE * (shown - 1);
    for (int i = 0; i < shown; i++) {
      Curve curve = curves.get(i);
      boolean more = i == shown - 1 && curves.size() > shown;
      svg.box(x + 12, top - 6 + LINE * i, 12, 3, PALETTE.get(i % PALETTE.size()), 1);
      String name =
          more ? curve.name() + "  … and " + (curves.size() - shown) + " more" : curve.name();
      svg.text(x + 30, top + LINE * i, width - 130, 11, Svg.INK, name);
      String last = Numbers.of(curve.points().getLast()[1], panel.unit);
      double wide = Svg.width(last, 11);
      svg.text(x + width - 12 - wide, top + LINE * i, wide + 12, 11, Svg.FAINT, last);
    }
  }

  private void states(List<Curve> curves) {
    double[] times = span(curves);
    int fits = (int) ((height - 40) / LINE);
    int shown = Math.min(curves.size(), fits);
    double names = Math.min(width * 0.42, 250);
    double left = x + names;
    double right = x + width - 10;
    for (int i = 0; i < shown; i++) {
      Curve curve = curves.get(i);
      double top = y + 28 + LINE * i;
      svg.text(x + 8, top + 12, names - 12, 11, Svg.INK, curve.name());
      stretches(curve, times, left, right, top);
    }
    if (curves.size() > shown) {
      String more = "… and " + (curves.size() - shown) + " more";
      svg.text(x + 8, y + height - 6, names, 10, Svg.FAINT, more);
    }
  }

  /** Equal values one after the other are one bar. */
  private void stretches(Curve curve, double[] times, double left, double right, double top) {
    List<double[]> points = curve.points();
    double scale = (right - left) / (times[1] - times[0]);
    int from = 0;
    for (int i = 1; i <= points.size(); i++) {
      boolean goes =
          i < points.size()
              && points.get(i)[1] == points.get(from)[1]
              && points.get(i)[0] - points.get(i - 1)[0] < 20;
      if (goes) continue;
      double start = left + (points.get(from)[0] - times[0]) * scale;
      double end = left + (points.get(i - 1)[0] + 2 - times[0]) * scale;
      double value = points.get(from)[1];
      String word = panel.words().getOrDefault((int) value, Numbers.of(value, panel.unit));
      svg.box(start, top + 2, Math.min(end, right) - start, LINE - 4, color(value), 0.85);
      if (end - start > Svg.width(word, 10) + 8) {
        svg.text(start + 4, top + 12, end - start, 10, "#ffffff", word);
      }
      from = i;
    }
  }

  private String color(double value) {
    for (Panel.State state : panel.states) {
      if (state.value() == (int) value) return hue(state.color());
    }
    return PALETTE.get((5 + (int) value) % PALETTE.size());
  }

  private void table(List<List<Series>> answers) {
    TreeSet<String> labels = new TreeSet<>();
    Map<Map<String, String>, double[]> rows = new LinkedHashMap<>();
    for (int i = 0; i < answers.size(); i++) {
      for (Series each : answers.get(i)) {
        labels.addAll(each.labels().keySet());
        double[] row = rows.computeIfAbsent(each.labels(), any -> absent(answers.size()));
        row[i] = each.last();
      }
    }
    List<String> heads = new ArrayList<>();
    for (String label : panel.labels) if (labels.remove(label)) heads.add(label);
    heads.addAll(labels);
    double[] places = places(rows, heads);
    int fits = (int) ((height - 48) / LINE);
    double top = y + 38;
    int at = 0;
    for (String label : heads) head(label, places, at++, top);
    for (Panel.Query query : panel.queries) head(query.legend(), places, at++, top);
    int shown = 0;
    for (Map.Entry<Map<String, String>, double[]> row : sorted(rows, heads)) {
      if (shown++ == fits) break;
      row(row.getKey(), row.getValue(), heads, places, top + LINE * shown);
    }
    if (rows.size() > fits) {
      String more = "… and " + (rows.size() - fits) + " more";
      svg.text(x + width - 90, y + 18, 90, 10, Svg.FAINT, more);
    }
  }

  private void head(String title, double[] places, int at, double top) {
    svg.text(places[at], top, places[at + 1] - places[at] - 6, 11, "#6e9fff", title);
  }

  /**
   * Where each column begins, and where the last one ends: each as wide as its widest text needs.
   */
  private double[] places(Map<Map<String, String>, double[]> rows, List<String> heads) {
    int columns = heads.size() + panel.queries.size();
    double[] wide = new double[columns];
    double sum = 0;
    for (int i = 0; i < columns; i++) {
      boolean label = i < heads.size();
      Panel.Query query = panel.queries.get(label ? 0 : i - heads.size());
      int letters = label ? heads.get(i).length() : Math.max(9, query.legend().length());
      for (Map<String, String> row : rows.keySet()) {
        if (label) letters = Math.max(letters, row.getOrDefault(heads.get(i), "").length());
      }
      if (!label && query.unit().equals(Units.SHARE)) letters += 8;
      wide[i] = letters + 2;
      sum += wide[i];
    }
    double[] places = new double[columns + 1];
    places[0] = x + 8;
    for (int i = 0; i < columns; i++) places[i + 1] = places[i] + (width - 16) * wide[i] / sum;
    return places;
  }

  private static List<Map.Entry<Map<String, String>, double[]>> sorted(
      Map<Map<String, String>, double[]> rows, List<String> heads) {
    List<Map.Entry<Map<String, String>, double[]>> sorted = new ArrayList<>(rows.entrySet());
    sorted.sort(
        (one, other) -> {
          for (String head : heads) {
            String left = one.getKey().getOrDefault(head, "");
            int order = left.compareTo(other.getKey().getOrDefault(head, ""));
            if (order != 0) return order;
          }
          return 0;
        });
    return sorted;
  }

  private static double[] absent(int count) {
    double[] row = new double[count];
    java.util.Arrays.fill(row, Double.NaN);
    return row;
  }

  private void row(
      Map<String, String> labels,
      double[] values,
      List<String> heads,
      double[] places,
      double top) {
    int at = 0;
    for (String head : heads) {
      double most = places[at + 1] - places[at] - 6;
      svg.text(places[at++], top, most, 11, Svg.INK, labels.getOrDefault(head, ""));
    }
    for (int i = 0; i < values.length; i++) {
      String unit = panel.queries.get(i).unit();
      double left = places[at];
      double most = places[at + 1] - left - 6;
      boolean share = unit.equals(Units.SHARE) && !Double.isNaN(values[i]);
      double bar = (most - 46) * Math.min(1, values[i]);
      if (share) svg.box(left + 44, top - 9, bar, 9, "#56a64b", 0.8);
      svg.text(left, top, most, 11, Svg.INK, Numbers.of(values[i], unit));
      at++;
    }
  }
}
