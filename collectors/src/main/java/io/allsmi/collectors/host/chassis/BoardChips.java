package io.allsmi.collectors.host.chassis;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.HwmonChip;
import io.allsmi.collectors.host.sysfs.PciAddress;
import io.allsmi.collectors.host.sysfs.Tegra;
import java.util.ArrayList;
import java.util.List;

/**
 * Which sensor chips are the board's: all but those on a device that is shown for itself (CPU,
 * drive, accelerator, network card, the module of a Jetson) and those of batteries and chargers.
 */
final class BoardChips {
  private static final String[] OTHERS = {
    "coretemp",
    "k8temp",
    "k10temp",
    "zenpower",
    "fam15h_power",
    "amd_energy",
    "via_cputemp",
    "cpu",
    "gpu",
    "nvme",
    "drivetemp",
    "amdgpu",
    "radeon",
    "nouveau",
    "i915",
    "xe",
    "wormhole",
    "blackhole",
    "iwlwifi"
  };

  private BoardChips() {}

  /**
   * The board's chips.
   *
   * @param attributes by which the class of a chip's PCI function is read
   */
  static List<HwmonChip> among(List<HwmonChip> chips, Attributes attributes) {
    List<HwmonChip> board = new ArrayList<>();
    boolean tegra = isOneOfJetson(chips) && Tegra.isHere(attributes);
    for (HwmonChip chip : chips) {
      if (tegra && isOfJetson(chip.name())) continue;
      if (isOtherByName(chip.name()) || chip.device().contains("/power_supply/")) continue;
      String function = PciAddress.nearestFunction(chip.device());
      String pciClass = function.isEmpty() ? "" : attributes.line(function + "/class");
      if (!isOtherByClass(pciClass)) board.add(chip);
    }
    return board;
  }

  private static boolean isOneOfJetson(List<HwmonChip> chips) {
    for (HwmonChip chip : chips) {
      if (isOfJetson(chip.name())) return true;
    }
    return false;
  }

  /** The module's power monitors, fans and thermal zones: sensors of the board {@code jetson0}. */
  static boolean isOfJetson(String name) {
    return name.startsWith("ina")
        || name.startsWith("pwm")
        || name.contains("tach")
        || name.contains("_therm");
  }

  private static boolean isOtherByName(String name) {
    for (String other : OTHERS) {
      if (!name.startsWith(other)) continue;
      if (name.length() == other.length()) return true;
      char next = name.charAt(other.length());
      if (next == '_' || next == '-' || (next >= '0' && next <= '9')) return true;
    }
    return false;
  }

  /** Storage, network, display, wireless and accelerators, by the first byte of a PCI class. */
  static boolean isOtherByClass(String pciClass) {
    if (pciClass.length() < 4) return false;
    return switch (pciClass.substring(0, 4)) {
      case "0x01", "0x02", "0x03", "0x0d", "0x12" -> true;
      default -> false;
    };
  }
}
