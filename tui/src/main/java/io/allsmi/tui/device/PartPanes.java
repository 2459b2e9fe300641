package io.allsmi.tui.device;

import io.allsmi.insight.reading.Reading;
import io.allsmi.insight.reading.Readings;
import io.allsmi.model.Device;
import io.allsmi.model.Layout;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Scope;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What belongs to a device as tables: its parts, kind by kind, and the devices beneath it. */
final class PartPanes {
  private PartPanes() {}

  /** A table for each kind of part that has readings. */
  static List<Pane> parts(Readings readings, Freshness freshness, Glyphs glyphs) {
    List<Pane> panes = new ArrayList<>();
    for (PartKind kind : readings.partKinds()) {
      panes.add(pane(readings, kind, freshness, glyphs));
    }
    return panes;
  }

  private static Pane pane(Readings readings, PartKind kind, Freshness freshness, Glyphs glyphs) {
    List<Integer> ordinals = ordinals(readings, kind);
    List<String> keys = infoKeys(readings.device(), ordinals);
    List<String> titles = new ArrayList<>();
    titles.add(kind.word());
    titles.addAll(keys);
    ReadingSheet sheet =
        new ReadingSheet(readings.metricsOf(kind), freshness, titles.toArray(String[]::new));
    Map<Integer, Map<Metric, Reading>> byPart = byPart(readings);
    for (int ordinal : ordinals) {
      Part part = readings.device().info().parts().get(ordinal);
      Map<Metric, Reading> row = byPart.getOrDefault(ordinal, Map.of());
      List<Sheet.Cell> texts = new ArrayList<>();
      texts.add(Sheet.Cell.of(name(part), Style.NORMAL));
      for (String key : keys) texts.add(Sheet.Cell.of(part.info().get(key), Style.NORMAL));
      sheet.add(texts, metric -> Optional.ofNullable(row.get(metric)), glyphs);
    }
    String up = PartSums.up(readings, kind);
    String remark = up.isEmpty() ? Integer.toString(ordinals.size()) : up;
    return new SheetPane(PartSums.title(kind), remark, sheet.sheet(), -1);
  }

  /** Reasons are words of the catalogue; other names are the vendor's own. */
  private static String name(Part part) {
    return part.kind().equals(PartKind.REASON) ? part.name().replace('_', ' ') : part.name();
  }

  private static List<Integer> ordinals(Readings readings, PartKind kind) {
    List<Integer> ordinals = new ArrayList<>();
    List<Part> parts = readings.device().info().parts();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).kind().equals(kind)) ordinals.add(i);
    }
    return ordinals;
  }

  private static Map<Integer, Map<Metric, Reading>> byPart(Readings readings) {
    Map<Integer, Map<Metric, Reading>> byPart = new HashMap<>();
    for (Reading reading : readings.ofParts()) {
      byPart
          .computeIfAbsent(reading.part(), ordinal -> new HashMap<>())
          .putIfAbsent(reading.metric(), reading);
    }
    return byPart;
  }

  /** The keys of fixed strings that some part has, in alphabetical order. */
  private static List<String> infoKeys(Device device, List<Integer> ordinals) {
    List<String> keys = new ArrayList<>();
    for (int ordinal : ordinals) {
      Part part = device.info().parts().get(ordinal);
      part.info().forEach((key, value) -> add(keys, key));
    }
    keys.sort(null);
    return keys;
  }

  private static void add(List<String> keys, String key) {
    if (!keys.contains(key)) keys.add(key);
  }

  /**
   * The devices beneath it: a board's chips, a GPU's instances; empty when it has none.
   *
   * @param selected the selected row
   */
  static Optional<Pane> children(Device device, int selected, Freshness freshness, Glyphs glyphs) {
    List<Device> children = DeviceOrder.children(device);
    if (children.isEmpty()) return Optional.empty();
    String title = childrenTitle(device);
    ReadingSheet sheet = new ReadingSheet(core(children), freshness, "name", "model");
    for (Device child : children) {
      List<Sheet.Cell> texts =
          List.of(
              Sheet.Cell.of(child.name(), Style.NORMAL),
              Sheet.Cell.of(profile(child), Style.NORMAL));
      sheet.add(texts, metric -> reading(child, metric), glyphs);
    }
    int row = Math.max(0, Math.min(selected, children.size() - 1));
    String remark = Integer.toString(children.size());
    return Optional.of(new SheetPane(title, remark, sheet.sheet(), row));
  }

  /** The title of the table of the devices beneath a device: {@code partitions}, {@code chips}. */
  static String childrenTitle(Device device) {
    List<Device> children = DeviceOrder.children(device);
    if (children.isEmpty() || children.getFirst().kind().scope() == Scope.PARTITION)
      return "partitions";
    return children.getFirst().kind().word() + "s";
  }

  private static String profile(Device child) {
    String profile = child.info().info().get("profile");
    return profile.isEmpty() ? child.model() : profile;
  }

  /** What rows need of the devices, in catalogue order. */
  private static List<Metric> core(List<Device> devices) {
    List<Metric> metrics = new ArrayList<>();
    for (Device device : devices) {
      for (Reading reading : Readings.of(device).own()) {
        Metric metric = reading.metric();
        if (metric.level() == Level.CORE && !metrics.contains(metric)) metrics.add(metric);
      }
    }
    metrics.sort(null);
    return metrics;
  }

  private static Optional<Reading> reading(Device device, Metric metric) {
    return device
        .blockOf(Layout.NO_PART, metric)
        .map(
            block ->
                new Reading(block, block.layout().find(device.ordinal(), Layout.NO_PART, metric)));
  }
}
