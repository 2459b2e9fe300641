package io.allsmi.collectors.host.process;

import io.allsmi.collectors.host.file.Text;

/**
 * The size of the kernel's memory pages: 4 KiB on x86, up to 64 KiB elsewhere. The kernel passes it
 * to each program in its auxiliary vector (getauxval(3), AT_PAGESZ).
 */
final class PageSize {
  private static final int AT_PAGESZ = 6;
  private static final long SMALLEST = 1 << 12;
  private static final long LARGEST = 1 << 20;

  private PageSize() {}

  /**
   * Bytes of a page by an auxiliary vector: pairs of machine words, of either size and order, of
   * which only one makes sense of it; NaN when none does.
   */
  static double of(Text vector) {
    for (int word = 8; word >= 4; word -= 4) {
      for (int at = 0; at + 2 * word <= vector.size(); at += 2 * word) {
        for (int order = 0; order < 2; order++) {
          if (word(vector, at, word, order == 0) != AT_PAGESZ) continue;
          long size = word(vector, at + word, word, order == 0);
          if (size >= SMALLEST && size <= LARGEST && Long.bitCount(size) == 1) return size;
        }
      }
    }
    return Double.NaN;
  }

  private static long word(Text vector, int at, int length, boolean littleEndian) {
    long value = 0;
    for (int i = 0; i < length; i++) {
      value = value << 8 | vector.byteAt(littleEndian ? at + length - 1 - i : at + i);
    }
    return value;
  }
}
