package io.allsmi.collectors.host.memory;

import io.allsmi.collectors.host.file.Text;
import java.util.Arrays;

/**
 * What /proc/meminfo says. Its {@code kB} are KiB. Readings that are sums or differences of several
 * lines are absent when one of those is, or when they contradict each other. One instance is filled
 * again and again.
 */
final class MemoryInfo {
  private static final String[] KEYS = {
    "MemTotal:",
    "MemFree:",
    "MemAvailable:",
    "Buffers:",
    "Cached:",
    "SwapTotal:",
    "SwapFree:",
    "Dirty:",
    "Shmem:",
    "SReclaimable:",
    "HugePages_Total:",
    "HugePages_Free:",
    "Hugepagesize:"
  };
  private static final int TOTAL = 0;
  private static final int FREE = 1;
  private static final int AVAILABLE = 2;
  private static final int BUFFERS = 3;
  private static final int CACHED = 4;
  private static final int SWAP_TOTAL = 5;
  private static final int SWAP_FREE = 6;
  private static final int DIRTY = 7;
  private static final int SHARED = 8;
  private static final int RECLAIMABLE = 9;
  private static final int HUGE_PAGES = 10;
  private static final int HUGE_PAGES_FREE = 11;
  private static final int HUGE_PAGE_SIZE = 12;

  private static final double KIB = 1024;

  /** No machine has more: 2^52 bytes, what x86 can address. */
  private static final long MOST_KIB = 1L << 42;

  private final double[] values = new double[KEYS.length];

  /** Takes a reading over; false when it does not say how much memory there is. */
  boolean read(Text text) {
    Arrays.fill(values, Double.NaN);
    text.rewind();
    while (text.nextLine()) {
      int key = key(text);
      if (key >= 0) values[key] = value(text, key);
    }
    return values[TOTAL] > 0;
  }

  private static int key(Text text) {
    for (int i = 0; i < KEYS.length; i++) {
      if (text.skip(KEYS[i])) return i;
    }
    return -1;
  }

  private static double value(Text text, int key) {
    long number = text.unsigned();
    boolean count = key == HUGE_PAGES || key == HUGE_PAGES_FREE;
    boolean unit = text.skipSpaces() && text.skip("kB");
    if (number < 0 || number > MOST_KIB || unit == count || text.skipSpaces()) return Double.NaN;
    return count ? number : number * KIB;
  }

  double total() {
    return values[TOTAL];
  }

  /** Total less available: what cannot be had without swapping. */
  double used() {
    return difference(values[TOTAL], values[AVAILABLE]);
  }

  double available() {
    return notMoreThan(values[TOTAL], values[AVAILABLE]);
  }

  double free() {
    return notMoreThan(values[TOTAL], values[FREE]);
  }

  /**
   * The page cache with what the kernel can reclaim of its own, and without shared memory, which
   * the kernel counts as cache and cannot drop: htop's reading. {@code free} prints it with shared
   * memory and buffers.
   */
  double cached() {
    return difference(values[CACHED] + values[RECLAIMABLE], values[SHARED]);
  }

  double buffers() {
    return values[BUFFERS];
  }

  double shared() {
    return values[SHARED];
  }

  double dirty() {
    return values[DIRTY];
  }

  double swapTotal() {
    return values[SWAP_TOTAL];
  }

  double swapUsed() {
    return difference(values[SWAP_TOTAL], values[SWAP_FREE]);
  }

  /** Huge pages of the default size, in bytes. */
  double hugeTotal() {
    return values[HUGE_PAGES] * values[HUGE_PAGE_SIZE];
  }

  double hugeFree() {
    return notMoreThan(hugeTotal(), values[HUGE_PAGES_FREE] * values[HUGE_PAGE_SIZE]);
  }

  private static double difference(double whole, double part) {
    double rest = whole - part;
    return rest >= 0 ? rest : Double.NaN;
  }

  private static double notMoreThan(double whole, double part) {
    return part <= whole ? part : Double.NaN;
  }
}
