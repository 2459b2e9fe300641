package io.allsmi.tui.overview;

import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Device;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.graph.AreaGraph;
import io.allsmi.tui.graph.Plot;
import io.allsmi.tui.graph.Scale;
import io.allsmi.tui.graph.Shade;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.show.Totals;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One graph of the past of a reading, of one device or of several as one.
 *
 * @param title what it shows
 * @param now the newest value
 * @param scale from foot to top
 * @param limit where the dashed line is, NaN for none
 * @param label how a value is written at the axis
 * @param past the past in so many columns of so many seconds together
 */
record PastGraph(
    String title, String now, Scale scale, double limit, DoubleFunction<String> label, Past past) {
  private static final double COOL = 20;
  private static final double HOT = 100;

  /** Values, the newest last, NaN for gaps. */
  interface Past {
    double[] columns(int columns, double seconds);
  }

  PastGraph titled(String other) {
    return new PastGraph(other, now, scale, limit, label, past);
  }

  void draw(Canvas canvas, double seconds) {
    double middle = (scale.min() + scale.max()) / 2;
    AreaGraph graph =
        new AreaGraph(scale)
            .axis(label.apply(scale.max()), label.apply(middle), label.apply(scale.min()))
            .limit(limit);
    graph.draw(canvas, past.columns(graph.slots(canvas), seconds));
  }

  /** The same without an axis, for a row. */
  void drawStrip(Canvas canvas, double seconds) {
    Plot.draw(canvas, past.columns(Plot.slots(canvas), seconds), scale, Shade.LOAD);
  }

  /**
   * A measure of devices: watts and bytes are summed, the hottest counts, the rest is a mean.
   *
   * @param devices at least one
   */
  static PastGraph of(NodeView node, List<Device> devices, Measure measure) {
    Device first = devices.getFirst();
    Metric metric = measure.metric(first);
    double now = combined(devices, measure, metric);
    double limit = limit(devices, measure);
    String text = measure.text(first, now);
    String word = devices.size() == 1 ? "" : word(measure);
    return new PastGraph(
        measure.title(first),
        word.isEmpty() ? text : word + " " + text,
        scale(node, devices, measure, limit),
        limit,
        value -> measure.text(first, value),
        (columns, seconds) -> past(node, devices, measure, metric, columns, seconds));
  }

  private static boolean isSum(Measure measure) {
    return measure == Measure.POWER || measure == Measure.MEMORY;
  }

  private static String word(Measure measure) {
    if (measure == Measure.TEMPERATURE) return "max";
    return isSum(measure) ? "" : "mean";
  }

  private static double combined(List<Device> devices, Measure measure, Metric metric) {
    if (isSum(measure)) return Totals.sum(devices, metric);
    return measure == Measure.TEMPERATURE
        ? Totals.max(devices, metric)
        : Totals.mean(devices, metric);
  }

  private static double limit(List<Device> devices, Measure measure) {
    double limit = Double.NaN;
    for (Device device : devices) {
      double own = measure.limit(device);
      if (isSum(measure)) limit = Totals.plus(limit, own);
      else if (!(limit <= own)) limit = Double.isNaN(own) ? limit : own;
    }
    return limit;
  }

  private static double[] past(
      NodeView node,
      List<Device> devices,
      Measure measure,
      Metric metric,
      int columns,
      double seconds) {
    if (isSum(measure)) return Totals.sumPast(node.history(), devices, metric, columns, seconds);
    return measure == Measure.TEMPERATURE
        ? Totals.maxPast(node.history(), devices, metric, columns, seconds)
        : Totals.meanPast(node.history(), devices, metric, columns, seconds);
  }

  /** Up to the limit where there is one, so that an idle device never looks busy. */
  private static Scale scale(NodeView node, List<Device> devices, Measure measure, double limit) {
    if (measure.isRatio(devices.getFirst())) return Scale.UNIT;
    if (measure == Measure.TEMPERATURE) {
      return new Scale(COOL, limit > HOT ? Show.niceTop(limit) : HOT);
    }
    double largest = Double.isNaN(limit) ? 0 : limit;
    Metric metric = measure.metric(devices.getFirst());
    for (double value : past(node, devices, measure, metric, 60, 600)) {
      largest = value > largest ? value : largest;
    }
    if (measure == Measure.MEMORY) return new Scale(0, Math.max(1, largest));
    return new Scale(0, Show.niceTop(Math.max(1, largest)));
  }
}
