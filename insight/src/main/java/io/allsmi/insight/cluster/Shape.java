package io.allsmi.insight.cluster;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Inventory;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What follows from the inventory of a node alone, worked out once for each generation of it. */
final class Shape {
  static final Shape NONE = new Shape(Inventory.EMPTY);

  /** The accelerators of one model. */
  record Kind(String vendor, String model) {}

  private final Inventory inventory;

  /** Ordinals of the accelerators, in the order of the inventory. */
  final int[] accelerators;

  /** For each accelerator the place of its model in {@link #kinds}. */
  final int[] kindOf;

  /** For each accelerator the place of its board in {@link #boards}, -1 for none. */
  final int[] boardOf;

  /** Ordinals of the boards. */
  final int[] boards;

  /** Ordinals of the partitions of accelerators. */
  final int[] partitions;

  final List<Kind> kinds = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  Shape(Inventory inventory) {
    this.inventory = inventory;
    accelerators = ordinals(true);
    boards = ordinals(false);
    kindOf = new int[accelerators.length];
    boardOf = new int[accelerators.length];
    for (int i = 0; i < accelerators.length; i++) {
      DeviceInfo device = inventory.devices().get(accelerators[i]);
      Kind kind = new Kind(device.vendor(), device.model());
      if (!kinds.contains(kind)) kinds.add(kind);
      kindOf[i] = kinds.indexOf(kind);
      boardOf[i] = board(device.parent());
      places.put(device.name(), i);
    }
    int[] parts = new int[inventory.size()];
    int n = 0;
    for (int i = 0; i < parts.length; i++) {
      if (isWithin(inventory.devices().get(i))) parts[n++] = i;
    }
    partitions = Arrays.copyOf(parts, n);
  }

  private int[] ordinals(boolean ofAccelerators) {
    List<DeviceInfo> devices = inventory.devices();
    int[] all = new int[devices.size()];
    int n = 0;
    for (int i = 0; i < devices.size(); i++) {
      DeviceKind kind = devices.get(i).kind();
      if (ofAccelerators ? kind.isAccelerator() : kind.equals(DeviceKind.BOARD)) all[n++] = i;
    }
    return Arrays.copyOf(all, n);
  }

  private int board(String parent) {
    for (int i = 0; i < boards.length; i++) {
      if (inventory.devices().get(boards[i]).name().equals(parent)) return i;
    }
    return -1;
  }

  /** What is said of a partition is said of the accelerator that it is part of. */
  private boolean isWithin(DeviceInfo device) {
    Integer parent = places.get(device.parent());
    if (parent == null || places.containsKey(device.name())) return false;
    places.put(device.name(), parent);
    return true;
  }

  @SuppressWarnings("ReferenceEquality") // Another inventory is looked at anew, whatever it holds.
  boolean isOf(Inventory other) {
    return inventory == other;
  }

  /** The place among the accelerators of a device or of the one that it is part of; -1 for none. */
  int place(String device) {
    return places.getOrDefault(device, -1);
  }
}
