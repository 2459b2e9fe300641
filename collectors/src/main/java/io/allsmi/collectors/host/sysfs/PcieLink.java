package io.allsmi.collectors.host.sysfs;

/**
 * PCI Express links as sysfs describes them: {@code current_link_speed} of {@code 16.0 GT/s PCIe},
 * {@code current_link_width} of {@code 16} (Documentation/ABI/testing/sysfs-bus-pci).
 */
public final class PcieLink {
  private static final double[] GIGATRANSFERS = {2.5, 5, 8, 16, 32, 64, 128};
  private static final double MOST_LANES = 32;

  private PcieLink() {}

  /**
   * The generation of a speed, from 1 on; NaN for what is none.
   *
   * @param gigatransfers the number in front of {@code GT/s}
   */
  public static double generation(double gigatransfers) {
    for (int i = 0; i < GIGATRANSFERS.length; i++) {
      if (gigatransfers == GIGATRANSFERS[i]) return i + 1;
    }
    return Double.NaN;
  }

  /** A number of lanes; NaN for what is none: 0 is a link that is down, 255 a dead function. */
  public static double lanes(double width) {
    boolean fits = width >= 1 && width <= MOST_LANES && width == Math.rint(width);
    return fits ? width : Double.NaN;
  }

  /**
   * Bytes a second in one direction that such a link cannot exceed, its coding not deducted; NaN
   * when one of the two is not known.
   */
  public static double fastest(double generation, double lanes) {
    boolean known = generation >= 1 && generation <= GIGATRANSFERS.length;
    return known ? GIGATRANSFERS[(int) generation - 1] * 1e9 / 8 * lanes : Double.NaN;
  }
}
