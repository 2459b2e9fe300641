package io.allsmi.insight.filter;

import io.allsmi.insight.filter.FilterField.Equality;
import io.allsmi.insight.select.Attribute;
import io.allsmi.insight.select.Field;
import io.allsmi.insight.select.FieldQuery;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the names of fields mean, for one catalogue. */
final class Vocabulary {
  static final String LABEL = "label.";

  private static final String RSS = "rss";

  /** What discovery usually says of nodes, which needs no {@code label.} before it. */
  static final List<String> USUAL_LABELS =
      List.of("rack", "pool", "cluster", "zone", "region", "datacenter", "room", "row", "team");

  private static final class Core {
    static final Vocabulary VOCABULARY = new Vocabulary(Catalogue.core());
  }

  private final Catalogue catalogue;
  private final Map<String, ShortName> shortNames = new LinkedHashMap<>();

  /** Paths by their names without the unit at the end. */
  private final Map<String, List<String>> stems = new LinkedHashMap<>();

  private final List<String> names;

  private Vocabulary(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (ShortName name : ShortName.ALL) shortNames.put(normal(name.word()), name);
    for (Metric metric : catalogue.metrics()) {
      add(metric.path(), metric.path());
      add(stem(metric), metric.path());
    }
    names = namesWithoutLabels();
  }

  static Vocabulary of(Catalogue catalogue) {
    return catalogue.equals(Catalogue.core()) ? Core.VOCABULARY : new Vocabulary(catalogue);
  }

  private void add(String name, String path) {
    List<String> paths = stems.computeIfAbsent(normal(name), _ -> new ArrayList<>(1));
    if (!paths.contains(path)) paths.add(path);
  }

  /** {@code memory_free} of {@code memory_free_bytes}. */
  static String stem(Metric metric) {
    String stem = metric.path();
    if (metric.type() == MetricType.COUNTER && stem.endsWith("_total")) stem = cut(stem, "_total");
    String unit = metric.unit().word();
    return unit.isEmpty() || !stem.endsWith("_" + unit) ? stem : cut(stem, "_" + unit);
  }

  private static String cut(String text, String end) {
    return text.substring(0, text.length() - end.length());
  }

  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /**
   * The field of a name; empty when there is none.
   *
   * @param labels of nodes that are known to be there
   */
  Optional<FilterField> find(String typed, Set<String> labels) {
    String name = spelled(typed.toLowerCase(Locale.ROOT));
    Optional<FilterField> own = ownText(name);
    if (own.isPresent()) return own;
    if (name.equals(RSS)) return Optional.of(hostMemory());
    ShortName shortName = shortNames.get(normal(name));
    if (shortName != null) return numbers(shortName.paths(), shortName.kind());
    if (name.startsWith(LABEL) && name.length() > LABEL.length()) {
      return Optional.of(label(typed.substring(LABEL.length())));
    }
    Optional<Field> field = FieldQuery.find(name, catalogue);
    if (field.isPresent()) return Optional.of(ofField(field.get()));
    List<String> paths = stems.get(normal(name));
    if (paths != null) return Optional.of(ofPaths(paths));
    if (labels.contains(typed) || USUAL_LABELS.contains(name)) return Optional.of(label(typed));
    return Optional.empty();
  }

  private static String spelled(String name) {
    if (name.startsWith("mem.")) return "memory." + name.substring(4);
    return name.equals("name") ? "device" : name;
  }

  private static Optional<FilterField> ownText(String name) {
    String word =
        switch (name) {
          case "host", "hostname" -> "node";
          case "problem" -> "code";
          case "command" -> "process";
          default -> name;
        };
    return RowText.find(word).map(text -> new FilterField.Text(text, Equality.EXACT));
  }

  private static FilterField label(String key) {
    TextSource source =
        (row, test) -> {
          String value = row.node.contact().labels().get(key);
          return !value.isEmpty() && test.test(value);
        };
    return new FilterField.Text(source, Equality.EXACT);
  }

  private FilterField ofField(Field field) {
    return switch (field) {
      case Field.Fixed fixed -> ofFixed(fixed);
      case Field.OfDevice(String _, List<Metric> metrics) -> ofMetrics(field, metrics);
      case Field.OfParts(String _, List<Metric> metrics, String _) -> ofMetrics(field, metrics);
    };
  }

  private static FilterField ofFixed(Field.Fixed field) {
    if (field.isNumber()) return new FilterField.Number(List.of(new Index(field)));
    for (Attribute attribute : Attribute.values()) {
      if (attribute.name().equalsIgnoreCase(field.name())) {
        return new FilterField.Text(new FieldText(field, false), attribute::fits);
      }
    }
    return new FilterField.Text(new FieldText(field, false), Equality.EXACT);
  }

  private FilterField ofPaths(List<String> paths) {
    List<Metric> metrics = catalogue.at(paths.getFirst());
    Field field = FieldQuery.find(paths.getFirst(), catalogue).orElseThrow();
    return field.isNumber() && metrics.getFirst().isOfDevice()
        ? numbers(paths, Optional.empty()).orElseThrow()
        : ofMetrics(field, metrics);
  }

  private FilterField ofMetrics(Field field, List<Metric> metrics) {
    if (!field.isNumber()) {
      boolean isList = metrics.getFirst().type() != MetricType.TEXT;
      return new FilterField.Text(new FieldText(field, isList), Equality.EXACT);
    }
    if (!metrics.getFirst().isOfDevice()) {
      return new FilterField.Number(List.of(new FieldNumber(field, metrics)));
    }
    return new FilterField.Number(List.of(number(metrics)));
  }

  /**
   * A source for each unit, none in a catalogue without them; of metrics with the same one, the
   * first that a device has counts.
   */
  private Optional<FilterField> numbers(List<String> paths, Optional<DeviceKind> kind) {
    Map<Unit, List<Metric>> byUnit = new LinkedHashMap<>();
    for (String path : paths) {
      for (Metric metric : catalogue.at(path)) {
        if (kind.isPresent() && !metric.kinds().contains(kind.get())) continue;
        byUnit.computeIfAbsent(metric.unit(), _ -> new ArrayList<>(1)).add(metric);
      }
    }
    List<NumberSource> sources = new ArrayList<>();
    for (List<Metric> metrics : byUnit.values()) {
      sources.add(
          metrics.getFirst().isOfDevice()
              ? number(metrics)
              : new FieldNumber(
                  FieldQuery.find(paths.getFirst(), catalogue).orElseThrow(), metrics));
    }
    return sources.isEmpty()
        ? Optional.empty()
        : Optional.of(new FilterField.Number(List.copyOf(sources)));
  }

  private static NumberSource number(List<Metric> metrics) {
    Metric first = metrics.getFirst();
    NumberSource source =
        first.path().equals("memory_free_bytes")
            ? new FreeMemory(metrics)
            : new DeviceNumber(metrics);
    boolean ofCpu = first.kinds().contains(DeviceKind.CPU);
    return switch (first.path()) {
      case "utilization_ratio" ->
          new ProcessNumber(ofCpu ? ProcessUse::cpuRatio : ProcessNumber::share, source);
      case "memory_used_bytes" ->
          first.kinds().contains(DeviceKind.MEMORY)
              ? source
              : new ProcessNumber(ProcessNumber::memory, source);
      default -> source;
    };
  }

  /** The resident memory of a process; rows of other kinds have none. */
  private FilterField hostMemory() {
    NumberSource none =
        new NumberSource() {
          @Override
          public Unit unit() {
            return Unit.BYTES;
          }

          @Override
          public double value(Row row) {
            return Double.NaN;
          }
        };
    return new FilterField.Number(List.of(new ProcessNumber(ProcessUse::memoryBytes, none)));
  }

  /** The place of an accelerator among those of its node. */
  private record Index(Field field) implements NumberSource {
    @Override
    public Unit unit() {
      return Unit.NONE;
    }

    @Override
    public double value(Row row) {
      return row.isDevice() ? field.number(row.snapshot.device(row.device)) : Double.NaN;
    }
  }

  /** Every name that can be written, short ones first. */
  List<String> names(Set<String> labels) {
    if (labels.isEmpty()) return names;
    Set<String> all = new LinkedHashSet<>(labels);
    all.addAll(names);
    return new ArrayList<>(all);
  }

  private List<String> namesWithoutLabels() {
    Set<String> all = new LinkedHashSet<>();
    for (ShortName name : ShortName.ALL) all.add(name.word());
    for (RowText text : RowText.values()) all.add(text == RowText.CODE ? "problem" : text.word());
    all.addAll(FieldQuery.known(catalogue));
    for (Metric metric : catalogue.metrics()) all.add(stem(metric));
    all.add(RSS);
    all.addAll(USUAL_LABELS);
    return List.copyOf(all);
  }

  /** A few words on a name; empty for one that explains itself. */
  String help(String name) {
    Optional<RowText> own = RowText.find(name.equals("problem") ? "code" : name);
    if (own.isPresent()) return own.get().help();
    ShortName shortName = shortNames.get(normal(name));
    if (shortName != null) return help(shortName);
    List<String> paths = stems.get(normal(name));
    return paths == null ? "" : catalogue.at(paths.getFirst()).getFirst().help();
  }

  private String help(ShortName name) {
    for (Metric metric : catalogue.at(name.paths().getFirst())) {
      if (name.kind().isEmpty() || metric.kinds().contains(name.kind().get())) return metric.help();
    }
    return "";
  }

  /** Calls for each text that a field has in a row. */
  static void forEach(TextSource source, Row row, Consumer<String> action) {
    source.any(
        row,
        text -> {
          action.accept(text);
          return false;
        });
  }
}
