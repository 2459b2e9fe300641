package io.allsmi.collectors.jetson.board;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.HwmonChip;
import io.allsmi.collectors.jetson.file.NumberFile;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A power monitor with its rails: an INA3221 of three channels, on Thor an INA238 of one beside.
 * From JetPack 5 on the driver is the kernel's (hwmon), before it was NVIDIA's (iio).
 *
 * @param folder that names it, for as long as it is there
 */
record RailChip(String folder, List<Rail> rails) {
  private static final String I2C = "/sys/bus/i2c/devices/";
  private static final double MICROWATTS = 1e6;
  private static final double MILLIWATTS = 1e3;

  static List<RailChip> find(Platform platform) {
    Attributes attributes = new Attributes(platform);
    List<RailChip> chips = new ArrayList<>();
    for (String device : attributes.names(I2C)) {
      if (isMonitor(attributes.line(I2C + device + "/name"))) {
        addChannels(platform, attributes, I2C + device, chips);
      }
    }
    if (!chips.isEmpty()) return chips;
    for (HwmonChip chip : HwmonChip.list(platform, attributes)) {
      if (isMonitor(chip.name())) add(hwmon(platform, attributes, chip.folder()), chips);
    }
    return chips;
  }

  /** Whether a chip of that name measures rails: {@code ina3221x} is NVIDIA's driver of it. */
  private static boolean isMonitor(String name) {
    return name.contains("ina3221") || name.contains("ina238");
  }

  private static void addChannels(
      Platform platform, Attributes attributes, String device, List<RailChip> chips) {
    for (String name : attributes.names(device + "/hwmon")) {
      add(hwmon(platform, attributes, device + "/hwmon/" + name), chips);
    }
    for (String name : attributes.names(device)) {
      if (name.startsWith("iio:device")) {
        add(iio(platform, attributes, device + "/" + name), chips);
      }
    }
  }

  private static void add(RailChip chip, List<RailChip> chips) {
    if (!chip.rails.isEmpty()) chips.add(chip);
  }

  /** The fourth current and the seventh voltage are sums over the three channels. */
  private static RailChip hwmon(Platform platform, Attributes attributes, String folder) {
    List<Rail> rails = new ArrayList<>();
    boolean single = attributes.line(folder + "/name").contains("ina238");
    for (int channel = 1; channel <= (single ? 1 : 3); channel++) {
      String stem = folder + "/in" + channel;
      String name = attributes.line(stem + "_label");
      if (name.isEmpty() && single) name = nameOfSingle(attributes, folder);
      if (RailNames.isUnconnected(name)) continue;
      String current = folder + "/curr" + channel;
      NumberFile power = single ? file(platform, folder + "/power1_input") : null;
      rails.add(
          new Rail(
              name,
              file(platform, stem + "_input"),
              file(platform, current + "_input"),
              power,
              MICROWATTS,
              current + "_max",
              current + "_crit"));
    }
    return new RailChip(folder, rails);
  }

  /** The INA238 of a Thor stands at the input, and kernels differ in what they call it. */
  private static String nameOfSingle(Attributes attributes, String folder) {
    String label = attributes.line(folder + "/label");
    return label.isEmpty() ? "VIN" : label;
  }

  private static RailChip iio(Platform platform, Attributes attributes, String folder) {
    List<Rail> rails = new ArrayList<>();
    for (int channel = 0; channel < 3; channel++) {
      String name = attributes.line(folder + "/rail_name_" + channel);
      if (RailNames.isUnconnected(name)) continue;
      rails.add(
          new Rail(
              name,
              file(platform, folder + "/in_voltage" + channel + "_input"),
              file(platform, folder + "/in_current" + channel + "_input"),
              file(platform, folder + "/in_power" + channel + "_input"),
              MILLIWATTS,
              folder + "/warn_current_limit_" + channel,
              folder + "/crit_current_limit_" + channel));
    }
    return new RailChip(folder, rails);
  }

  private static @Nullable NumberFile file(Platform platform, String place) {
    return NumberFile.first(platform, place);
  }
}
