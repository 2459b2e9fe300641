package io.allsmi.collectors.host.sysfs;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * A sensor chip of the kernel's hardware monitoring (Documentation/hwmon/sysfs-interface).
 *
 * @param folder where its attributes are, {@code /sys/class/hwmon/hwmon3}
 * @param name the driver's name of the chip: {@code nct6798}, {@code power_meter}
 * @param device the place in sysfs of the device that it sits on; empty when not known
 */
public record HwmonChip(String folder, String name, String device) {
  private static final String CLASS = "/sys/class/hwmon";

  /** The chips of the machine, in the order of their numbers. */
  public static List<HwmonChip> list(Platform platform, Attributes attributes) {
    List<HwmonChip> chips = new ArrayList<>();
    for (String entry : attributes.names(CLASS)) {
      String folder = CLASS + "/" + entry;
      String place = Links.follow(platform, folder);
      String device = Links.follow(platform, (place.isEmpty() ? folder : place) + "/device");
      String name = attributes.line(folder + "/name");
      if (name.isEmpty()) {
        // Drivers of kernels before 3.14 keep their attributes with the device.
        folder = folder + "/device";
        name = attributes.line(folder + "/name");
      }
      if (!name.isEmpty()) chips.add(new HwmonChip(folder, name, device));
    }
    return chips;
  }

  /** Whether it sits on a device or on one that the device is part of. */
  public boolean isAbove(String path) {
    return !device.isEmpty()
        && path.startsWith(device)
        && (path.length() == device.length() || path.charAt(device.length()) == '/');
  }
}
