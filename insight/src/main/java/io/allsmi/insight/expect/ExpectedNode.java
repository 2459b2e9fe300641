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
 * Gives the node a part for each thing that is expected of it. They come behind what there is, so
 * that the slots of all blocks stay what they are; an inventory that did not change stays the same
 * object.
 */
final class ExpectedNode {
  private static final String NAME = "node";

  private final List<String> words;
  private Inventory before = Inventory.EMPTY;
  private Inventory after = Inventory.EMPTY;

  ExpectedNode(List<String> words) {
    this.words = words;
  }

  @SuppressWarnings("ReferenceEquality") // the engine keeps an inventory that did not change
  Inventory in(Inventory inventory) {
    if (inventory == before && after != Inventory.EMPTY) return after;
    List<DeviceInfo> devices = new ArrayList<>(inventory.devices());
    int ordinal = ordinal(inventory);
    if (ordinal < 0) {
      ordinal = devices.size();
      devices.add(DeviceInfo.of(NAME, DeviceKind.NODE, "", "", Info.NONE));
    }
    DeviceInfo node = devices.get(ordinal);
    List<Part> parts = new ArrayList<>(node.parts());
    for (String word : words) {
      if (node.part(PartKind.CLASS, word) < 0) parts.add(Part.of(PartKind.CLASS, word));
    }
    devices.set(ordinal, node.withParts(parts));
    before = inventory;
    after = new Inventory(devices, inventory.generation());
    return after;
  }

  /** The place of the node itself; -1 when nobody named it. */
  int ordinal(Inventory inventory) {
    for (int i = 0; i < inventory.size(); i++) {
      if (inventory.devices().get(i).kind().equals(DeviceKind.NODE)) return i;
    }
    return -1;
  }
}
