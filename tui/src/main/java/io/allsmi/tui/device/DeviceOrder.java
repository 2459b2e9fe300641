package io.allsmi.tui.device;

import io.allsmi.model.Device;
import io.allsmi.model.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Which device comes next: those of the same family, in the order of the inventory. */
final class DeviceOrder {
  private DeviceOrder() {}

  /** The devices among which a page turns: accelerators, partitions, or all that is the host's. */
  static List<String> family(Snapshot snapshot, String name) {
    List<String> family = new ArrayList<>();
    int family0 = snapshot.device(name).map(DeviceOrder::familyOf).orElse(0);
    for (Device device : snapshot.devices()) {
      if (familyOf(device) == family0) family.add(device.name());
    }
    return family;
  }

  private static int familyOf(Device device) {
    return switch (device.kind().scope()) {
      case DEVICE -> 0;
      case PARTITION -> 1;
      case BOARD -> 2;
      default -> 3;
    };
  }

  /** The next or the one before, around the end; the same when there is no other. */
  static String next(Snapshot snapshot, String name, int by) {
    List<String> family = family(snapshot, name);
    if (family.isEmpty()) return name;
    int at = family.indexOf(name);
    return family.get(Math.floorMod(at < 0 ? 0 : at + by, family.size()));
  }

  /** The devices that are parts of another. */
  static List<Device> children(Device device) {
    List<Device> children = new ArrayList<>();
    for (Device other : device.snapshot().devices()) {
      if (other.info().parent().equals(device.name()) && other.ordinal() != device.ordinal())
        children.add(other);
    }
    return children;
  }
}
