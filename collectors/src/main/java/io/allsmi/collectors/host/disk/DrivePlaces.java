package io.allsmi.collectors.host.disk;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.Links;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/** Where in sysfs the drives behind a disk are: one, or each path of a multipath disk. */
final class DrivePlaces {
  private static final String NVME_SUBSYSTEMS = "/sys/devices/virtual/nvme-subsystem/";

  private DrivePlaces() {}

  /** The places of the drives, below their controllers; never empty. */
  static List<String> of(Platform platform, Attributes attributes, BlockDevice disk) {
    List<String> places = new ArrayList<>();
    if (disk.isMultipath()) {
      for (String path : disk.below()) places.add(Links.follow(platform, "/sys/block/" + path));
    } else if (disk.place().startsWith(NVME_SUBSYSTEMS)) {
      addControllers(platform, attributes, disk, places);
    }
    if (places.isEmpty()) places.add(disk.place());
    return places;
  }

  /** A namespace of the NVMe multipath layer stands on no bus; the controllers beside it do. */
  private static void addControllers(
      Platform platform, Attributes attributes, BlockDevice disk, List<String> places) {
    String subsystem = Links.parent(disk.place());
    for (String entry : attributes.names(subsystem)) {
      if (!isController(entry)) continue;
      String controller = Links.follow(platform, subsystem + "/" + entry);
      if (!controller.isEmpty()) places.add(controller);
    }
  }

  /** {@code nvme0}, and not a namespace of it such as {@code nvme0n1}. */
  static boolean isController(String entry) {
    return entry.startsWith("nvme")
        && entry.length() > "nvme".length()
        && entry.indexOf('n', 1) < 0
        && Attributes.numberOf(entry) >= 0;
  }
}
