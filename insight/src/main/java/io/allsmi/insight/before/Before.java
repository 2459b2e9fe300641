package io.allsmi.insight.before;

import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Part;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Metric;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the readings of a snapshot stood in the one before. Where the inventory changed between the
 * two, devices and parts are recognized by name and kind.
 */
public final class Before {
  private static final int NONE = -1;

  private final List<Block> blocks;
  private final boolean aligned;
  private final int[] devices;
  private final int[][] parts;

  private Before(List<Block> blocks, boolean aligned, int[] devices, int[][] parts) {
    this.blocks = blocks;
    this.aligned = aligned;
    this.devices = devices;
    this.parts = parts;
  }

  /** What of {@code previous} corresponds to {@code current}; nothing, if it is of another node. */
  public static Before of(Snapshot previous, Snapshot current) {
    if (!previous.node().equals(current.node())) return nothing();
    Inventory then = previous.inventory();
    Inventory now = current.inventory();
    if (isSame(then, now)) return new Before(previous.blocks(), true, new int[0], new int[0][]);

    Map<String, Integer> byName = new HashMap<>();
    for (int i = 0; i < then.size(); i++) byName.put(then.devices().get(i).name(), i);
    int[] devices = new int[now.size()];
    int[][] parts = new int[now.size()][];
    boolean aligned = true;
    for (int i = 0; i < devices.length; i++) {
      DeviceInfo device = now.devices().get(i);
      int was = byName.getOrDefault(device.name(), NONE);
      boolean same = was != NONE && then.devices().get(was).kind().equals(device.kind());
      devices[i] = same ? was : NONE;
      parts[i] = same ? parts(then.devices().get(was), device) : new int[0];
      aligned &= devices[i] == i && isIdentity(parts[i]);
    }
    return new Before(previous.blocks(), aligned, devices, parts);
  }

  /** Whether the inventories are one, so that nothing needs to be compared. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Inventory one, Inventory other) {
    return one == other;
  }

  /**
   * Whether two moments are one. Moments are compared at every tick, and the first use of a
   * record's own equals costs milliseconds.
   */
  public static boolean isSame(Moment one, Moment other) {
    return one.wallMillis() == other.wallMillis() && one.monotonicNanos() == other.monotonicNanos();
  }

  /** There was nothing before. */
  public static Before nothing() {
    return new Before(List.of(), true, new int[0], new int[0][]);
  }

  private static int[] parts(DeviceInfo then, DeviceInfo now) {
    int[] parts = new int[now.parts().size()];
    if (then.parts().equals(now.parts())) {
      for (int i = 0; i < parts.length; i++) parts[i] = i;
      return parts;
    }
    Arrays.fill(parts, NONE);
    for (int i = 0; i < parts.length; i++) {
      Part part = now.parts().get(i);
      parts[i] = then.part(part.kind(), part.name());
    }
    return parts;
  }

  private static boolean isIdentity(int[] parts) {
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] != i) return false;
    }
    return true;
  }

  /**
   * The block of a source that has the given layout, slot for slot the same devices and parts;
   * empty when there was none, or the slots now mean others.
   */
  public Optional<Block> ofShape(String source, Layout layout) {
    if (!aligned) return Optional.empty();
    for (Block block : blocks) {
      if (block.layout().equals(layout) && block.source().equals(source)) return Optional.of(block);
    }
    return Optional.empty();
  }

  /** The block of a source that held a reading; empty when none did. */
  public Optional<Block> holder(String source, int device, int part, Metric metric) {
    for (Block block : blocks) {
      if (block.source().equals(source) && has(block, device, part, metric)) {
        return Optional.of(block);
      }
    }
    return Optional.empty();
  }

  private boolean has(Block block, int device, int part, Metric metric) {
    int slot = slot(block, device, part, metric);
    return slot >= 0 && block.has(slot);
  }

  /** The number that a block of before held for a device, part and metric of now; NaN for none. */
  public double value(Block block, int device, int part, Metric metric) {
    int slot = slot(block, device, part, metric);
    return slot < 0 ? Double.NaN : block.value(slot);
  }

  private int slot(Block block, int device, int part, Metric metric) {
    if (aligned) return block.layout().find(device, part, metric);
    int deviceThen = device < devices.length ? devices[device] : NONE;
    if (deviceThen == NONE) return NONE;
    if (part == Layout.NO_PART) return block.layout().find(deviceThen, part, metric);
    int partThen = part < parts[device].length ? parts[device][part] : NONE;
    return partThen == NONE ? NONE : block.layout().find(deviceThen, partThen, metric);
  }
}
