package io.allsmi.insight.select;

import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some devices of the snapshots of one inventory and shape: where their readings stand, and where
 * they go. Made once, and used for as long as inventory and layouts stay.
 */
final class Restriction {
  private final Inventory whole;
  private final List<Layout> layouts = new ArrayList<>();
  private final Inventory inventory;
  private final Set<String> dropped = new HashSet<>();
  private final List<Layout> restricted = new ArrayList<>();
  private final List<int[]> slots = new ArrayList<>();

  Restriction(Snapshot snapshot, boolean[] kept) {
    whole = snapshot.inventory();
    List<DeviceInfo> devices = new ArrayList<>();
    int[] ordinals = new int[kept.length];
    for (int i = 0; i < kept.length; i++) {
      DeviceInfo device = whole.devices().get(i);
      ordinals[i] = devices.size();
      if (kept[i]) devices.add(device);
      else dropped.add(device.name());
    }
    inventory = dropped.isEmpty() ? whole : new Inventory(devices, whole.generation());
    for (Block block : snapshot.blocks()) restrict(block.layout(), kept, ordinals);
  }

  private void restrict(Layout layout, boolean[] kept, int[] ordinals) {
    int[] from = new int[layout.size()];
    long[] places = new long[layout.size()];
    Metric[] metrics = new Metric[layout.size()];
    int n = 0;
    for (int slot = 0; slot < layout.size(); slot++) {
      int device = layout.device(slot);
      if (!kept[device]) continue;
      from[n] = slot;
      places[n] = Layout.place(ordinals[device], layout.part(slot));
      metrics[n] = layout.metric(slot);
      n++;
    }
    layouts.add(layout);
    slots.add(Arrays.copyOf(from, n));
    restricted.add(
        n == from.length && dropped.isEmpty()
            ? layout
            : Layout.ofSorted(Arrays.copyOf(places, n), Arrays.copyOf(metrics, n)));
  }

  @SuppressWarnings("ReferenceEquality") // Another inventory is looked at anew, whatever it holds.
  boolean fits(Snapshot snapshot) {
    List<Block> blocks = snapshot.blocks();
    if (snapshot.inventory() != whole || blocks.size() != layouts.size()) return false;
    for (int i = 0; i < layouts.size(); i++) {
      if (!blocks.get(i).layout().equals(layouts.get(i))) return false;
    }
    return true;
  }

  Snapshot apply(Snapshot snapshot) {
    if (dropped.isEmpty()) return snapshot;
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < layouts.size(); i++) {
      if (slots.get(i).length > 0) blocks.add(block(snapshot.blocks().get(i), i));
    }
    return new Snapshot(
        snapshot.node(),
        snapshot.at(),
        inventory,
        blocks,
        processes(snapshot.processes()),
        events(snapshot.events()),
        findings(snapshot.findings()),
        snapshot.sources());
  }

  private Block block(Block block, int at) {
    int[] from = slots.get(at);
    double[] values = new double[from.length];
    @Nullable String[] texts = new String[block.hasTexts() ? from.length : 0];
    for (int i = 0; i < from.length; i++) {
      values[i] = block.value(from[i]);
      String text = block.text(from[i]);
      if (!text.isEmpty()) texts[i] = text;
    }
    return Block.of(
        block.source(), restricted.get(at), block.observedAt(), block.epoch(), values, texts);
  }

  /** A process that used a device, and of the chosen ones none, is not shown. */
  private List<ProcessUse> processes(List<ProcessUse> all) {
    List<ProcessUse> shown = new ArrayList<>(all.size());
    for (ProcessUse process : all) {
      List<DeviceUse> uses = new ArrayList<>(process.uses().size());
      for (DeviceUse use : process.uses()) {
        if (!dropped.contains(use.device())) uses.add(use);
      }
      if (uses.size() == process.uses().size()) {
        shown.add(process);
      } else if (!uses.isEmpty()) {
        shown.add(
            new ProcessUse(
                process.pid(),
                process.startedAt(),
                process.name(),
                process.user(),
                process.container(),
                process.cpuRatio(),
                process.memoryBytes(),
                uses));
      }
    }
    return shown;
  }

  private List<Event> events(List<Event> all) {
    List<Event> shown = new ArrayList<>(all.size());
    for (Event event : all) {
      if (!dropped.contains(event.device())) shown.add(event);
    }
    return shown;
  }

  private List<Finding> findings(List<Finding> all) {
    List<Finding> shown = new ArrayList<>(all.size());
    for (Finding finding : all) {
      if (!dropped.contains(finding.subject())) shown.add(finding);
    }
    return shown;
  }
}
