package io.allsmi.collectors.apple.chip;

/**
 * Which table of clocks belongs to which kind of cores. Up to M4 the numbers are fixed; from M5 on
 * {@code acc-clusters} of {@code pmgr} tells: entries of eight bytes, the first of which is the
 * number of the table and the second the kind, a larger one for faster cores.
 *
 * @param fast the property with the clocks of the fastest cores
 * @param slow that of the next kind; the same as the fastest where there is one kind only
 */
public record Clusters(String fast, String slow) {
  private static final int ENTRY = 8;
  private static final int MOST = 32;

  /** As on M1 to M4. */
  public static final Clusters FIXED = new Clusters(property(5), property(1));

  private static String property(int number) {
    return "voltage-states" + number + "-sram";
  }

  /**
   * Reads them.
   *
   * @param table {@code acc-clusters}; empty on chips that do not have it
   */
  public static Clusters of(byte[] table) {
    int fastest = -1;
    int next = -1;
    for (int i = 0; i < Math.min(table.length / ENTRY, MOST); i++) {
      int at = i * ENTRY;
      if (fastest < 0 || kind(table, at) > kind(table, fastest)) {
        next = fastest;
        fastest = at;
      } else if (kind(table, at) < kind(table, fastest)
          && (next < 0 || kind(table, at) > kind(table, next))) {
        next = at;
      }
    }
    if (fastest < 0) return FIXED;
    String fast = property(table[fastest] & 0xFF);
    return new Clusters(fast, next < 0 ? fast : property(table[next] & 0xFF));
  }

  private static int kind(byte[] table, int at) {
    return table[at + 1] & 0xFF;
  }

  /**
   * The property for cores of a channel's prefix: {@code PCPU} are the fastest always, {@code ECPU}
   * and {@code MCPU} the next.
   */
  public String property(String prefix) {
    return prefix.equals("PCPU") ? fast : slow;
  }
}
