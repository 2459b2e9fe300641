package io.allsmi.wire.text;

import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Derived;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Scope;
import io.allsmi.wire.Bytes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out which samples a page has and in which order. */
final class PageCompiler {
  private final Inventory inventory;
  private final Block[] blocks;
  private final Level level;
  private final Map<String, Draft> drafts = new HashMap<>();

  /** A family while its entries are collected. */
  private static final class Draft {
    final String name;
    final Scope scope;
    final MetricType form;
    final String partLabel;
    final int order;
    final String path;
    final List<Entry> entries = new ArrayList<>();

    Draft(String name, Scope scope, Metric metric) {
      this.name = name;
      this.scope = scope;
      this.form = form(metric);
      this.partLabel = partLabel(metric);
      this.order = order(metric);
      this.path = form == MetricType.TEXT ? partLabel : metric.path();
    }

    boolean takes(Metric metric) {
      return form == form(metric) && partLabel.equals(partLabel(metric));
    }

    /** A 0/1 state is written as a gauge is. */
    private static MetricType form(Metric metric) {
      boolean number = metric.type() == MetricType.STATE && metric.states().isEmpty();
      return number ? MetricType.GAUGE : metric.type();
    }

    private static String partLabel(Metric metric) {
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

    static final class InOrder implements Comparator<Draft> {
      @Override
      public int compare(Draft one, Draft other) {
        int byOrder = Integer.compare(one.order, other.order);
        if (byOrder != 0) return byOrder;
        int byPath = one.path.compareTo(other.path);
        return byPath != 0 ? byPath : one.name.compareTo(other.name);
      }
    }
  }

  PageCompiler(Inventory inventory, Block[] blocks, Level level) {
    this.inventory = inventory;
    this.blocks = blocks;
    this.level = level;
  }

  Page page() {
    Layout[] layouts = new Layout[blocks.length];
    for (int block = 0; block < blocks.length; block++) {
      layouts[block] = blocks[block].layout();
      collect(block, layouts[block]);
    }
    List<Page.ScopeText> scopes = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      byte[] descriptions = descriptions(scope);
      if (descriptions.length > 0) scopes.add(new Page.ScopeText(descriptions, families(scope)));
    }
    return new Page(inventory, layouts, scopes);
  }

  private void collect(int block, Layout layout) {
    for (int slot = 0; slot < layout.size(); slot++) {
      Metric metric = layout.metric(slot);
      if (!level.contains(metric.level()) || isLeftToReader(layout, slot, metric)) continue;
      DeviceInfo device = inventory.devices().get(layout.device(slot));
      int part = layout.part(slot);
      if (metric.isOfDevice() != (part == Layout.NO_PART)) continue;
      Draft draft = draft(device.kind().scope(), metric);
      if (draft == null) continue;
      String name = part == Layout.NO_PART ? "" : device.parts().get(part).name();
      draft.entries.add(new Entry(layout.device(slot), name, metric, block, slot));
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
  private @Nullable Draft draft(Scope scope, Metric metric) {
    String name = FamilyName.of(scope, metric);
    Draft draft = drafts.get(name);
    if (draft == null) {
      String label = Draft.partLabel(metric);
      if (!FamilyName.isName(name) || isTaken(name, metric)) return null;
      if (!label.isEmpty() && !FamilyName.isPartLabel(label)) return null;
      if (label.equals(ownLabel(metric))) return null;
      draft = new Draft(name, scope, metric);
      drafts.put(name, draft);
    }
    return draft.takes(metric) ? draft : null;
  }

  private static boolean isTaken(String name, Metric metric) {
    return metric.type() != MetricType.TEXT && name.endsWith("_info");
  }

  /** The label that families of this type have beside the part's. */
  private static String ownLabel(Metric metric) {
    return switch (metric.type()) {
      case FLAGS -> FamilyName.REASON;
      case STATE -> metric.states().isEmpty() ? FamilyName.DEVICE : FamilyName.STATE;
      default -> FamilyName.DEVICE;
    };
  }

  private List<Family> families(Scope scope) {
    List<Draft> ofScope = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      if (draft.scope == scope) ofScope.add(draft);
    }
    ofScope.sort(new Draft.InOrder());
    List<Family> families = new ArrayList<>(ofScope.size());
    for (Draft draft : ofScope) {
      Collections.sort(draft.entries);
      EntryText text = new EntryText(draft.name, draft.partLabel, inventory);
      families.add(
          switch (draft.form) {
            case GAUGE, COUNTER -> new NumberFamily(draft.entries, text);
            case STATE, FLAGS -> new StateFamily(draft.entries, text, inventory);
            case TEXT -> new ModeFamily(draft.entries, text);
          });
    }
    return families;
  }

  /** The families that say what the devices of a scope are; empty when it has none. */
  private byte[] descriptions(Scope scope) {
    Bytes out = new Bytes();
    describe(scope, out);
    if (out.size() == 0) return new byte[0];
    describeSoftware(scope, out);
    describeLinks(scope, out);
    return out.toByteArray();
  }

  private void describe(Scope scope, Bytes out) {
    TextLines lines = new TextLines(out);
    String family = FamilyName.of(scope, FamilyName.INFO);
    boolean node = scope == Scope.NODE;
    for (DeviceInfo device : inventory.devices()) {
      if (device.kind().scope() != scope) continue;
      if (out.size() == 0) {
        lines.header(family, node ? "Names of the node" : "What the device is", "gauge");
      }
      lines.begin(family);
      for (String label : node ? FamilyName.NODE_INFO_LABELS : FamilyName.INFO_LABELS) {
        lines.label(label, described(device, label));
      }
      lines.end();
      out.put('1').put('\n');
    }
  }

  private static String described(DeviceInfo device, String label) {
    return switch (label) {
      case FamilyName.DEVICE -> device.name();
      case "kind" -> device.kind().word();
      case "vendor" -> device.vendor();
      case "model" -> device.model();
      case "parent" -> device.parent();
      default -> device.info().get(label);
    };
  }

  private void describeSoftware(Scope scope, Bytes out) {
    TextLines lines = new TextLines(out);
    String family = FamilyName.of(scope, FamilyName.SOFTWARE_INFO);
    boolean any = false;
    for (DeviceInfo device : inventory.devices()) {
      Info info = device.info();
      boolean known =
          !info.get("driver").isEmpty()
              || !info.get("firmware").isEmpty()
              || !info.get("vbios").isEmpty();
      if (device.kind().scope() != scope || !known) continue;
      if (!any) lines.header(family, "Versions of the software on and for the device", "gauge");
      any = true;
      lines.begin(family);
      for (String label : FamilyName.SOFTWARE_LABELS) lines.label(label, described(device, label));
      lines.end();
      out.put('1').put('\n');
    }
  }

  private void describeLinks(Scope scope, Bytes out) {
    TextLines lines = new TextLines(out);
    String family = FamilyName.of(scope, FamilyName.LINK_INFO);
    boolean any = false;
    for (DeviceInfo device : inventory.devices()) {
      if (device.kind().scope() != scope) continue;
      for (Part part : describedLinks(device)) {
        if (!any) lines.header(family, "Types of links and what they lead to", "gauge");
        any = true;
        lines.begin(family).label(FamilyName.DEVICE, device.name());
        lines.label("link", part.name());
        lines.label("type", part.info().get("type"));
        lines.label("remote", part.info().get("remote")).end();
        out.put('1').put('\n');
      }
    }
  }

  private static List<Part> describedLinks(DeviceInfo device) {
    List<Part> links = new ArrayList<>();
    for (Part part : device.parts()) {
      Info info = part.info();
      boolean known = !info.get("type").isEmpty() || !info.get("remote").isEmpty();
      if (part.kind().equals(PartKind.LINK) && known) links.add(part);
    }
    links.sort(new ByName());
    return links;
  }

  private static final class ByName implements Comparator<Part> {
    @Override
    public int compare(Part one, Part other) {
      return NaturalOrder.compare(one.name(), other.name());
    }
  }
}
