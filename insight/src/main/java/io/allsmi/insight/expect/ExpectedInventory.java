package io.allsmi.insight.expect;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the node a part for each thing that is expected of it, and a device without readings for
 * each one that should be there and was never seen. Both come behind what there is, so that the
 * slots of all blocks stay what they are; an inventory that did not change stays the same object.
 */
final class ExpectedInventory {
  private static final String NODE = "node";

  /** In the name of a device that was never seen: {@code gpu-missing-1}. */
  private static final String MISSING = "-missing-";

  private final List<Expectation> expectations;
  private Inventory before = Inventory.EMPTY;
  private List<Integer> unseenBefore = List.of();
  private Inventory after = Inventory.EMPTY;

  ExpectedInventory(List<Expectation> expectations) {
    this.expectations = expectations;
  }

  /**
   * The inventory with what is expected.
   *
   * @param unseen for each expectation, how many devices were never seen
   */
  @SuppressWarnings("ReferenceEquality") // the engine keeps an inventory that did not change
  Inventory in(Inventory inventory, List<Integer> unseen) {
    if (expectations.isEmpty()) return inventory;
    if (inventory == before && unseen.equals(unseenBefore) && after != Inventory.EMPTY) {
      return after;
    }
    List<DeviceInfo> devices = new ArrayList<>(inventory.devices());
    addNode(inventory.ordinal(DeviceKind.NODE), devices);
    for (int i = 0; i < unseen.size(); i++) addUnseen(expectations.get(i), unseen.get(i), devices);
    before = inventory;
    unseenBefore = unseen;
    after = new Inventory(devices, inventory.generation());
    return after;
  }

  /**
   * @param known the place of the node itself; -1 when nobody named it
   */
  private void addNode(int known, List<DeviceInfo> devices) {
    int ordinal = known < 0 ? devices.size() : known;
    if (known < 0) {
      devices.add(DeviceInfo.of(NODE, DeviceKind.NODE, "", "", Info.NONE));
    }
    DeviceInfo node = devices.get(ordinal);
    List<Part> parts = new ArrayList<>(node.parts());
    for (Expectation each : expectations) {
      if (node.part(PartKind.CLASS, each.word()) < 0) {
        parts.add(Part.of(PartKind.CLASS, each.word()));
      }
    }
    devices.set(ordinal, node.withParts(parts));
  }

  private static void addUnseen(Expectation expected, int count, List<DeviceInfo> devices) {
    for (int i = 0; i < count; i++) {
      String name = expected.word() + MISSING + i;
      devices.add(DeviceInfo.of(name, kind(expected, devices), "", "", Info.NONE));
    }
  }

  /** A vendor's word does not say what its devices are; those that are there do. */
  private static DeviceKind kind(Expectation expected, List<DeviceInfo> devices) {
    for (DeviceKind kind : DeviceKind.known()) {
      if (kind.word().equals(expected.word())) return kind;
    }
    for (DeviceInfo device : devices) {
      if (device.vendor().equals(expected.word()) && device.kind().isAccelerator()) {
        return device.kind();
      }
    }
    return DeviceKind.GPU;
  }
}
