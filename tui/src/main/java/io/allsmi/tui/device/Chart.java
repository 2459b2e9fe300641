package io.allsmi.tui.device;

import io.allsmi.model.catalogue.Metric;
import io.allsmi.tui.graph.Scale;
import java.util.List;

/**
 * A graph as data.
 *
 * @param title what it shows
 * @param traces the chief one first
 * @param equal whether the others are as large as the first (in and out) or stand small beneath it
 * @param scale of all of them
 * @param limits what is drawn in, in the unit of the first
 * @param late seconds since the first was read, where its source does not answer; NaN where it does
 */
record Chart(
    String title, List<Trace> traces, boolean equal, Scale scale, List<Line> limits, double late) {
  /**
   * A dashed line.
   *
   * @param metric the limit; its role says how bad it is to reach it
   * @param value where it is
   */
  record Line(Metric metric, double value) {}

  Trace chief() {
    return traces.getFirst();
  }
}
