package io.allsmi.model.merge;

import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.Layout;
import io.allsmi.model.ProcessUse;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the devices and parts of one source went in the inventory.
 *
 * <p>Not safe for use by several threads: it remembers the shape of the last block.
 */
public final class Mapping {
  private final int[] devices;
  private final int[][] parts;
  private final List<String> localNames;
  private final List<String> names;
  private final boolean identity;
  private final BlockBuilder builder = new BlockBuilder();

  Mapping(int[] devices, int[][] parts, List<String> localNames, List<String> names) {
    this.devices = devices;
    this.parts = parts;
    this.localNames = localNames;
    this.names = names;
    this.identity = isIdentity(devices, parts);
  }

  private static boolean isIdentity(int[] devices, int[][] parts) {
    for (int device = 0; device < devices.length; device++) {
      if (devices[device] != device) return false;
      for (int part = 0; part < parts[device].length; part++) {
        if (parts[device][part] != part) return false;
      }
    }
    return true;
  }

  /** The ordinal in the inventory of a device of the source. */
  public int device(int local) {
    return devices[local];
  }

  /** The name in the inventory of the device that the source calls so; unknown names stay. */
  public String name(String local) {
    int at = localNames.indexOf(local);
    return at < 0 ? local : names.get(at);
  }

  /** A block of the source, with its slots where the inventory has them. */
  public Block apply(Block local) {
    if (identity) return local;
    Layout layout = local.layout();
    for (int slot = 0; slot < layout.size(); slot++) {
      int device = layout.device(slot);
      int part = layout.part(slot);
      int mapped = part == Layout.NO_PART ? part : parts[device][part];
      builder.set(
          devices[device], mapped, layout.metric(slot), local.value(slot), local.text(slot));
    }
    return builder.build(local.source(), local.observedAt(), local.epoch());
  }

  /** A process of the source, with the inventory's names of the devices that it uses. */
  public ProcessUse apply(ProcessUse process) {
    boolean same = true;
    List<DeviceUse> uses = new ArrayList<>(process.uses().size());
    for (DeviceUse use : process.uses()) {
      String name = name(use.device());
      same &= name.equals(use.device());
      uses.add(new DeviceUse(name, use.kind(), use.memoryBytes(), use.shares()));
    }
    if (same) return process;
    return new ProcessUse(
        process.pid(),
        process.startedAt(),
        process.name(),
        process.user(),
        process.container(),
        process.cpuRatio(),
        process.memoryBytes(),
        uses);
  }
}
