package io.allsmi.wire;

import io.allsmi.model.catalogue.Aggregate;
import io.allsmi.model.catalogue.Direction;
import io.allsmi.model.catalogue.Group;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader can tell of a metric that nobody defined to it: its unit and whether it counts
 * follow from the name, the rest of its type from the form of the value.
 */
public final class InferredMetric {
  private static final String TOTAL = "_total";
  private static final List<String> ANY_STATE = List.of("other");
  private static final Unit[] LONGEST_FIRST = {
    Unit.BYTES_PER_SECOND,
    Unit.CELSIUS,
    Unit.SECONDS,
    Unit.AMPERES,
    Unit.PACKETS,
    Unit.JOULES,
    Unit.ERRORS,
    Unit.EVENTS,
    Unit.RATIO,
    Unit.BYTES,
    Unit.HERTZ,
    Unit.WATTS,
    Unit.VOLTS,
    Unit.RPM
  };

  private InferredMetric() {}

  /** A metric whose values are numbers: a counter if the name ends with {@code _total}. */
  public static Metric ofNumber(String name, @Nullable PartKind part) {
    MetricType type = name.endsWith(TOTAL) ? MetricType.COUNTER : MetricType.GAUGE;
    return of(name, type, part);
  }

  /** A metric whose values are true and false. */
  public static Metric ofBoolean(String name, @Nullable PartKind part) {
    return of(name, MetricType.STATE, part);
  }

  /** A metric whose values are strings. */
  public static Metric ofText(String name, @Nullable PartKind part) {
    return of(name, MetricType.TEXT, part);
  }

  /** A metric whose values are sets of strings. */
  public static Metric ofFlags(String name, @Nullable PartKind part) {
    return of(name, MetricType.FLAGS, part);
  }

  /** What is inferred of a metric of that name and part, and a value of that type. */
  public static Metric of(Metric metric) {
    return of(metric.name(), metric.type(), metric.part().orElse(null));
  }

  private static Metric of(String name, MetricType type, @Nullable PartKind part) {
    return builder(name, type, part).asRead();
  }

  /** A definition of a type with what its name tells. */
  public static Metric.Builder builder(String name, MetricType type, @Nullable PartKind part) {
    boolean isNumber = type == MetricType.GAUGE || type == MetricType.COUNTER;
    Metric.Builder builder = Metric.of(name, type, isNumber ? unit(name) : Unit.NONE);
    if (part != null) builder.part(part);
    if (type == MetricType.COUNTER) builder.aggregate(Aggregate.SUM);
    if (type == MetricType.FLAGS) builder.states(ANY_STATE);
    return builder;
  }

  /** The unit that a name ends with. */
  public static Unit unit(String name) {
    String base = name.endsWith(TOTAL) ? name.substring(0, name.length() - TOTAL.length()) : name;
    for (Unit unit : LONGEST_FIRST) {
      if (!base.endsWith(unit.word())) continue;
      int before = base.length() - unit.word().length() - 1;
      if (before < 0 || base.charAt(before) == '_') return unit;
    }
    return Unit.NONE;
  }

  /** Whether a definition says nothing beyond what is inferred without it. */
  public static boolean isInferred(Metric metric) {
    Metric inferred =
        switch (metric.type()) {
          case GAUGE, COUNTER -> ofNumber(metric.name(), kind(metric));
          default -> of(metric.name(), metric.type(), kind(metric));
        };
    return metric.equals(inferred)
        && metric.help().isEmpty()
        && metric.level() == Level.DETAIL
        && metric.aggregate() == inferred.aggregate()
        && metric.group() == Group.OTHER
        && metric.direction() == Direction.NEUTRAL
        && metric.display().equals(inferred.display())
        && metric.kinds().isEmpty()
        && metric.limitOf().isEmpty()
        && metric.derived().isEmpty()
        && !metric.hasHistory();
  }

  /** The kind of part as a reader makes it of the word alone. */
  private static @Nullable PartKind kind(Metric metric) {
    PartKind part = metric.part().orElse(null);
    return part == null ? null : PartKind.of(part.word());
  }
}
