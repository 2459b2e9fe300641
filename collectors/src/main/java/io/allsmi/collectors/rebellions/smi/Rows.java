package io.allsmi.collectors.rebellions.smi;

import io.allsmi.collectors.host.file.Printable;
import io.allsmi.collectors.host.sysfs.PciLink;
import io.allsmi.collectors.json.Json;
import io.allsmi.collectors.json.Quantity;
import io.allsmi.collectors.json.UnknownNames;
import io.allsmi.collectors.rebellions.npu.Npu;
import io.allsmi.collectors.rebellions.npu.NpuIdentity;
import java.util.Locale;
import java.util.Set;

/**
 * One object of {@code devices}. Recorded from drivers 3.0.0, 3.2.2 and 3.5.1, where nearly every
 * number is a string; numbers in their place are taken too.
 */
final class Rows {
  private static final int LONGEST = 128;
  private static final double LEAST_MICROWATTS = 10_000;

  private static final Set<String> NAMES =
      Set.of(
          "npu",
          "name",
          "sid",
          "uuid",
          "device",
          "status",
          "fw_ver",
          "smc_ver",
          "group_id",
          "pci",
          "temperature",
          "card_power",
          "pstate",
          "memory",
          "util",
          "board_info",
          "location");
  private static final Set<String> PCI_NAMES =
      Set.of("dev", "bus_id", "numa_node", "link_speed", "link_width");
  private static final Set<String> MEMORY_NAMES = Set.of("used", "total");

  private final String driver;
  private final UnknownNames unknown;

  /**
   * @param driver version of the kernel driver, for all devices
   */
  Rows(String driver, UnknownNames unknown) {
    this.driver = driver;
    this.unknown = unknown;
  }

  /** The number of the device's node; that of the device where a release names no node. */
  static int index(Json row) {
    int index = NpuIdentity.indexOf(row.get("device").text());
    if (index >= 0 || !row.get("device").text().isEmpty()) return index;
    double npu = row.get("npu").number();
    return npu >= 0 && npu <= NpuIdentity.MOST_INDEX && npu == Math.rint(npu) ? (int) npu : -1;
  }

  Npu device(Json row, int index) {
    unknown.look("devices", row, NAMES);
    Json pci = row.get("pci");
    unknown.look("devices.pci", pci, PCI_NAMES);
    Json memory = row.get("memory");
    unknown.look("devices.memory", memory, MEMORY_NAMES);
    return new Npu(
        identity(row, pci, index),
        celsius(Quantity.of(row.get("temperature").text())),
        watts(Quantity.of(row.get("card_power").text())),
        state(row.get("pstate").text()),
        Quantity.of(memory.get("used").text()).bytes(),
        Quantity.of(memory.get("total").text()).bytes(),
        Quantity.of(row.get("util").text()).ofPercent(),
        PciLink.generation(pci.get("link_speed").text()),
        PciLink.lanes(pci.get("link_width").number()),
        alive(row.get("status").text()));
  }

  private NpuIdentity identity(Json row, Json pci, int index) {
    double numa = pci.get("numa_node").number();
    return new NpuIdentity(
        index,
        word(row.get("name")),
        word(row.get("uuid")),
        NpuIdentity.serial(word(row.get("sid"))),
        word(pci.get("bus_id")).toLowerCase(Locale.ROOT),
        numa >= 0 && numa < 1024 ? Integer.toString((int) numa) : "",
        driver,
        word(row.get("fw_ver")),
        word(row.get("smc_ver")),
        word(row.get("group_id")),
        word(row.get("location")));
  }

  static String word(Json value) {
    String text = Printable.of(value.text());
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static double celsius(Quantity written) {
    return written.unit().isEmpty() ? Npu.degrees(written.value()) : written.celsius();
  }

  /** A bare number is microwatts, or watts where that would be less than a card ever draws. */
  private static double watts(Quantity written) {
    if (!written.unit().isEmpty()) return written.watts();
    double number = written.value();
    return number > LEAST_MICROWATTS ? number / 1e6 : number;
  }

  /** {@code P14}; a bare number too. */
  private static double state(String written) {
    boolean word = written.startsWith("P") || written.startsWith("p");
    return Quantity.of(word ? written.substring(1) : written).plain();
  }

  /** {@code normal} is the only word that was ever recorded; any other is not normal. */
  private static double alive(String status) {
    if (status.isEmpty()) return Double.NaN;
    return status.equalsIgnoreCase("normal") ? 1 : 0;
  }
}
