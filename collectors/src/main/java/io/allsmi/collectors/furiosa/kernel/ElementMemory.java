package io.allsmi.collectors.furiosa.kernel;

import io.allsmi.collectors.host.file.Text;

/**
 * The memory of a card's processing elements, from the {@code alloc_status} of each. Elements that
 * work as one show all of their memory at the first of them; how many those are follows from the
 * share of one element, which furiosa-smi 2026.4 knows by model. That share is used for nothing
 * else: what is told was read.
 */
final class ElementMemory {
  private static final String[] NAMES = {
    "dram_capacity", "dram_usage", "shared_capacity", "shared_usage"
  };
  private static final double TOLERANCE = 0.01;
  private static final double MOST_BYTES = 0x1p50;

  private final double shareOfOne;
  private final int[] groupOf;
  private final double[] usedOf;
  private final long[] line = new long[NAMES.length];
  private double capacity;
  private double used;
  private double ofOne = Double.NaN;
  private int free;
  private int counted;
  private boolean understood;

  /**
   * @param model of the card
   * @param cores how many elements it has
   */
  ElementMemory(String model, int cores) {
    shareOfOne =
        switch (model) {
          case "RNGD" -> 6_375_342_080.0;
          case "RNGD+" -> 9_596_567_552.0;
          default -> Double.NaN;
        };
    groupOf = new int[cores];
    usedOf = new double[cores];
  }

  /** Forgets what was read, but not how much one element of this card has. */
  void start() {
    capacity = 0;
    used = 0;
    free = 0;
    counted = 0;
    understood = true;
    for (int core = 0; core < groupOf.length; core++) {
      groupOf[core] = core;
      usedOf[core] = Double.NaN;
    }
  }

  /** Nobody has the element; its memory is there and free. */
  void free() {
    free++;
    counted++;
  }

  /** What stands there cannot be read: nothing is known of the card's memory. */
  void unreadable() {
    counted++;
    understood = false;
  }

  /**
   * Reads the first element of a group.
   *
   * @param status its file; empty when nobody has the element
   * @return how many elements the group has, 1 when that cannot be told
   */
  int group(int core, Text status) {
    if (status.size() == 0) {
      free();
      return 1;
    }
    boolean read = KernelLines.hex(status, NAMES, line);
    double bytes = (double) line[0] + line[2];
    double inUse = (double) line[1] + line[3];
    boolean fits = read && bytes > 0 && bytes < MOST_BYTES && inUse >= 0 && inUse <= bytes;
    int size = fits ? size(bytes, groupOf.length - core) : 0;
    if (size == 0) {
      unreadable();
      return 1;
    }
    for (int member = core; member < core + size; member++) groupOf[member] = core;
    usedOf[core] = inUse;
    capacity += bytes;
    used += inUse;
    ofOne = bytes / size;
    counted += size;
    return size;
  }

  private int size(double bytes, int most) {
    long size = Math.round(bytes / shareOfOne);
    boolean whole = Math.abs(bytes - size * shareOfOne) <= TOLERANCE * shareOfOne;
    return whole && size >= 1 && size <= most ? (int) size : 0;
  }

  /** Bytes in use by all elements; NaN when one of them could not be read. */
  double usedBytes() {
    return understood ? used : Double.NaN;
  }

  /**
   * Bytes of all elements: those that somebody has say theirs, and each free one has as much as
   * those; NaN until this card has said once how much one has.
   */
  double totalBytes() {
    if (!understood || counted != groupOf.length) return Double.NaN;
    return free == 0 ? capacity : capacity + free * ofOne;
  }

  /** The first element of the group that an element is in. */
  int groupOf(int core) {
    return groupOf[core];
  }

  /** Bytes in use by the group whose first element that is; NaN when not known. */
  double usedBytes(int first) {
    return usedOf[first];
  }
}
