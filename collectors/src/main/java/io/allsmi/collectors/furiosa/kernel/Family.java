package io.allsmi.collectors.furiosa.kernel;

/** How a driver names what it has in sysfs. */
enum Family {
  /** {@code /sys/class/rngd_mgmt/rngd!npu0mgmt}; the mark is literal. */
  RNGD("/sys/class/rngd_mgmt", "rngd!npu", "mgmt", "metrics", "/dev/rngd"),
  /** {@code /sys/class/npu_mgmt/npu0_mgmt}. */
  WARBOY("/sys/class/npu_mgmt", "npu", "_mgmt", "perf_regs", "/dev");

  private final String folder;
  private final String prefix;
  private final String suffix;
  private final String counters;
  private final String nodes;

  Family(String folder, String prefix, String suffix, String counters, String nodes) {
    this.folder = folder;
    this.prefix = prefix;
    this.suffix = suffix;
    this.counters = counters;
    this.nodes = nodes;
  }

  /** The class. */
  String folder() {
    return folder;
  }

  /** Where its device nodes are. */
  String nodes() {
    return nodes;
  }

  /** The number of a card by the name of its management entry; -1 when it is none. */
  int index(String entry) {
    if (!entry.startsWith(prefix) || !entry.endsWith(suffix)) return -1;
    int from = prefix.length();
    int to = entry.length() - suffix.length();
    if (to <= from || to - from > 3) return -1;
    int index = 0;
    for (int i = from; i < to; i++) {
      char digit = entry.charAt(i);
      if (digit < '0' || digit > '9') return -1;
      index = index * 10 + (digit - '0');
    }
    return index;
  }

  /** The management entry of a card. */
  String management(int index) {
    return folder + "/" + prefix + index + suffix;
  }

  /** The entry of one processing element. */
  String element(int index, int core) {
    return folder + "/" + prefix + index + "pe" + core;
  }

  /** The file of an element's counters. */
  String counters() {
    return counters;
  }
}
