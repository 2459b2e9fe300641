package io.allsmi.tui.device;

import io.allsmi.insight.reading.Reading;
import io.allsmi.insight.reading.Readings;
import io.allsmi.insight.reading.Relations;
import io.allsmi.insight.show.Readable;
import io.allsmi.model.catalogue.Direction;
import io.allsmi.model.catalogue.Group;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Limit;
import io.allsmi.model.catalogue.LimitRole;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.Unit;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The readings of a device itself in words: a row for each chief one that belongs on its page,
 * under their groups.
 */
final class Facts {
  private final Readings readings;
  private final Relations relations;
  private final Freshness freshness;
  private final Glyphs glyphs;

  Facts(Readings readings, Freshness freshness, Glyphs glyphs) {
    this.readings = readings;
    this.freshness = freshness;
    this.glyphs = glyphs;
    this.relations = Relations.of(readings);
  }

  /** The groups from one to another that have something to say, in their order. */
  List<FactGroup> groups(Group first, Group last) {
    List<FactGroup> groups = new ArrayList<>();
    for (Group group : Group.values()) {
      if (group.compareTo(first) < 0 || group.compareTo(last) > 0) continue;
      List<Fact> facts = facts(group);
      if (!facts.isEmpty()) groups.add(new FactGroup(group.title(), facts));
    }
    return groups;
  }

  private List<Fact> facts(Group group) {
    List<Fact> facts = new ArrayList<>();
    for (Reading reading : readings.own()) {
      Metric metric = reading.metric();
      if (metric.group() != group || relations.isFolded(metric)) continue;
      if (!Level.DETAIL.contains(metric.level())) continue;
      facts.add(fact(reading));
    }
    return facts;
  }

  private Fact fact(Reading reading) {
    String label = reading.metric().display().label();
    boolean late = freshness.isLate(reading.block());
    if (reading.metric().type() == MetricType.FLAGS && !late) {
      List<Line> marks = marks(reading);
      if (marks.size() > 1) return new Fact(label, marks);
    }
    if (late) {
      Line line = new Line(relations.shown(readings, reading) + " ", Style.DIM);
      return Fact.of(label, line.add(freshness.mark(reading.block(), glyphs), Style.WARNING));
    }
    Style style = worse(style(reading), reading);
    String mark =
        style == Style.CRITICAL
            ? glyphs.critical() + " "
            : style == Style.WARNING ? glyphs.warning() + " " : "";
    Line line = new Line(mark + relations.shown(readings, reading), style);
    ratio(reading).ifPresent(share -> line.add(" ", Style.DIM).add(share));
    return Fact.of(label, line);
  }

  /** The style of a reading that may have reached a limit. */
  private Style worse(Style own, Reading reading) {
    Style worst = own;
    for (Reading other : readings.own()) {
      Optional<Limit> limit = other.metric().limitOf();
      if (limit.isEmpty() || !limit.get().of().equals(reading.metric())) continue;
      if (!(reading.value() >= other.value())) continue;
      if (limit.get().role() == LimitRole.CRIT) return Style.CRITICAL;
      if (limit.get().role() == LimitRole.WARN) worst = Style.WARNING;
    }
    return worst;
  }

  private Optional<Line> ratio(Reading reading) {
    Optional<Metric> ratio = relations.ratio(reading.metric());
    if (ratio.isEmpty()) return Optional.empty();
    double value = readings.value(ratio.get());
    return Optional.of(new Line(Readable.padded(ratio.get(), value), Style.load(value)));
  }

  /** Every state that the device can report, marked where it holds. */
  private List<Line> marks(Reading reading) {
    List<Line> marks = new ArrayList<>();
    Metric metric = reading.metric();
    long bits = Double.isNaN(reading.value()) ? 0 : (long) reading.value();
    for (String state : readings.device().info().reportable(metric)) {
      int bit = metric.states().indexOf(state);
      marks.add(mark(state, bit >= 0 && (bits >> bit & 1) != 0));
    }
    for (String unlisted : reading.text().split(",", -1)) {
      if (!unlisted.isEmpty()) marks.add(mark(unlisted, true));
    }
    return marks;
  }

  private Line mark(String state, boolean on) {
    // What the hardware itself does is trouble; what software asked for is how the device was set.
    Style style = !on ? Style.DIM : state.startsWith("hw_") ? Style.WARNING : Style.BRIGHT;
    char glyph = on ? glyphs.on() : glyphs.off();
    return new Line(glyph + " " + state.replace('_', ' '), style);
  }

  /** Quiet for what is as it should be. */
  static Style style(Reading reading) {
    Metric metric = reading.metric();
    double value = reading.value();
    if (metric.type() == MetricType.STATE) return stateStyle(metric, value);
    if (metric.unit() == Unit.RATIO && metric.direction() == Direction.LOAD)
      return Style.load(value);
    if (metric.direction() == Direction.HIGHER_IS_BETTER && value <= 0) return Style.WARNING;
    boolean counted = metric.group() == Group.HEALTH || metric.unit() == Unit.ERRORS;
    if (counted && metric.direction() == Direction.LOWER_IS_BETTER)
      return value > 0 ? Style.BRIGHT : Style.NORMAL;
    return Style.NORMAL;
  }

  private static Style stateStyle(Metric metric, double value) {
    return switch (metric.direction()) {
      case LOWER_IS_BETTER -> value > 0 ? Style.WARNING : Style.NORMAL;
      case HIGHER_IS_BETTER -> value == 0 ? Style.WARNING : Style.NORMAL;
      case NEUTRAL, LOAD -> Style.NORMAL;
    };
  }
}
