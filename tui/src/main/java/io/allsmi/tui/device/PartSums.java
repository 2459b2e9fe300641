package io.allsmi.tui.device;

import io.allsmi.insight.reading.Reading;
import io.allsmi.insight.reading.Readings;
import io.allsmi.insight.reading.Relations;
import io.allsmi.insight.show.Readable;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.Aggregate;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import java.util.ArrayList;
import java.util.List;

/** Parts of one kind taken together: what all links carry, how many of them are up. */
final class PartSums {
  private static final String UP = "up";

  private PartSums() {}

  /** {@code links}, {@code by reason}. */
  static String title(PartKind kind) {
    if (kind.equals(PartKind.XID)) return "Xid";
    // What only labels a family is no thing of which there are several.
    return kind.inName() ? kind.word() + "s" : "by " + kind.word();
  }

  /** Whether parts of the kind are so alike that they are told in sum: links, ports, cores. */
  static boolean areAlike(PartKind kind) {
    return kind.equals(PartKind.LINK) || kind.equals(PartKind.PORT) || kind.equals(PartKind.CORE);
  }

  /** Whether the readings of several parts make one. */
  static boolean combines(Metric metric) {
    boolean number = metric.type() == MetricType.GAUGE || metric.type() == MetricType.COUNTER;
    boolean alike = metric.part().map(PartSums::areAlike).orElse(false);
    return number
        && alike
        && (metric.aggregate() == Aggregate.SUM || metric.aggregate() == Aggregate.MEAN);
  }

  /** The readings of all parts as one, NaN when there is none. */
  static double combined(Readings readings, Metric metric) {
    double sum = 0;
    int count = 0;
    for (Reading reading : readings.ofParts()) {
      if (!reading.metric().equals(metric) || Double.isNaN(reading.value())) continue;
      sum += reading.value();
      count++;
    }
    if (count == 0) return Double.NaN;
    return metric.aggregate() == Aggregate.SUM ? sum : sum / count;
  }

  /** What all parts of a kind do, a row for each chief reading. */
  static List<Fact> facts(Readings readings, PartKind kind) {
    List<Fact> facts = new ArrayList<>();
    String up = up(readings, kind);
    if (!up.isEmpty()) facts.add(Fact.of("state", new Line(up, Style.NORMAL)));
    List<Metric> metrics = readings.metricsOf(kind);
    Relations relations = Relations.of(metrics);
    for (Metric metric : metrics) {
      if (!combines(metric) || relations.isFolded(metric)) continue;
      double value = combined(readings, metric);
      String text = Readable.value(metric, value);
      String what = metric.aggregate() == Aggregate.SUM ? "" : "mean ";
      facts.add(Fact.of(what + metric.display().label(), new Line(text, Style.NORMAL)));
    }
    return facts;
  }

  /** {@code 17 of 18 up}; empty where the parts have no such state. */
  static String up(Readings readings, PartKind kind) {
    for (Metric metric : readings.metricsOf(kind)) {
      if (metric.type() == MetricType.STATE && metric.states().contains(UP))
        return up(readings, kind, metric);
    }
    return "";
  }

  private static String up(Readings readings, PartKind kind, Metric metric) {
    int up = 0;
    for (Reading reading : readings.ofParts()) {
      if (!reading.metric().equals(metric)) continue;
      int state = (int) reading.value();
      up += state == metric.states().indexOf(UP) ? 1 : 0;
    }
    List<Part> parts = new ArrayList<>();
    for (Part part : readings.device().info().parts()) {
      if (part.kind().equals(kind)) parts.add(part);
    }
    return up + " of " + parts.size() + " up";
  }
}
