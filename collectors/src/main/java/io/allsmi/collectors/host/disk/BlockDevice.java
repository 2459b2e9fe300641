package io.allsmi.collectors.host.disk;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.Links;
import io.allsmi.model.collect.Platform;
import java.util.List;

/**
 * What /sys/block says of a device that decides whether it is shown as a disk.
 *
 * @param name as in /sys/block, where a slash of the device's name is an exclamation mark
 * @param place its own folder in sysfs, {@code /sys/devices/…/block/sda}
 * @param sequence changes when another device takes the name
 * @param bytes its capacity; NaN when not known, 0 for a drive without a medium
 * @param hidden a path of a multipath NVMe namespace, which is a device of its own
 * @param mapping what the device mapper says that it is, {@code mpath-3600…} or {@code LVM-…};
 *     empty when it is none of its devices
 * @param below the block devices that it stands on
 */
record BlockDevice(
    String name,
    String place,
    String sequence,
    double bytes,
    boolean hidden,
    String mapping,
    List<String> below) {
  private static final double SECTOR = 512;

  // What is memory, a file or another disk's sectors again; and flash that no filesystem stands on.
  private static final String[] NO_DISKS = {
    "loop", "ram", "zram", "sr", "fd", "dm-", "md", "drbd", "zd", "mtdblock"
  };

  /** Reads what sysfs has of it. */
  static BlockDevice read(Platform platform, Attributes attributes, String name) {
    String folder = "/sys/block/" + name;
    String sequence = attributes.line(folder + "/diskseq");
    return new BlockDevice(
        name,
        Links.follow(platform, folder),
        sequence.isEmpty() ? attributes.line(folder + "/dev") : sequence,
        SECTOR * attributes.number(folder + "/size"),
        attributes.number(folder + "/hidden") == 1,
        name.startsWith("dm-") ? attributes.line(folder + "/dm/uuid") : "",
        List.of(attributes.names(folder + "/slaves")));
  }

  /** The device's name in /proc/diskstats. */
  String statsName() {
    return name.replace('!', '/');
  }

  /** A device of the device mapper that joins several paths to one disk. */
  boolean isMultipath() {
    return mapping.startsWith("mpath-") && !below.isEmpty();
  }

  /**
   * Whether it is a disk by itself: it has a medium and does not stand on other block devices,
   * which would count each byte again.
   */
  boolean isDisk() {
    if (hidden || bytes == 0) return false;
    if (isMultipath()) return true;
    return below.isEmpty() && !isNoDisk(name);
  }

  /** Whether the name alone says that it is no disk, or is one only as a multipath device. */
  static boolean isNoDisk(String name) {
    for (String prefix : NO_DISKS) {
      int length = prefix.length();
      if (name.startsWith(prefix) && (name.length() == length || isDigit(name.charAt(length)))) {
        return true;
      }
    }
    return name.startsWith("mmcblk") && (name.contains("boot") || name.endsWith("rpmb"));
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
