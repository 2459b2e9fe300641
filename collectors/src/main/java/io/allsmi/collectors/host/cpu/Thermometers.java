package io.allsmi.collectors.host.cpu;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.collectors.host.sysfs.HwmonChip;
import io.allsmi.collectors.host.sysfs.SensorValue;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * Temperatures of CPU packages, by the sensors that the kernel names after them: {@code coretemp}
 * (Intel, "Package id N"), {@code k10temp} and {@code zenpower} (AMD, "Tdie", else "Tctl"), and
 * thermal zones of boards ({@code cpu_thermal}, {@code x86_pkg_temp}).
 */
final class Thermometers implements AutoCloseable {
  private static final String ZONES = "/sys/class/thermal/";
  private static final String PACKAGE_LABEL = "Package id ";

  private final Platform platform;
  private final Attributes attributes;
  private final Text text = new Text();
  private final List<Sensor> sensors = new ArrayList<>();

  /**
   * A temperature.
   *
   * @param ordinal of the package that it belongs to
   * @param critical in degrees Celsius; NaN when there is none
   */
  private record Sensor(int ordinal, KernelFile file, double critical) {}

  Thermometers(Platform platform, Attributes attributes) {
    this.platform = platform;
    this.attributes = attributes;
  }

  /** Names that firmware gives to a zone around all cores. */
  private static boolean isCpuZone(String name) {
    boolean ofCpu = name.startsWith("cpu") || name.startsWith("CPU");
    return ofCpu && (name.endsWith("thermal") || name.endsWith("therm"));
  }

  /**
   * Looks for the sensors.
   *
   * @param packages the kernel's numbers of the packages, ascending
   */
  void find(int[] packages) {
    close();
    List<HwmonChip> amd = new ArrayList<>();
    for (HwmonChip chip : HwmonChip.list(platform, attributes)) {
      switch (chip.name()) {
        case "coretemp" -> addIntel(chip.folder(), packages);
        case "k10temp", "zenpower" -> amd.add(chip);
        default -> {
          if (packages.length == 1 && isCpuZone(chip.name())) add(0, chip.folder() + "/temp1");
        }
      }
    }
    addAmd(amd, packages.length);
    if (sensors.isEmpty()) addZones(packages.length);
  }

  private void addIntel(String folder, int[] packages) {
    List<String> cores = new ArrayList<>();
    for (String name : attributes.names(folder)) {
      if (!name.startsWith("temp") || !name.endsWith("_label")) continue;
      String stem = folder + "/" + name.substring(0, name.length() - "_label".length());
      String label = attributes.line(folder + "/" + name);
      if (label.startsWith(PACKAGE_LABEL)) {
        int ordinal = ordinal(packages, Attributes.numberOf(label));
        if (ordinal >= 0) add(ordinal, stem);
        return;
      }
      if (label.startsWith("Core ")) cores.add(stem);
    }
    // The oldest have no sensor of the package: it is as hot as its hottest core.
    if (packages.length == 1) {
      for (String stem : cores) add(0, stem);
    }
  }

  private static int ordinal(int[] packages, int id) {
    for (int i = 0; i < packages.length; i++) {
      if (packages[i] == id) return i;
    }
    return -1;
  }

  /** One chip a die, in the order of the packages; each package has as many dies as the others. */
  private void addAmd(List<HwmonChip> chips, int packages) {
    if (chips.isEmpty() || chips.size() % packages != 0) return;
    chips.sort(new ByDevice());
    int dies = chips.size() / packages;
    for (int i = 0; i < chips.size(); i++) addAmd(chips.get(i).folder(), i / dies);
  }

  private void addAmd(String folder, int ordinal) {
    String control = "";
    for (String name : attributes.names(folder)) {
      if (!name.startsWith("temp") || !name.endsWith("_label")) continue;
      String stem = folder + "/" + name.substring(0, name.length() - "_label".length());
      String label = attributes.line(folder + "/" + name);
      // Tctl is what fans are driven by; on some models it is Tdie and 10 to 27 degrees more.
      if (label.equals("Tdie")) {
        add(ordinal, stem);
        return;
      }
      if (label.equals("Tctl")) control = stem;
    }
    add(ordinal, control.isEmpty() ? folder + "/temp1" : control);
  }

  private void addZones(int packages) {
    List<String> intel = new ArrayList<>();
    for (String name : attributes.names(ZONES)) {
      if (!name.startsWith("thermal_zone")) continue;
      String type = attributes.line(ZONES + name + "/type");
      if (type.equals("x86_pkg_temp")) intel.add(ZONES + name + "/temp");
      else if (packages == 1 && isCpuZone(type)) addFile(0, ZONES + name + "/temp", Double.NaN);
    }
    if (intel.size() != packages || !sensors.isEmpty()) return;
    for (int i = 0; i < packages; i++) addFile(i, intel.get(i), Double.NaN);
  }

  private void add(int ordinal, String stem) {
    addFile(ordinal, stem + "_input", SensorValue.celsiusLimit(attributes.number(stem + "_crit")));
  }

  private void addFile(int ordinal, String path, double critical) {
    if (!attributes.exists(path)) return;
    sensors.add(new Sensor(ordinal, KernelFile.held(platform.path(path)), critical));
  }

  /** The temperature of a package in degrees Celsius, of its hottest die; NaN when not known. */
  double celsius(int ordinal) {
    double hottest = Double.NaN;
    for (Sensor sensor : sensors) {
      if (sensor.ordinal != ordinal) continue;
      double value = SensorValue.celsius(sensor.file.number(text));
      if (!(value <= hottest) && !Double.isNaN(value)) hottest = value;
    }
    return hottest;
  }

  /** The temperature at which a package protects itself; NaN when not known. */
  double critical(int ordinal) {
    double lowest = Double.NaN;
    for (Sensor sensor : sensors) {
      if (sensor.ordinal != ordinal || Double.isNaN(sensor.critical)) continue;
      if (!(sensor.critical >= lowest)) lowest = sensor.critical;
    }
    return lowest;
  }

  @Override
  public void close() {
    for (Sensor sensor : sensors) sensor.file.close();
    sensors.clear();
  }
}
