package io.allsmi.wire.json;

import io.allsmi.model.catalogue.Aggregate;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Derived;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Direction;
import io.allsmi.model.catalogue.Group;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.LimitRole;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Scale;
import io.allsmi.model.catalogue.Unit;
import io.allsmi.wire.InferredMetric;
import io.allsmi.wire.json.RawDocument.RawMetric;
import io.allsmi.wire.json.RawDocument.RawReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the definition of a reading: the catalogue's for the kind of device, else the document's,
 * else the catalogue's for any other kind, else what name and value tell.
 */
final class MetricResolver {
  /** How many definitions that lead from one to the next are followed. */
  private static final int DEEPEST = 16;

  private final Catalogue catalogue;
  private final Map<String, RawMetric> definitions;
  private final int mostUnknown;
  private final Map<String, Metric> defined = new HashMap<>();
  private final Map<String, Metric> inferred = new HashMap<>();
  private final Map<DeviceKind, Map<String, Metric>> known = new HashMap<>();
  private int depth;

  MetricResolver(Catalogue catalogue, Map<String, RawMetric> definitions, int mostUnknown) {
    this.catalogue = catalogue;
    this.definitions = definitions;
    this.mostUnknown = mostUnknown;
  }

  /** The metric of a reading; null beyond the number of unknown ones that is read. */
  @Nullable Metric resolve(DeviceKind kind, @Nullable PartKind part, RawReading reading) {
    String path = part == null ? reading.name() : part.word() + "." + reading.name();
    Map<String, Metric> ofKind = known.get(kind);
    if (ofKind == null) {
      ofKind = new HashMap<>();
      known.put(kind, ofKind);
    }
    Metric metric = ofKind.get(path);
    if (metric == null) {
      metric = find(kind, path);
      if (metric == null) metric = infer(path, part, reading);
      if (metric != null) ofKind.put(path, metric);
    }
    return metric;
  }

  private @Nullable Metric find(DeviceKind kind, String path) {
    Optional<Metric> ofKind = catalogue.find(kind, path);
    if (ofKind.isPresent()) return ofKind.get();
    Metric ofDocument = define(path);
    if (ofDocument != null) return ofDocument;
    List<Metric> ofOthers = catalogue.at(path);
    return ofOthers.isEmpty() ? null : ofOthers.getFirst();
  }

  private @Nullable Metric infer(String path, @Nullable PartKind part, RawReading reading) {
    Metric metric = inferred.get(path);
    if (metric != null || inferred.size() == mostUnknown) return metric;
    String name = reading.name();
    metric = reading.value().infer(name, part);
    inferred.put(path, metric);
    return metric;
  }

  /** The metric that the document defines; null where it does not, or not in a way known here. */
  private @Nullable Metric define(String path) {
    Metric metric = defined.get(path);
    RawMetric raw = definitions.get(path);
    if (metric != null || raw == null) return metric;
    Metric.Builder builder = builder(path, raw);
    if (builder == null) return null;
    // A definition that leads back to this one, or on without end, finds it without its relations.
    metric = builder.asRead();
    defined.put(path, metric);
    if (depth == DEEPEST) return metric;
    depth++;
    relate(builder, raw);
    depth--;
    metric = builder.asRead();
    defined.put(path, metric);
    return metric;
  }

  private static Metric.@Nullable Builder builder(String path, RawMetric raw) {
    PartKind part = SnapshotAssembly.partKind(raw.part, raw.partInName);
    if (part != null && !path.startsWith(part.word() + ".")) return null;
    String name = part == null ? path : path.substring(part.word().length() + 1);
    MetricType type = constant(MetricType.values(), raw.type, null);
    if (type == null) return null;
    boolean states = type == MetricType.FLAGS || type == MetricType.STATE;
    if (type == MetricType.FLAGS
        && (raw.states.isEmpty() || raw.states.size() > Metric.MOST_FLAGS)) {
      return null;
    }
    Metric.Builder builder = Metric.of(name, type, Unit.of(raw.unit));
    if (part != null) builder.part(part);
    if (states) builder.states(raw.states);
    builder
        .help(raw.help)
        .level(constant(Level.values(), raw.level, Level.DETAIL))
        .aggregate(
            constant(Aggregate.values(), raw.aggregate, MetricDefinitions.defaultAggregate(type)))
        .group(constant(Group.values(), raw.group, Group.OTHER))
        .direction(constant(Direction.values(), raw.direction, Direction.NEUTRAL));
    if (!raw.label.isEmpty()) builder.label(raw.label);
    Scale scale = constant(Scale.values(), raw.scale, null);
    if (scale != null) builder.scale(scale);
    if (raw.digits >= 0) builder.digits(raw.digits);
    if (raw.history) builder.history();
    List<DeviceKind> kinds = new ArrayList<>();
    for (String kind : raw.kinds) kinds.add(DeviceKind.of(kind));
    return builder.on(kinds);
  }

  private void relate(Metric.Builder builder, RawMetric raw) {
    LimitRole role = constant(LimitRole.values(), raw.role, null);
    if (role != null && !raw.limitOf.isEmpty()) {
      builder.limitOf(related(raw.limitOf, raw.kinds), role);
    }
    List<Metric> operands = new ArrayList<>();
    for (String path : raw.operands) operands.add(related(path, raw.kinds));
    Derived derived = MetricDefinitions.derived(raw.derivation, operands);
    if (derived != null) builder.derived(derived);
  }

  private Metric related(String path, List<String> kinds) {
    Metric metric = find(DeviceKind.of(kinds.isEmpty() ? "" : kinds.getFirst()), path);
    if (metric != null) return metric;
    int dot = path.lastIndexOf('.');
    PartKind part = dot < 0 ? null : PartKind.of(path.substring(0, dot));
    return InferredMetric.ofNumber(path.substring(dot + 1), part);
  }

  private static <E extends @Nullable Enum<?>> E constant(E[] values, String word, E otherwise) {
    for (E value : values) {
      if (value != null && MetricDefinitions.word(value).equals(word)) return value;
    }
    return otherwise;
  }
}
