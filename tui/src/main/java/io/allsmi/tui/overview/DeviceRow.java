package io.allsmi.tui.overview;

import io.allsmi.model.Device;

/**
 * A line of the list of devices.
 *
 * @param partition whether it is a part of the device above it
 * @param last whether it is the last one of those
 * @param partitions how many it has
 * @param open whether they are shown beneath it
 */
record DeviceRow(Device device, boolean partition, boolean last, int partitions, boolean open) {
  String name() {
    return device.name();
  }

  /** The name as it stands in the list: behind a branch without that of its device. */
  String shortName() {
    String name = device.name();
    if (!partition) return name;
    int slash = name.lastIndexOf('/');
    return name.substring(slash + 1);
  }

  /** Whether a device is no accelerator, nor a part or a board of one. */
  static boolean isHost(Device device) {
    return switch (device.kind().scope()) {
      case DEVICE, PARTITION, BOARD -> false;
      default -> true;
    };
  }
}
