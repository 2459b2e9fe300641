package io.allsmi.tui.device;

import io.allsmi.insight.history.History;
import io.allsmi.insight.show.Readable;
import io.allsmi.model.catalogue.LimitRole;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.CharacterWidth;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.graph.Plot;
import io.allsmi.tui.graph.Scale;
import io.allsmi.tui.graph.Shade;

/**
 * What a graph's frame encloses: an axis with the limits beside it, the area of the chief reading,
 * and beneath it a lane for each of the others.
 */
final class ChartBody {
  /** The chief area keeps at least so many rows when lanes stand beneath it. */
  private static final int LEAST_AREA = 3;

  private static final LimitRole[] MILDEST_FIRST = {
    LimitRole.TARGET, LimitRole.MAX, LimitRole.WARN, LimitRole.CRIT
  };

  private final Chart chart;
  private final History history;
  private final String device;
  private final double seconds;

  ChartBody(Chart chart, History history, String device, double seconds) {
    this.chart = chart;
    this.history = history;
    this.device = device;
    this.seconds = seconds;
  }

  /** Whether there is room for the lanes of all traces. */
  static boolean hasLanes(Chart chart, int rows) {
    int others = chart.traces().size() - 1;
    if (chart.equal()) return rows >= 2 * (others + 1);
    return others > 0 && rows >= LEAST_AREA + others;
  }

  void draw(Canvas canvas) {
    int others = chart.traces().size() - 1;
    boolean lanes = hasLanes(chart, canvas.height());
    int axis = Math.min(axisColumns(lanes), Math.max(0, canvas.width() / 3));
    int lane = !lanes ? 0 : chart.equal() ? canvas.height() / (others + 1) : laneRows(canvas);
    int chief = canvas.height() - lane * (lanes ? others : 0);
    area(canvas.region(0, 0, canvas.width(), chief), chart.chief(), axis);
    if (!lanes) return;
    for (int i = 1; i <= others; i++) {
      int y = chief + (i - 1) * lane;
      Canvas place = canvas.region(0, y, canvas.width(), lane);
      if (chart.equal()) area(place, chart.traces().get(i), axis);
      else lane(place, chart.traces().get(i), axis);
    }
  }

  /** A high graph shares its rows: half for the chief reading, half for the others. */
  private int laneRows(Canvas canvas) {
    int others = chart.traces().size() - 1;
    return Math.max(1, Math.min(canvas.height() / 2 / others, (canvas.height() - 6) / others));
  }

  private int axisColumns(boolean lanes) {
    Metric metric = chart.chief().metric();
    int columns = Math.max(width(top(metric)), width(foot(metric)));
    for (Chart.Line limit : chart.limits()) {
      columns = Math.max(columns, width(Readable.value(limit.metric(), limit.value())));
    }
    if (!lanes) return columns;
    for (int i = chart.equal() ? 0 : 1; i < chart.traces().size(); i++) {
      Trace trace = chart.traces().get(i);
      columns = Math.max(columns, width(chart.equal() ? trace.label() : laneLabel(trace)));
    }
    return columns;
  }

  private static int width(String text) {
    return CharacterWidth.of(text);
  }

  private String top(Metric metric) {
    return Readable.value(metric, chart.scale().max());
  }

  private String foot(Metric metric) {
    return Readable.value(metric, chart.scale().min());
  }

  /** {@code tensor 21 %}: the value at a fixed width, so that the axis does not move. */
  private static String laneLabel(Trace trace) {
    return trace.label() + " " + Readable.padded(trace.metric(), trace.now());
  }

  private void area(Canvas canvas, Trace trace, int axis) {
    Canvas plot = canvas.region(axis + 1, 0, canvas.width() - axis - 1, canvas.height());
    int rows = canvas.height();
    if (rows == 0) return;
    label(canvas, axis, rows - 1, foot(trace.metric()), Style.DIM);
    if (rows > 1) label(canvas, axis, 0, top(trace.metric()), Style.DIM);
    if (chart.equal() && rows > 2) label(canvas, axis, rows / 2, trace.label(), Style.NORMAL);
    double[] past = trace.past(history, device, Math.max(1, Plot.slots(plot)), seconds);
    if (trace.equals(chart.chief()) && rows > 2) limits(canvas, plot, axis, past);
    Plot.draw(plot, past, chart.scale(), shade(rows));
  }

  /** Where two limits fall into one row, the worse one stands there. */
  private void limits(Canvas canvas, Canvas plot, int axis, double[] past) {
    for (LimitRole role : MILDEST_FIRST) {
      for (Chart.Line limit : chart.limits()) {
        if (role(limit) == role) limit(canvas, plot, axis, limit, past);
      }
    }
  }

  private void lane(Canvas canvas, Trace trace, int axis) {
    Canvas plot = canvas.region(axis + 1, 0, canvas.width() - axis - 1, canvas.height());
    label(canvas, axis, canvas.height() / 2, laneLabel(trace), Style.DIM);
    double[] past = trace.past(history, device, Math.max(1, Plot.slots(plot)), seconds);
    Plot.draw(plot, past, chart.scale(), Shade.LOAD);
  }

  private static void label(Canvas canvas, int axis, int y, String text, Style style) {
    Canvas place = canvas.region(0, y, axis, 1);
    place.fill(' ', style);
    place.textRight(axis, 0, text, style);
  }

  /**
   * A dashed line with its value beside the axis, and its name on it where the area leaves room.
   */
  private void limit(Canvas canvas, Canvas plot, int axis, Chart.Line limit, double[] past) {
    Scale scale = chart.scale();
    if (!(limit.value() > scale.min()) || limit.value() > scale.max()) return;
    int rows = canvas.height();
    int up = Math.min(rows - 1, (int) (scale.ratio(limit.value()) * rows));
    // A limit on the border of two rows belongs to the lower one, whose top it is.
    if (up > 0 && scale.ratio(limit.value()) * rows == up) up--;
    int y = rows - 1 - up;
    plot.row(y).fill(plot.glyphs().dash(), Style.LIMIT);
    label(canvas, axis, y, Readable.value(limit.metric(), limit.value()), Style.LIMIT);
    String name = " " + limit.metric().display().label() + " ";
    int x = room(plot, past, up, width(name));
    if (x >= 0) plot.text(x, y, name, Style.LIMIT);
  }

  /** The first columns of a row of the plot that the area leaves free; -1 when there are none. */
  private int room(Canvas plot, double[] past, int up, int columns) {
    int perCell = plot.glyphs().samplesPerCell();
    int free = 0;
    for (int x = 1; x < plot.width(); x++) {
      boolean covered = false;
      for (int i = x * perCell; i < (x + 1) * perCell && i < past.length; i++) {
        covered |= chart.scale().ratio(past[i]) * plot.height() > up;
      }
      free = covered ? 0 : free + 1;
      if (free == columns) return x + 1 - columns;
    }
    return -1;
  }

  private static LimitRole role(Chart.Line limit) {
    return limit.metric().limitOf().orElseThrow().role();
  }

  /**
   * The gradient for load, and the colours of trouble in the rows that lie above the limits that
   * mean it. A row that a limit runs through keeps its colour: its values may well be below.
   */
  private Shade shade(int rows) {
    double warn = Double.MAX_VALUE;
    double crit = Double.MAX_VALUE;
    for (Chart.Line limit : chart.limits()) {
      double ratio = chart.scale().ratio(limit.value());
      if (role(limit) == LimitRole.WARN) warn = Math.min(warn, ratio);
      if (role(limit) == LimitRole.CRIT) crit = Math.min(crit, ratio);
    }
    double warning = warn;
    double critical = crit;
    double row = rows > 1 ? 1.0 / rows : 0;
    return ratio ->
        ratio - row >= critical
            ? Style.CRITICAL
            : ratio - row >= warning ? Style.WARNING : Style.load(ratio);
  }
}
