package io.allsmi.wire.dialect;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which samples the pages of an inventory can have in a dialect: for each line of its table those
 * of every device that it is about, up to a level.
 */
final class PagePlan {
  private final Inventory inventory;
  private final String node;
  private final Catalogue catalogue;
  private final Level level;
  private final DialectLabels labels;
  private final Set<String> divided = new HashSet<>();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private static final class Draft {
    final WrittenLine.Header header;
    final List<WrittenLine> lines = new ArrayList<>();

    Draft(WrittenLine.Header header) {
      this.header = header;
    }
  }

  PagePlan(
      Inventory inventory, String node, Catalogue catalogue, Level level, DialectLabels labels) {
    this.inventory = inventory;
    this.node = node;
    this.catalogue = catalogue;
    this.level = level;
    this.labels = labels;
    for (DeviceInfo device : inventory.devices()) {
      if (device.kind().equals(DeviceKind.MIG)) divided.add(device.parent());
    }
  }

  List<WrittenFamily> families(DialectTable table) {
    labels.describe(inventory, node, this);
    for (Rule rule : table.rules()) {
      if (!rule.isWritten() || rule.isOfProcess() || rule.isOfPage()) continue;
      if (!rule.describesOnly()) add(table, rule);
    }
    List<WrittenFamily> families = new ArrayList<>(drafts.size());
    drafts.forEach((name, draft) -> families.add(new WrittenFamily(draft.header, draft.lines)));
    return families;
  }

  /** Adds a sample whose value is always 1. */
  void addOne(String family, String help, Labels of) {
    draft(family, "gauge", help).lines.add(WrittenLine.one(of.sample(family)));
  }

  private Draft draft(String family, String type, String help) {
    Draft draft = drafts.get(family);
    if (draft == null) {
      draft = new Draft(new WrittenLine.Header(family, type, help));
      drafts.put(family, draft);
    }
    return draft;
  }

  private void add(DialectTable table, Rule rule) {
    for (int ordinal = 0; ordinal < inventory.size(); ordinal++) {
      DeviceInfo device = inventory.devices().get(ordinal);
      if (!isSubject(table, rule, device)) continue;
      Metric metric = catalogue.find(device.kind(), rule.target()).orElse(null);
      if (metric == null || metric.level().compareTo(level) > 0) continue;
      if (isToldByInstances(device, rule)) continue;
      PartKind kind = metric.part().orElse(null);
      if (kind == null) add(rule, ordinal, Layout.NO_PART, metric, "");
      else addParts(rule, ordinal, device, metric, kind);
    }
  }

  private static boolean isSubject(DialectTable table, Rule rule, DeviceInfo device) {
    for (String id : rule.subjects()) {
      Subject subject = table.subjects().get(id);
      if (subject == null) continue;
      DeviceKind kind = DeviceKind.of(subject.kind());
      boolean same = kind.isAccelerator() == device.kind().isAccelerator();
      boolean fits = kind.isAccelerator() ? same : kind.equals(device.kind());
      boolean made = subject.vendor().isEmpty() || subject.vendor().equals(device.vendor());
      if (fits && made) return true;
    }
    return false;
  }

  /** What the instances of a divided GPU say is not said of the whole too, so sums are right. */
  private boolean isToldByInstances(DeviceInfo device, Rule rule) {
    return divided.contains(device.name())
        && labels.countsInstances()
        && catalogue.find(DeviceKind.MIG, rule.target()).isPresent();
  }

  private void addParts(Rule rule, int ordinal, DeviceInfo device, Metric metric, PartKind kind) {
    for (int part = 0; part < device.parts().size(); part++) {
      Part of = device.parts().get(part);
      if (!of.kind().equals(kind)) continue;
      boolean named = rule.part().isFixed();
      if (named && !of.name().equals(rule.part().start())) continue;
      add(rule, ordinal, part, metric, named ? "" : of.name());
    }
  }

  private void add(Rule rule, int ordinal, int part, Metric metric, String partName) {
    DeviceInfo device = inventory.devices().get(ordinal);
    Labels of = labels.of(inventory, ordinal, node, rule.family());
    if (!partName.isEmpty()) {
      of.and(rule.part().labels().getFirst(), partName);
      Info info = device.parts().get(part).info();
      labels.ofPart(rule.family(), info, of);
    }
    for (Condition condition : rule.conditions()) {
      boolean named = !condition.negated() && !condition.values().getFirst().isEmpty();
      if (named) of.and(condition.label(), condition.values().getFirst());
    }
    WrittenLine line = WrittenLine.of(rule, of.sample(rule.family()), ordinal, part, metric);
    draft(rule.family(), rule.type(), metric.help()).lines.add(line);
  }
}
