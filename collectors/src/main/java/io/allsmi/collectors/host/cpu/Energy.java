package io.allsmi.collectors.host.cpu;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.KernelFile.Outcome;
import io.allsmi.collectors.host.file.Retried;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * Energy of CPU packages by the zones of {@code /sys/class/powercap} that the processor's own meter
 * (RAPL, Intel and AMD) has: {@code intel-rapl:N} with the name {@code package-N}, or {@code
 * package-N-die-M} where a package has a meter a die. Zones of the whole machine ({@code psys}), of
 * parts of a package and of the same meter by another way ({@code intel-rapl-mmio}) are left alone.
 *
 * <p>Since Linux 5.10 (CVE-2020-8694) root alone may read them.
 */
final class Energy implements AutoCloseable {
  private static final String FOLDER = "/sys/class/powercap/";
  private static final String ZONE = "intel-rapl:";
  private static final String PACKAGE = "package-";

  private final Platform platform;
  private final Attributes attributes;
  private final Text text = new Text();
  private List<Zone> zones = List.of();
  private String denied = "";
  private int restarts;

  private record Zone(String path, int packageId, Retried file, EnergyMeter meter) {}

  Energy(Platform platform, Attributes attributes) {
    this.platform = platform;
    this.attributes = attributes;
  }

  /** Looks for the zones. Those that are known go on counting. */
  void find() {
    List<Zone> found = new ArrayList<>();
    for (String name : attributes.names(FOLDER)) {
      if (!name.startsWith(ZONE) || name.indexOf(':', ZONE.length()) >= 0) continue;
      String zoneName = attributes.line(FOLDER + name + "/name");
      int id = packageOf(zoneName);
      if (id < 0) continue;
      String path = FOLDER + name + "/energy_uj";
      found.add(zone(path, id, FOLDER + name + "/max_energy_range_uj"));
    }
    for (Zone old : zones) {
      if (isAmong(found, old)) continue;
      old.file.close();
      restarts += old.meter.restarts() + 1;
    }
    zones = found;
  }

  private static boolean isAmong(List<Zone> zones, Zone zone) {
    for (Zone each : zones) {
      if (each.file == zone.file) return true;
    }
    return false;
  }

  private Zone zone(String path, int packageId, String rangePath) {
    for (Zone known : zones) {
      if (known.path.equals(path) && known.packageId == packageId) return known;
    }
    EnergyMeter meter = new EnergyMeter(attributes.number(rangePath));
    return new Zone(path, packageId, new Retried(platform.path(path)), meter);
  }

  /** The package of {@code package-1} and {@code package-1-die-0}; -1 for another zone. */
  static int packageOf(String zoneName) {
    if (!zoneName.startsWith(PACKAGE)) return -1;
    int end = zoneName.indexOf('-', PACKAGE.length());
    return Attributes.numberOf(end < 0 ? zoneName : zoneName.substring(0, end));
  }

  void read(Moment now) {
    denied = "";
    for (Zone zone : zones) {
      Outcome outcome = zone.file.read(text, now);
      if (outcome == Outcome.DENIED) denied = zone.path;
      zone.meter.read(outcome == Outcome.READ ? text.firstNumber() : Double.NaN, now);
    }
  }

  /** Joules that a package has used; NaN when one of its meters cannot be read. */
  double joules(int packageId) {
    double sum = Double.NaN;
    for (Zone zone : zones) {
      if (zone.packageId != packageId) continue;
      double joules = zone.meter.joules();
      if (Double.isNaN(joules)) return Double.NaN;
      sum = Double.isNaN(sum) ? joules : sum + joules;
    }
    return sum;
  }

  /** The file that this user may not read; empty when there is none. */
  String denied() {
    return denied;
  }

  /** How often a count began again. */
  int restarts() {
    int sum = restarts;
    for (Zone zone : zones) sum += zone.meter.restarts();
    return sum;
  }

  @Override
  public void close() {
    for (Zone zone : zones) zone.file.close();
    zones = List.of();
  }
}
