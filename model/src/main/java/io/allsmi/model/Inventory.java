package io.allsmi.model;

import io.allsmi.model.catalogue.DeviceKind;
import java.util.List;

/**
 * What is there and what it is called. It changes on hot-plug, driver reload or a new part, never
 * with a value, so snapshots of one generation share it.
 *
 * @param devices in the order of the slots' ordinals
 * @param generation counts up with every change
 */
public record Inventory(List<DeviceInfo> devices, long generation) {
  /** The entry of a node's {@link Info} that says that it is none. */
  public static final String SIMULATED = "simulated";

  public static final Inventory EMPTY = new Inventory(List.of(), 0);

  public Inventory {
    devices = List.copyOf(devices);
  }

  public int size() {
    return devices.size();
  }

  /** The ordinal of the device of that name, -1 when there is none. */
  public int ordinal(String name) {
    for (int i = 0; i < devices.size(); i++) {
      if (devices.get(i).name().equals(name)) return i;
    }
    return -1;
  }

  /** The ordinal of the first device of that kind, -1 when there is none. */
  public int ordinal(DeviceKind kind) {
    for (int i = 0; i < devices.size(); i++) {
      if (devices.get(i).kind().equals(kind)) return i;
    }
    return -1;
  }

  /**
   * What a simulation says that it simulates, as in {@code nvidia-h100:8}; empty for a real node.
   */
  public String simulated() {
    int node = ordinal(DeviceKind.NODE);
    return node < 0 ? "" : devices.get(node).info().get(SIMULATED);
  }
}
