package io.allsmi.tui.device;

import io.allsmi.insight.history.Combine;
import io.allsmi.insight.history.History;
import io.allsmi.insight.history.Series;
import io.allsmi.model.catalogue.Aggregate;
import io.allsmi.model.catalogue.Metric;
import java.util.Arrays;
import java.util.List;

/**
 * The past of one metric: of the device itself, or of its parts put together.
 *
 * @param metric what
 * @param label what it is called in its graph
 * @param now its value, NaN when it was not obtained
 * @param parts the names of the parts that it is put together of; one empty name for the device
 *     itself
 */
record Trace(Metric metric, String label, double now, List<String> parts) {
  /** Seconds; more than is ever remembered. */
  private static final double AGES = 1e9;

  Trace called(String other) {
    return new Trace(metric, other, now, parts);
  }

  /**
   * The values, the newest last; NaN is a gap.
   *
   * @param columns how many values
   * @param seconds what all of them cover
   */
  double[] past(History history, String device, int columns, double seconds) {
    double[] sum = new double[columns];
    Arrays.fill(sum, Double.NaN);
    int[] counts = new int[columns];
    for (String part : parts) {
      double[] values =
          history.series(device, part, metric).columns(columns, seconds, Combine.MEAN);
      for (int i = 0; i < columns; i++) {
        if (Double.isNaN(values[i])) continue;
        sum[i] = counts[i] == 0 ? values[i] : sum[i] + values[i];
        counts[i]++;
      }
    }
    if (metric.aggregate() == Aggregate.SUM) return sum;
    for (int i = 0; i < columns; i++) sum[i] /= Math.max(1, counts[i]);
    return sum;
  }

  /** The largest value that is remembered, NaN for none: a scale that holds it stands still. */
  double largest(History history, String device) {
    double largest = Double.NaN;
    for (String part : parts) {
      double value = largest(history.series(device, part, metric));
      if (Double.isNaN(value)) continue;
      if (Double.isNaN(largest)) largest = value;
      else if (metric.aggregate() == Aggregate.SUM) largest += value;
      else largest = Math.max(largest, value);
    }
    return largest;
  }

  private static double largest(Series series) {
    return series.over(AGES, Combine.MAX);
  }
}
