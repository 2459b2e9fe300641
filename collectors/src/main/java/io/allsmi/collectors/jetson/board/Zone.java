package io.allsmi.collectors.jetson.board;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.SensorValue;
import io.allsmi.collectors.jetson.file.NumberFile;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * A thermal zone (Documentation/driver-api/thermal/sysfs-api.rst). Its number changes from one
 * kernel to the next; it is known by its type.
 *
 * @param name its type, as the kernel writes it
 * @param folder where it is
 */
record Zone(String name, String folder, NumberFile celsius) {
  private static final String[] PLACES = {"/sys/class/thermal/", "/sys/devices/virtual/thermal/"};
  private static final int MOST = 64;
  private static final int MOST_TRIPS = 16;

  /** The zones in the order of their numbers, each name once. */
  static List<Zone> find(Platform platform) {
    Attributes attributes = new Attributes(platform);
    List<Zone> zones = new ArrayList<>();
    for (String place : PLACES) {
      if (!zones.isEmpty()) return zones;
      for (String entry : attributes.names(place)) {
        if (!entry.startsWith("thermal_zone") || zones.size() == MOST) continue;
        String type = attributes.line(place + entry + "/type");
        if (!ZoneNames.isSensor(type)) continue;
        NumberFile celsius = NumberFile.at(platform, place + entry + "/temp");
        zones.add(new Zone(freeName(type, zones), place + entry, celsius));
      }
    }
    return zones;
  }

  private static String freeName(String wanted, List<Zone> zones) {
    String name = wanted;
    for (int number = 2; isTaken(name, zones); number++) name = wanted + " " + number;
    return name;
  }

  private static boolean isTaken(String name, List<Zone> zones) {
    for (Zone zone : zones) {
      if (zone.name.equals(name)) return true;
    }
    return false;
  }

  boolean isOfGpu() {
    return ZoneNames.isOfGpu(name);
  }

  boolean isJunction() {
    return ZoneNames.isJunction(name);
  }

  /** Degrees Celsius; NaN while the block is switched off, which reads as an error or −256 °C. */
  double read() {
    return SensorValue.celsius(celsius.read());
  }

  /**
   * The lowest temperature of a trip point.
   *
   * @param type {@code passive}, where the kernel begins to slow down, or {@code critical}, where
   *     it shuts down
   */
  double trip(Attributes attributes, String type) {
    double lowest = Double.NaN;
    for (int trip = 0; trip < MOST_TRIPS; trip++) {
      String stem = folder + "/trip_point_" + trip;
      String is = attributes.line(stem + "_type");
      if (is.isEmpty()) break;
      if (!is.equals(type)) continue;
      double value = SensorValue.celsiusLimit(attributes.number(stem + "_temp"));
      if (!(value >= lowest) && !Double.isNaN(value)) lowest = value;
    }
    return lowest;
  }
}
