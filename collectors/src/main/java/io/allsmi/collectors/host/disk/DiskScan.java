package io.allsmi.collectors.host.disk;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the block devices that are shown as disks. */
final class DiskScan {
  static final String FOLDER = "/sys/block";

  private DiskScan() {}

  /** Those of /sys/block, in the order of their names. */
  static List<BlockDevice> disks(Platform platform, Attributes attributes) {
    List<BlockDevice> all = new ArrayList<>();
    for (String name : attributes.names(FOLDER)) {
      boolean needless = BlockDevice.isNoDisk(name) && !name.startsWith("dm-");
      if (!needless) all.add(BlockDevice.read(platform, attributes, name));
    }
    return chosen(all);
  }

  /** A disk with several paths is shown once: as the multipath device, without its paths. */
  static List<BlockDevice> chosen(List<BlockDevice> all) {
    Set<String> paths = new HashSet<>();
    for (BlockDevice device : all) {
      if (device.isMultipath()) paths.addAll(device.below());
    }
    List<BlockDevice> disks = new ArrayList<>();
    for (BlockDevice device : all) {
      if (device.isDisk() && !paths.contains(device.name())) disks.add(device);
    }
    return disks;
  }
}
