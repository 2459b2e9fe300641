package io.allsmi.wire.json;

import io.allsmi.model.catalogue.Aggregate;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Derived;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Direction;
import io.allsmi.model.catalogue.Group;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Limit;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.wire.InferredMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The definitions that a document carries: one for each metric that is used and that a reader
 * cannot know, because it is not a core metric. Where a definition says no more than a reader
 * infers from name and value, it is left out; that is how a core metric of a newer version, which
 * comes without a definition, goes out again as it came in.
 */
final class MetricDefinitions {
  private final Map<String, Metric> byPath = new TreeMap<>();

  /** Takes up a metric; the first one of a path stands for the path. */
  void use(Metric metric) {
    if (!metric.isCore()) byPath.putIfAbsent(metric.path(), metric);
  }

  /** Whether readings of the metric are written: not those of a second metric of one path. */
  boolean isDefined(Metric metric) {
    return metric.isCore() || metric.equals(byPath.get(metric.path()));
  }

  void write(JsonEmitter json) {
    List<Metric> told = new ArrayList<>();
    for (Metric metric : byPath.values()) {
      if (!isInferred(metric)) told.add(metric);
    }
    if (told.isEmpty()) return;
    json.name(Fields.METRICS).beginObject();
    for (Metric metric : told) {
      json.name(metric.path());
      write(metric, json);
    }
    json.endObject();
  }

  /** Without a definition a reader takes a core metric of that path, or infers one. */
  private static boolean isInferred(Metric metric) {
    return InferredMetric.isInferred(metric) && Catalogue.core().at(metric.path()).isEmpty();
  }

  private static void write(Metric metric, JsonEmitter json) {
    json.beginObject();
    json.name(Fields.TYPE).value(metric.type().word());
    json.field(Fields.UNIT, metric.unit().word());
    PartKind part = metric.part().orElse(null);
    if (part != null) {
      json.name(Fields.PART).value(part.word());
      if (!part.equals(PartKind.of(part.word()))) {
        json.name(Fields.PART_IN_NAME).value(part.inName());
      }
    }
    if (!metric.states().isEmpty()) json.name(Fields.STATES).value(metric.states());
    json.field(Fields.HELP, metric.help());
    if (metric.level() != Level.DETAIL) json.name(Fields.LEVEL).value(metric.level().word());
    if (metric.aggregate() != defaultAggregate(metric.type())) {
      json.name(Fields.AGGREGATE).value(word(metric.aggregate()));
    }
    if (metric.group() != Group.OTHER) json.name(Fields.GROUP).value(word(metric.group()));
    if (metric.direction() != Direction.NEUTRAL) {
      json.name(Fields.DIRECTION).value(word(metric.direction()));
    }
    writeDisplay(metric, json);
    if (!metric.kinds().isEmpty()) {
      List<String> kinds = new ArrayList<>();
      for (DeviceKind kind : metric.kinds()) kinds.add(kind.word());
      json.name(Fields.KINDS).value(kinds);
    }
    Limit limit = metric.limitOf().orElse(null);
    if (limit != null) {
      json.name(Fields.LIMIT_OF).beginObject();
      json.name(Fields.METRIC).value(limit.of().path());
      json.name(Fields.ROLE).value(word(limit.role()));
      json.endObject();
    }
    Derived derived = metric.derived().orElse(null);
    if (derived != null) {
      json.name(Fields.DERIVED).beginObject();
      json.name(operation(derived)).value(operands(derived));
      json.endObject();
    }
    json.endObject();
  }

  private static void writeDisplay(Metric metric, JsonEmitter json) {
    Metric plain = InferredMetric.of(metric);
    if (!metric.display().label().equals(plain.display().label())) {
      json.name(Fields.LABEL).value(metric.display().label());
    }
    if (metric.display().scale() != plain.display().scale()) {
      json.name(Fields.SCALE).value(word(metric.display().scale()));
    }
    if (metric.display().digits() != plain.display().digits()) {
      json.name(Fields.DIGITS).value(metric.display().digits());
    }
    if (metric.hasHistory()) json.name(Fields.HISTORY).value(true);
  }

  static Aggregate defaultAggregate(MetricType type) {
    return type == MetricType.COUNTER ? Aggregate.SUM : Aggregate.NONE;
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static String operation(Derived derived) {
    return switch (derived) {
      case Derived.Rate _ -> "rate";
      case Derived.Busy _ -> "busy";
      case Derived.Ratio _ -> "ratio";
      case Derived.Margin _ -> "margin";
    };
  }

  private static List<String> operands(Derived derived) {
    return switch (derived) {
      case Derived.Rate(Metric counter) -> List.of(counter.path());
      case Derived.Busy(Metric busy, Metric idle) -> List.of(busy.path(), idle.path());
      case Derived.Ratio(Metric part, Metric whole) -> List.of(part.path(), whole.path());
      case Derived.Margin(Metric limit, Metric value) -> List.of(limit.path(), value.path());
    };
  }

  /** The derivation of that name; null for an unknown one or with another number of operands. */
  static @Nullable Derived derived(String operation, List<Metric> operands) {
    if (operation.equals("rate") && operands.size() == 1) {
      return new Derived.Rate(operands.get(0));
    }
    if (operands.size() != 2) return null;
    Metric one = operands.get(0);
    Metric other = operands.get(1);
    return switch (operation) {
      case "busy" -> new Derived.Busy(one, other);
      case "ratio" -> new Derived.Ratio(one, other);
      case "margin" -> new Derived.Margin(one, other);
      default -> null;
    };
  }
}
