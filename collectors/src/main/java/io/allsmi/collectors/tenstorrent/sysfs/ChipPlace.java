package io.allsmi.collectors.tenstorrent.sysfs;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.Links;
import io.allsmi.collectors.host.sysfs.PciAddress;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the driver shows a chip.
 *
 * @param index its number, as in {@code /dev/tenstorrent/0}
 * @param folder of its own attributes, {@code /sys/class/tenstorrent/tenstorrent!0}
 * @param function the place in sysfs of its PCI function; empty when not known
 * @param hwmon the folder of its sensors; empty when it shows none
 */
public record ChipPlace(int index, String folder, String function, String hwmon) {
  private static final String CLASS = "/sys/class/tenstorrent";
  private static final String PREFIX = "tenstorrent!";

  /** Whether the driver is there and has at least one chip: one look at a folder. */
  public static boolean isAny(Platform platform) {
    String[] names = platform.path(CLASS).toFile().list();
    if (names == null) return false;
    for (String name : names) {
      if (isChip(name)) return true;
    }
    return false;
  }

  /** The places of all chips, in the order of their numbers. */
  public static List<ChipPlace> list(Platform platform, Attributes attributes) {
    List<ChipPlace> places = new ArrayList<>();
    for (String name : names(attributes)) places.add(of(platform, attributes, name));
    return places;
  }

  /** The names of the chips' folders, in the order of their numbers. */
  static List<String> names(Attributes attributes) {
    List<String> chips = new ArrayList<>();
    for (String name : attributes.names(CLASS)) {
      if (isChip(name)) chips.add(name);
    }
    return chips;
  }

  private static boolean isChip(String name) {
    if (!name.startsWith(PREFIX)) return false;
    String number = name.substring(PREFIX.length());
    int index = Attributes.numberOf(number);
    return index >= 0 && Integer.toString(index).equals(number);
  }

  static ChipPlace of(Platform platform, Attributes attributes, String name) {
    String folder = CLASS + "/" + name;
    String function = PciAddress.nearestFunction(Links.follow(platform, folder));
    return new ChipPlace(
        Attributes.numberOf(name), folder, function, hwmon(attributes, folder, function));
  }

  private static String hwmon(Attributes attributes, String folder, String function) {
    String chips = (function.isEmpty() ? folder + "/device" : function) + "/hwmon";
    for (String name : attributes.names(chips)) {
      if (name.startsWith("hwmon")) return chips + "/" + name;
    }
    return "";
  }

  /** The address of its PCI function; empty when not known. */
  public String pci() {
    return Links.name(function);
  }

  /**
   * Whether the driver shows what the chip measures: those before 1.30 do not, nor for a chip whose
   * firmware gives nothing.
   */
  public boolean hasTelemetry(Attributes attributes) {
    return !hwmon.isEmpty() || attributes.exists(folder + "/tt_aiclk");
  }
}
