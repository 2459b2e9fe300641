package io.allsmi.wire.text;

import io.allsmi.model.Inventory;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A family of readings while its entries are collected. */
final class FamilyDraft {
  private final String name;
  private final Scope scope;
  private final MetricType form;
  private final String partLabel;
  private final int order;
  private final String path;
  private final List<Entry> entries = new ArrayList<>();
  private Level level;

  FamilyDraft(String name, Scope scope, Metric metric) {
    this.name = name;
    this.scope = scope;
    this.form = form(metric);
    this.partLabel = partLabel(metric);
    this.order = order(metric);
    this.path = form == MetricType.TEXT ? partLabel : metric.path();
    this.level = metric.level();
  }

  /** The name of its samples. */
  String name() {
    return name;
  }

  Scope scope() {
    return scope;
  }

  /** Its type, in which a state that is 0 or 1 is a gauge. */
  MetricType form() {
    return form;
  }

  /** The label that names the part; empty where the metric is the device's own. */
  String partLabel() {
    return partLabel;
  }

  List<Entry> entries() {
    return entries;
  }

  /** The level from which on somebody needs it. */
  Level level() {
    return level;
  }

  boolean takes(Metric metric) {
    return form == form(metric) && partLabel.equals(partLabel(metric));
  }

  void add(Entry entry) {
    entries.add(entry);
    if (level.contains(entry.metric().level())) level = entry.metric().level();
  }

  /** The samples that it has when nothing is absent. */
  long samples(Inventory inventory) {
    if (form != MetricType.STATE && form != MetricType.FLAGS) return entries.size();
    long samples = 0;
    for (Entry entry : entries) {
      samples += inventory.devices().get(entry.device()).reportable(entry.metric()).size();
    }
    return samples;
  }

  private static MetricType form(Metric metric) {
    boolean number = metric.type() == MetricType.STATE && metric.states().isEmpty();
    return number ? MetricType.GAUGE : metric.type();
  }

  static String partLabel(Metric metric) {
    PartKind part = metric.part().orElse(null);
    return part == null ? "" : part.word();
  }

  /**
   * The place in the catalogue of the first metric of that path, whichever kinds of device are on
   * the page; texts come first.
   */
  private static int order(Metric metric) {
    if (metric.type() == MetricType.TEXT) return -1;
    List<Metric> core = Catalogue.core().at(metric.path());
    return core.isEmpty() ? Integer.MAX_VALUE : core.getFirst().order();
  }

  /** As they stand in the catalogue, then by name. */
  static final class InOrder implements Comparator<FamilyDraft> {
    @Override
    public int compare(FamilyDraft one, FamilyDraft other) {
      int byOrder = Integer.compare(one.order, other.order);
      if (byOrder != 0) return byOrder;
      int byPath = one.path.compareTo(other.path);
      return byPath != 0 ? byPath : one.name.compareTo(other.name);
    }
  }

  /** Those that are missed least first: of the highest level, from the end of the catalogue. */
  static final class LeastMissedFirst implements Comparator<FamilyDraft> {
    private final Comparator<FamilyDraft> fromTheEnd = new InOrder().reversed();

    @Override
    public int compare(FamilyDraft one, FamilyDraft other) {
      int byLevel = other.level.compareTo(one.level);
      return byLevel != 0 ? byLevel : fromTheEnd.compare(one, other);
    }
  }
}
