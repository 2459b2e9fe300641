package io.allsmi.collectors.host.node;

import io.allsmi.collectors.host.file.Text;

/** Values of the files of control groups; NaN is no value and no limit. */
final class CgroupValues {
  /** Version 1 writes "no limit" as the largest number of whole pages. */
  private static final double NO_LIMIT = 1L << 62;

  private CgroupValues() {}

  /** A limit: a number, or {@code max}, or -1. */
  static double limit(Text text) {
    double value = text.firstNumber();
    return value >= 0 && value < NO_LIMIT ? value : Double.NaN;
  }

  /** A use: a number that is not negative. */
  static double use(Text text) {
    double value = text.firstNumber();
    return value >= 0 ? value : Double.NaN;
  }

  /** {@code cpu.max} of version 2, quota and period in microseconds, as a number of cores. */
  static double cores(Text text) {
    text.rewind();
    text.nextLine();
    double quota = text.number();
    return cores(quota, text.number());
  }

  /** Quota and period as a number of cores. */
  static double cores(double quota, double period) {
    return quota > 0 && period > 0 ? quota / period : Double.NaN;
  }

  /** The number behind a key that starts a line. */
  static double keyed(Text text, String key) {
    text.rewind();
    while (text.nextLine()) {
      if (!text.skip(key) || text.peek() != ' ') continue;
      long value = text.unsigned();
      return value < 0 || text.skipSpaces() ? Double.NaN : value;
    }
    return Double.NaN;
  }
}
