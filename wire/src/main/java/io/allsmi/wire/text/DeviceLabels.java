package io.allsmi.wire.text;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Inventory;
import io.allsmi.model.catalogue.Scope;

/** The labels that say which device a sample is of. */
final class DeviceLabels {
  private final Inventory inventory;
  private final boolean withUuid;

  /**
   * @param withUuid whether samples of accelerators carry the uuid beside the name
   */
  DeviceLabels(Inventory inventory, boolean withUuid) {
    this.inventory = inventory;
    this.withUuid = withUuid;
  }

  /** Appends them for the device of that ordinal. */
  void label(int device, TextLines lines) {
    label(inventory.devices().get(device), lines);
  }

  /** Appends them; all families of a scope have the same ones. */
  void label(DeviceInfo device, TextLines lines) {
    lines.label(FamilyName.DEVICE, device.name());
    if (withUuid && isOfAccelerators(device.kind().scope())) {
      lines.label(FamilyName.UUID, device.info().get(FamilyName.UUID));
    }
  }

  private static boolean isOfAccelerators(Scope scope) {
    return scope == Scope.DEVICE || scope == Scope.PARTITION || scope == Scope.BOARD;
  }
}
