package io.allsmi.tui.device;

import io.allsmi.insight.history.History;
import io.allsmi.insight.reading.Reading;
import io.allsmi.insight.reading.Readings;
import io.allsmi.insight.reading.Relations;
import io.allsmi.model.Device;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.Group;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Unit;
import io.allsmi.tui.graph.Scale;
import io.allsmi.tui.show.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which graphs a device has: one for each group and unit of metrics whose past is kept, in the
 * order of the groups; then those of its parts.
 */
final class Charts {
  private static final double COLDEST = 20;
  private static final double LEAST_RATE = 1e6;

  /** No scale ends beyond this, so that none ends at infinity. */
  private static final double LARGEST = 1e100;

  private final Readings readings;
  private final History history;
  private final Freshness freshness;
  private final Relations relations;
  private final List<Chart> charts = new ArrayList<>();

  private Charts(Readings readings, History history, Freshness freshness) {
    this.readings = readings;
    this.history = history;
    this.freshness = freshness;
    relations = Relations.of(readings);
  }

  static List<Chart> of(Readings readings, History history, Freshness freshness) {
    Charts charts = new Charts(readings, history, freshness);
    charts.addOwn();
    for (PartKind kind : readings.partKinds()) charts.addParts(kind);
    return charts.charts;
  }

  private void addOwn() {
    List<Metric> kept = new ArrayList<>();
    for (Reading reading : readings.own()) {
      if (reading.metric().hasHistory()) kept.add(reading.metric());
    }
    for (Group group : Group.values()) {
      for (Unit unit : Unit.values()) addOwn(kept, group, unit);
    }
  }

  private void addOwn(List<Metric> kept, Group group, Unit unit) {
    List<Trace> traces = new ArrayList<>();
    for (Metric metric : kept) {
      if (metric.group() != group || metric.unit() != unit) continue;
      String label = metric.display().label();
      traces.add(new Trace(metric, label, readings.value(metric), List.of("")));
    }
    if (traces.isEmpty()) return;
    String common = LaneNames.firstWord(traces);
    String title = common.isEmpty() ? title(group, traces.getFirst().metric()) : common;
    charts.add(chart(title, LaneNames.shortened(traces)));
  }

  private String title(Group group, Metric chief) {
    boolean vague = group == Group.OTHER || group == Group.SYSTEM;
    String title = vague ? chief.display().label() : group.title();
    return isTaken(title) ? chief.display().label() : title;
  }

  private boolean isTaken(String title) {
    for (Chart chart : charts) {
      if (chart.title().equals(title)) return true;
    }
    return false;
  }

  /**
   * Parts that work side by side are shown together; those whose readings do not add up are not.
   */
  private void addParts(PartKind kind) {
    List<String> names = new ArrayList<>();
    for (Part part : readings.device().info().parts()) {
      if (part.kind().equals(kind)) names.add(part.name());
    }
    for (Unit unit : Unit.values()) {
      List<Trace> traces = new ArrayList<>();
      for (Metric metric : readings.metricsOf(kind)) {
        boolean adds = metric.unit() == unit && metric.hasHistory();
        if (!adds || !PartSums.combines(metric)) continue;
        double now = PartSums.combined(readings, metric);
        traces.add(new Trace(metric, metric.display().label(), now, names));
      }
      if (traces.isEmpty()) continue;
      String title = "all " + PartSums.title(kind);
      String own = title + " " + traces.getFirst().label();
      charts.add(chart(isTaken(title) ? own : title, traces));
    }
  }

  private Chart chart(String title, List<Trace> traces) {
    Metric chief = traces.getFirst().metric();
    boolean equal = chief.unit() == Unit.BYTES_PER_SECOND && traces.size() > 1;
    List<Chart.Line> limits = chief.isOfDevice() ? limits(chief) : List.of();
    return new Chart(title, traces, equal, scale(traces, limits), limits, late(chief));
  }

  private double late(Metric chief) {
    Optional<Reading> reading = readings.own(chief);
    if (reading.isEmpty() || !freshness.isLate(reading.get().block())) return Double.NaN;
    return freshness.age(reading.get().block());
  }

  private List<Chart.Line> limits(Metric chief) {
    List<Chart.Line> limits = new ArrayList<>();
    for (Reading reading : readings.own()) {
      boolean limit = reading.metric().limitOf().map(of -> of.of().equals(chief)).orElse(false);
      if (limit) limits.add(new Chart.Line(reading.metric(), reading.value()));
    }
    return limits;
  }

  private Scale scale(List<Trace> traces, List<Chart.Line> limits) {
    Metric chief = traces.getFirst().metric();
    if (chief.unit() == Unit.RATIO) return Scale.UNIT;
    double largest = 0;
    Device device = readings.device();
    for (Trace trace : traces) {
      double value = trace.largest(history, device.name());
      if (value > largest) largest = value;
      if (trace.now() > largest) largest = trace.now();
    }
    double whole = whole(chief);
    if (whole > 0 && whole >= largest && Double.isFinite(whole)) return new Scale(0, whole);
    boolean rate = chief.unit() == Unit.BYTES_PER_SECOND;
    for (Chart.Line limit : limits) {
      boolean shown = !rate && Double.isFinite(limit.value());
      if (shown && limit.value() > largest) largest = limit.value();
    }
    if (rate) largest = Math.max(largest, LEAST_RATE);
    double top = Show.niceTop(Math.min(largest, LARGEST));
    boolean heat = chief.unit() == Unit.CELSIUS;
    if (heat) top = Math.max(top, 100);
    return new Scale(heat ? COLDEST : 0, top);
  }

  /** The end of the scale where the quantity is a part of something: memory, a clock. */
  private double whole(Metric chief) {
    if (chief.unit() == Unit.CELSIUS || chief.unit() == Unit.WATTS) return Double.NaN;
    if (chief.unit() == Unit.BYTES_PER_SECOND) return Double.NaN;
    return relations.whole(chief).map(readings::value).orElse(Double.NaN);
  }
}
