package io.allsmi.collectors.host.sysfs;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.Text;

/**
 * The PCIe link of a function as the kernel says it (Documentation/ABI/testing/sysfs-bus-pci); NaN
 * for what it does not say.
 *
 * @param generation that is negotiated
 * @param lanes that are in use
 * @param maxGeneration the highest that the device can have
 * @param maxLanes the most that the device can have
 */
public record PciLink(double generation, double lanes, double maxGeneration, double maxLanes) {
  /** Nothing known. */
  public static final PciLink UNKNOWN = new PciLink(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  private static final String DEVICES = "/sys/bus/pci/devices/";
  private static final double MOST_LANES = 32;

  /**
   * The link of a function. One that the kernel has suspended is not asked: the answer is in its
   * registers, and to read those wakes it.
   *
   * @param address {@code 0000:4b:00.0}; anything else has no link
   */
  public static PciLink read(Attributes attributes, String address) {
    if (!answers(attributes, address)) return UNKNOWN;
    String folder = DEVICES + address;
    return new PciLink(
        generation(attributes.line(folder + "/current_link_speed")),
        lanes(attributes.number(folder + "/current_link_width")),
        generation(attributes.line(folder + "/max_link_speed")),
        lanes(attributes.number(folder + "/max_link_width")));
  }

  /** The same without what the device can have, which does not change: for every tick. */
  public static PciLink current(Attributes attributes, String address) {
    if (!answers(attributes, address)) return UNKNOWN;
    String folder = DEVICES + address;
    return new PciLink(
        generation(attributes.line(folder + "/current_link_speed")),
        lanes(attributes.number(folder + "/current_link_width")),
        Double.NaN,
        Double.NaN);
  }

  private static boolean answers(Attributes attributes, String address) {
    if (!PciAddress.isAddress(address)) return false;
    return !attributes.line(DEVICES + address + "/power/runtime_status").equals("suspended");
  }

  /**
   * Bytes a second in one direction that a link of that generation and those lanes cannot exceed,
   * its coding not deducted; NaN when one of the two is not known.
   */
  public double fastest() {
    return switch ((int) generation) {
      case 1 -> 2.5e9 / 8 * lanes;
      case 2 -> 5e9 / 8 * lanes;
      case 3, 4, 5, 6, 7 -> (1 << (int) generation) * 1e9 / 8 * lanes;
      default -> Double.NaN;
    };
  }

  /** The NUMA node of a function; empty when the kernel does not say. */
  public static String numaNode(Attributes attributes, String address) {
    return PciAddress.isAddress(address) ? numaNodeAt(attributes, DEVICES + address) : "";
  }

  /** The same of the folder of a function; empty for no folder. */
  public static String numaNodeAt(Attributes attributes, String folder) {
    if (folder.isEmpty()) return "";
    double node = attributes.number(folder + "/numa_node");
    return node >= 0 ? Integer.toString((int) node) : "";
  }

  /** The generation of a speed as it is written: {@code 32.0 GT/s PCIe}, {@code 16GT/s}. */
  public static double generation(String speed) {
    int unit = speed.indexOf("GT/s");
    if (unit <= 0) return Double.NaN;
    Text text = Text.of(speed.substring(0, unit));
    double gigatransfers = text.firstNumber();
    if (gigatransfers == 2.5) return 1;
    for (int generation = 2; generation <= 7; generation++) {
      // 5, 8, 16, 32, 64, 128.
      double rate = generation == 2 ? 5 : 1 << generation;
      if (gigatransfers == rate) return generation;
    }
    return Double.NaN;
  }

  /** The number of lanes; the kernel writes 0 and 255 for a link that is not known. */
  public static double lanes(double number) {
    return number > 0 && number <= MOST_LANES ? number : Double.NaN;
  }
}
