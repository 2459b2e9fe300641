package io.allsmi.wire.text;

import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Scope;
import io.allsmi.model.catalogue.Unit;
import io.allsmi.wire.InferredMetric;
import io.allsmi.wire.page.SampleLine;
import io.allsmi.wire.text.PageText.Comments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a family of samples is: of which scope, whether numbers, states or flags, of the device or
 * of a part, and which metric. Names alone do not tell ({@code …_active} with a label {@code
 * reason} is a set of flags or a gauge by reason); the catalogue settles it, then the labels and
 * the values.
 */
final class FamilyReading {
  private final String family;
  private final Scope scope;
  private final MetricType form;
  private final @Nullable PartKind part;
  private final String name;
  private final Catalogue catalogue;
  private final Comments comments;
  private final UnknownStates unknownStates;
  private final Map<DeviceKind, Metric> metrics = new HashMap<>();
  private @Nullable Metric dynamic;
  private boolean byValues;

  private FamilyReading(
      String family,
      Scope scope,
      MetricType form,
      @Nullable PartKind part,
      String name,
      Catalogue catalogue,
      Comments comments,
      UnknownStates unknownStates) {
    this.family = family;
    this.scope = scope;
    this.form = form;
    this.part = part;
    this.name = name;
    this.catalogue = catalogue;
    this.comments = comments;
    this.unknownStates = unknownStates;
  }

  /** Numbers ({@code GAUGE}), one of several states, or flags. */
  MetricType form() {
    return form;
  }

  /** Whether other values would have made it something else. */
  boolean isByValues() {
    return byValues;
  }

  @Nullable PartKind part() {
    return part;
  }

  /** The label that names the state; empty for numbers. */
  String stateLabel() {
    return switch (form) {
      case STATE -> FamilyName.STATE;
      case FLAGS -> FamilyName.REASON;
      default -> "";
    };
  }

  /**
   * What a family is.
   *
   * @param rest its name behind the scope
   * @return null for one that has no place in a snapshot
   */
  static @Nullable FamilyReading of(
      PageText.Lines lines,
      Scope scope,
      String rest,
      Catalogue catalogue,
      Comments comments,
      UnknownStates unknownStates) {
    FamilyReading reading = decide(lines, scope, rest, catalogue, comments, unknownStates);
    if (reading != null && !reading.stateLabel().isEmpty()) {
      for (SampleLine sample : lines.samples()) {
        unknownStates.add(reading.path(), sample.label(reading.stateLabel()));
      }
    }
    return reading;
  }

  private static @Nullable FamilyReading decide(
      PageText.Lines lines,
      Scope scope,
      String rest,
      Catalogue catalogue,
      Comments comments,
      UnknownStates unknownStates) {
    List<String> labels = ownLabels(lines.samples().getFirst());
    if (labels.size() > 2) return null;
    Builder builder = new Builder(lines.family(), scope, catalogue, comments, unknownStates);
    boolean numbers = !areZeroOrOne(lines.samples());
    boolean byValues = false;
    if (labels.remove(FamilyName.STATE)) {
      FamilyReading states = builder.of(MetricType.STATE, rest, only(labels));
      if (states.isKnown() || !numbers) return states;
      byValues = true;
      labels.add(FamilyName.STATE);
    }
    if (rest.endsWith(FamilyName.ACTIVE) && labels.remove(FamilyName.REASON)) {
      String base = rest.substring(0, rest.length() - FamilyName.ACTIVE.length());
      FamilyReading flags = builder.of(MetricType.FLAGS, base, only(labels));
      labels.add(FamilyName.REASON);
      if (flags.isKnown()) return flags;
      FamilyReading gauge = builder.of(MetricType.GAUGE, rest, only(labels));
      if (!gauge.isKnown() && !numbers && !base.isEmpty()) return flags;
      byValues |= !gauge.isKnown();
    }
    if (labels.size() > 1) return null;
    FamilyReading gauge = builder.of(MetricType.GAUGE, rest, only(labels));
    gauge.byValues = byValues;
    return gauge;
  }

  private static String only(List<String> labels) {
    return labels.isEmpty() ? "" : labels.getFirst();
  }

  /** The labels beside the device's, and beside the one that may be added for joins. */
  static List<String> ownLabels(SampleLine sample) {
    List<String> own = new ArrayList<>(2);
    for (int i = 0; i < sample.labels().size(); i += 2) {
      String label = sample.labels().get(i);
      if (!label.equals(FamilyName.DEVICE) && !label.equals(FamilyName.UUID)) own.add(label);
    }
    return own;
  }

  private static boolean areZeroOrOne(List<SampleLine> samples) {
    for (SampleLine sample : samples) {
      if (!sample.isZeroOrOne()) return false;
    }
    return true;
  }

  /** What every reading of a family has in common. */
  private record Builder(
      String family,
      Scope scope,
      Catalogue catalogue,
      Comments comments,
      UnknownStates unknownStates) {
    FamilyReading of(MetricType form, String fullName, String label) {
      PartKind part = label.isEmpty() ? null : PartKind.of(label);
      String name = fullName;
      if (part != null && part.inName()) {
        String inName = label + "_";
        if (fullName.startsWith(inName) && fullName.length() > inName.length()) {
          name = fullName.substring(inName.length());
        } else {
          part = new PartKind(label, false);
        }
      }
      return new FamilyReading(family, scope, form, part, name, catalogue, comments, unknownStates);
    }
  }

  private String path() {
    return part == null ? name : part.word() + "." + name;
  }

  private boolean isKnown() {
    for (Metric metric : catalogue.at(path())) {
      if (fits(metric)) return true;
    }
    return false;
  }

  private boolean fits(Metric metric) {
    boolean sameForm =
        switch (metric.type()) {
          case GAUGE, COUNTER -> form == MetricType.GAUGE;
          case STATE -> form == (metric.states().isEmpty() ? MetricType.GAUGE : MetricType.STATE);
          default -> form == metric.type();
        };
    return sameForm && FamilyName.of(scope, metric).equals(family);
  }

  /** The metric of its samples on devices of a kind. */
  Metric metric(DeviceKind kind) {
    Metric metric = metrics.get(kind);
    if (metric == null) {
      metric = find(kind);
      metrics.put(kind, metric);
    }
    return metric;
  }

  private Metric find(DeviceKind kind) {
    String path = path();
    Optional<Metric> ofKind = catalogue.find(kind, path);
    if (ofKind.isPresent() && fits(ofKind.get())) return ofKind.get();
    for (Metric metric : catalogue.at(path)) {
      boolean same = comments.help.isEmpty() || metric.help().equals(comments.help);
      if (same && fits(metric)) return metric;
    }
    if (dynamic == null) dynamic = define();
    return dynamic;
  }

  /** A definition from what the page says; the name tells the rest. */
  private Metric define() {
    MetricType type = form;
    if (form == MetricType.GAUGE) {
      boolean counter =
          comments.type.equals("counter")
              || (!comments.type.equals("gauge") && name.endsWith("_total"));
      if (counter) type = MetricType.COUNTER;
    }
    Metric.Builder builder = InferredMetric.builder(name, type, part).help(comments.help);
    if (form != MetricType.GAUGE) return builder.states(unknownStates.of(path())).asRead();
    Unit told = Unit.of(comments.unit);
    if (told != Unit.NONE && InferredMetric.unit(name) == Unit.NONE) {
      // The unit is a part of the definition, so it is given where the name does not end with it.
      Metric.Builder withUnit = Metric.of(name, type, told).help(comments.help);
      if (part != null) withUnit.part(part);
      return withUnit.aggregate(builder.asRead().aggregate()).asRead();
    }
    return builder.asRead();
  }
}
