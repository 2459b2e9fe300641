package io.allsmi.collectors.host.memory;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Memory that holds compressed data, as a swap space or for a filesystem
 * (Documentation/admin-guide/blockdev/zram.rst). All such devices together, in bytes; a sum that
 * lacks one is none.
 */
final class Zram {
  private static final String BLOCK = "/sys/block";
  private static final double SCAN_SECONDS = 60;
  private static final int MOST = 1024;

  private final Platform platform;
  private final Attributes attributes;
  private String[] devices = new String[0];
  private int count;
  private @Nullable Moment scannedAt;

  private double total;
  private double stored;
  private double used;

  Zram(Platform platform) {
    this.platform = platform;
    attributes = new Attributes(platform);
  }

  /** Reads it; false when the machine has none. */
  boolean read() {
    scan(platform.now());
    total = 0;
    stored = 0;
    used = 0;
    for (int i = 0; i < count; i++) {
      total += bytes(attributes.number(devices[i] + "/disksize"));
      Text statistics = attributes.text(devices[i] + "/mm_stat");
      statistics.rewind();
      statistics.nextLine();
      stored += bytes((double) statistics.unsigned());
      statistics.unsigned();
      used += bytes((double) statistics.unsigned());
    }
    return count > 0;
  }

  private void scan(Moment now) {
    if (scannedAt != null && now.secondsSince(scannedAt) < SCAN_SECONDS) return;
    scannedAt = now;
    String[] names = attributes.names(BLOCK);
    devices = new String[Math.min(names.length, MOST)];
    count = 0;
    for (String name : names) {
      if (count == devices.length || !name.startsWith("zram")) continue;
      devices[count++] = BLOCK + "/" + name;
    }
  }

  private static double bytes(double raw) {
    return raw >= 0 ? raw : Double.NaN;
  }

  /** Most data that may be stored. */
  double total() {
    return total;
  }

  /** Data that is stored, by its size before compression. */
  double stored() {
    return stored;
  }

  /** Memory that it takes. */
  double used() {
    return used;
  }
}
