package io.allsmi.collectors.host.sysfs;

import io.allsmi.collectors.host.file.Attributes;

/**
 * A number that changes with each boot, for the epoch of counters that count from there: the first
 * 48 bits of the kernel's random boot id.
 */
public final class BootEpoch {
  private static final int DIGITS = 12;

  private BootEpoch() {}

  /** The number of this boot; 0 when the kernel does not say. */
  public static long read(Attributes attributes) {
    return of(attributes.line("/proc/sys/kernel/random/boot_id"));
  }

  static long of(String bootId) {
    long value = 0;
    int digits = 0;
    for (int i = 0; i < bootId.length() && digits < DIGITS; i++) {
      if (bootId.charAt(i) == '-') continue;
      int digit = Character.digit(bootId.charAt(i), 16);
      if (digit < 0) return 0;
      value = value << 4 | digit;
      digits++;
    }
    return digits == DIGITS ? value : 0;
  }
}
