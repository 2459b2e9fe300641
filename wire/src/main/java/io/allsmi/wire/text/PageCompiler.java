package io.allsmi.wire.text;

import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.catalogue.Derived;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out which samples a page has and in which order. */
final class PageCompiler {
  private final Inventory inventory;
  private final Block[] blocks;
  private final int sources;
  private final ExpositionOptions options;
  private final Level level;
  private final DeviceLabels labels;
  private final Map<String, FamilyDraft> drafts = new HashMap<>();

  /**
   * @param sources the number of sources that the page tells of
   */
  PageCompiler(Inventory inventory, Block[] blocks, int sources, ExpositionOptions options) {
    this.inventory = inventory;
    this.blocks = blocks;
    this.sources = sources;
    this.options = options;
    this.level = options.level();
    this.labels = new DeviceLabels(inventory, options.withUuid());
  }

  Page page() {
    Layout[] layouts = new Layout[blocks.length];
    for (int block = 0; block < blocks.length; block++) {
      layouts[block] = blocks[block].layout();
      collect(block, layouts[block]);
    }
    List<DeviceInfo> described = described();
    Map<Scope, Descriptions> descriptions = new EnumMap<>(Scope.class);
    long samples = OwnFamilies.SAMPLES + (long) sources * SourceFamilies.SAMPLES;
    for (Scope scope : Scope.values()) {
      Descriptions ofScope = new Descriptions(scope, described, labels, level);
      descriptions.put(scope, ofScope);
      samples += ofScope.samples();
    }
    int omitted = omit(samples, descriptions.values());
    return new Page(
        inventory,
        layouts,
        sources,
        OwnFamilies.of(options.version(), inventory.simulated(), omitted),
        families(descriptions));
  }

  private void collect(int block, Layout layout) {
    for (int slot = 0; slot < layout.size(); slot++) {
      Metric metric = layout.metric(slot);
      if (!level.contains(metric.level()) || isLeftToReader(layout, slot, metric)) continue;
      DeviceInfo device = inventory.devices().get(layout.device(slot));
      int part = layout.part(slot);
      if (metric.isOfDevice() != (part == Layout.NO_PART)) continue;
      FamilyDraft draft = draft(device.kind().scope(), metric);
      if (draft == null) continue;
      String name = part == Layout.NO_PART ? "" : device.parts().get(part).name();
      draft.add(new Entry(layout.device(slot), name, metric, block, slot));
    }
  }

  /** Rates and busy shares are left to the reader where it gets their counters. */
  private boolean isLeftToReader(Layout layout, int slot, Metric metric) {
    Derived derived = metric.derived().orElse(null);
    if (derived instanceof Derived.Rate rate) {
      return isThere(layout, slot, rate.counter());
    }
    if (derived instanceof Derived.Busy busy) {
      return isThere(layout, slot, busy.busy()) && isThere(layout, slot, busy.idle());
    }
    return false;
  }

  private boolean isThere(Layout layout, int slot, Metric metric) {
    if (!level.contains(metric.level())) return false;
    for (Block block : blocks) {
      if (block.layout().find(layout.device(slot), layout.part(slot), metric) >= 0) return true;
    }
    return false;
  }

  /** The family of a metric; null for one that the format cannot name or that clashes with it. */
  private @Nullable FamilyDraft draft(Scope scope, Metric metric) {
    String name = FamilyName.of(scope, metric);
    FamilyDraft draft = drafts.get(name);
    if (draft == null) {
      String label = FamilyDraft.partLabel(metric);
      if (!FamilyName.isName(name) || isTaken(name, metric)) return null;
      if (!label.isEmpty() && !FamilyName.isPartLabel(label)) return null;
      if (label.equals(ownLabel(metric))) return null;
      draft = new FamilyDraft(name, scope, metric);
      drafts.put(name, draft);
    }
    return draft.takes(metric) ? draft : null;
  }

  private static boolean isTaken(String name, Metric metric) {
    return metric.type() != MetricType.TEXT && name.endsWith(FamilyName.INFO_ENDING);
  }

  /** The label that families of this type have beside the part's. */
  private static String ownLabel(Metric metric) {
    return switch (metric.type()) {
      case FLAGS -> FamilyName.REASON;
      case STATE -> metric.states().isEmpty() ? FamilyName.DEVICE : FamilyName.STATE;
      default -> FamilyName.DEVICE;
    };
  }

  /** All devices, of a page of chosen sources those that one of them reads. */
  private List<DeviceInfo> described() {
    if (options.selection().isAll()) return inventory.devices();
    boolean[] read = new boolean[inventory.size()];
    for (Block block : blocks) {
      Layout layout = block.layout();
      for (int device = 0; device < read.length; device++) {
        read[device] |= layout.end(device) > layout.start(device);
      }
    }
    List<DeviceInfo> devices = new ArrayList<>();
    for (int device = 0; device < read.length; device++) {
      if (read[device]) devices.add(inventory.devices().get(device));
    }
    return devices;
  }

  /**
   * Leaves out whole families, those that are missed least first, until the page is within its
   * budget or only what everybody needs is left.
   *
   * @param samples those that are on the page in any case
   * @return the number of families that were left out
   */
  private int omit(long samples, Collection<Descriptions> descriptions) {
    if (options.budget() == Integer.MAX_VALUE) return 0;
    long total = samples;
    for (FamilyDraft draft : drafts.values()) total += draft.samples(inventory);
    if (total <= options.budget()) return 0;
    List<FamilyDraft> leastMissedFirst = new ArrayList<>(drafts.values());
    leastMissedFirst.sort(new FamilyDraft.LeastMissedFirst());
    int omitted = 0;
    for (FamilyDraft draft : leastMissedFirst) {
      if (total <= options.budget() || draft.level() == Level.CORE) break;
      total -= draft.samples(inventory);
      drafts.remove(draft.name());
      omitted++;
    }
    if (total > options.budget()) {
      for (Descriptions each : descriptions) omitted += each.omitLinks();
    }
    return omitted;
  }

  private List<Family> families(Map<Scope, Descriptions> descriptions) {
    FamilyNames names = new FamilyNames();
    for (String name : drafts.keySet()) names.add(name);
    for (Descriptions ofScope : descriptions.values()) {
      for (Descriptions.Description each : ofScope.all()) names.add(each.name());
    }
    List<Family> families = new ArrayList<>();
    for (Map.Entry<Scope, Descriptions> ofScope : descriptions.entrySet()) {
      for (Descriptions.Description each : ofScope.getValue().all()) {
        families.add(each.family(names));
      }
      for (FamilyDraft draft : inOrder(ofScope.getKey())) families.add(family(draft, names));
    }
    return families;
  }

  private List<FamilyDraft> inOrder(Scope scope) {
    List<FamilyDraft> ofScope = new ArrayList<>();
    for (FamilyDraft draft : drafts.values()) {
      if (draft.scope() == scope) ofScope.add(draft);
    }
    ofScope.sort(new FamilyDraft.InOrder());
    return ofScope;
  }

  private Family family(FamilyDraft draft, FamilyNames names) {
    List<Entry> entries = draft.entries();
    Collections.sort(entries);
    Header.Type type = names.type(draft.name(), draft.form());
    EntryText text = new EntryText(draft.name(), draft.partLabel(), labels, type);
    return switch (draft.form()) {
      case GAUGE, COUNTER -> new NumberFamily(entries, text);
      case STATE, FLAGS -> new StateFamily(entries, text, inventory);
      case TEXT -> new ModeFamily(entries, text);
    };
  }
}
