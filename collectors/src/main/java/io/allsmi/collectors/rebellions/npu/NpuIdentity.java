package io.allsmi.collectors.rebellions.npu;

/**
 * What does not change with a reading; empty for what is not known.
 *
 * @param index of its node: 3 of {@code rbln3}
 * @param model the card's name, {@code RBLN-CA22}
 * @param uuid of the die; a virtual function has that of its physical one
 * @param serial of the board; the dies of one board share it
 * @param pci {@code 0000:03:00.0}
 * @param numa number of the NUMA node
 * @param driver version of the kernel driver
 * @param firmware version
 * @param controller version of the system management controller's firmware
 * @param group number of the group that it was put in (RSD)
 * @param location place of the die on its board
 */
public record NpuIdentity(
    int index,
    String model,
    String uuid,
    String serial,
    String pci,
    String numa,
    String driver,
    String firmware,
    String controller,
    String group,
    String location) {
  /** The highest number of a node that is believed. */
  public static final int MOST_INDEX = 1023;

  /** The device's name. */
  public String name() {
    return "rebellions" + index;
  }

  /** Its node's name. */
  public String node() {
    return "rbln" + index;
  }

  /** The number of a node's name; -1 when it is none. */
  public static int indexOf(String node) {
    if (!node.startsWith("rbln") || node.length() == 4 || node.length() > 8) return -1;
    int index = 0;
    for (int i = 4; i < node.length(); i++) {
      char digit = node.charAt(i);
      if (digit < '0' || digit > '9') return -1;
      index = index * 10 + (digit - '0');
    }
    return index <= MOST_INDEX ? index : -1;
  }

  /** The serial of a board; empty for one that says nothing, as {@code 0000000000000000}. */
  public static String serial(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) != '0') return written;
    }
    return "";
  }
}
