package io.allsmi.collectors.apple.chip;

import java.util.Arrays;

/**
 * A table of clocks in the IORegistry ({@code voltage-states5-sram} of {@code pmgr}): pairs of 32
 * bits, clock and voltage, little-endian. Sorted, without its empty entries.
 */
public final class VoltageStates {
  private static final int PAIR = 8;
  private static final int MOST = 128;
  private static final double KILO = 1e3;
  private static final double FASTEST = 10e9;

  private VoltageStates() {}

  /** The clocks of a table of CPU cores, in hertz. */
  public static double[] ofCpu(byte[] table, Chip chip) {
    return decode(table, chip.hasCpuClocksInKilohertz() ? KILO : 1);
  }

  /** The clocks of the GPU's table, in hertz; its first entry, 0, is the state of being off. */
  public static double[] ofGpu(byte[] table) {
    return decode(table, 1);
  }

  /**
   * Empty when an entry cannot be a clock: then the table is not what it was taken for, or in
   * another unit.
   */
  private static double[] decode(byte[] table, double unit) {
    double[] clocks = new double[Math.min(table.length / PAIR, MOST)];
    int count = 0;
    for (int i = 0; i < clocks.length; i++) {
      double hertz = unsigned(table, i * PAIR) * unit;
      if (hertz == 0) continue;
      if (hertz > FASTEST || hertz < 1e6) return new double[0];
      clocks[count++] = hertz;
    }
    double[] found = Arrays.copyOf(clocks, count);
    Arrays.sort(found);
    return found;
  }

  static double unsigned(byte[] bytes, int at) {
    return (bytes[at] & 0xFF)
        | (bytes[at + 1] & 0xFF) << 8
        | (bytes[at + 2] & 0xFF) << 16
        | (bytes[at + 3] & 0xFFL) << 24;
  }
}
