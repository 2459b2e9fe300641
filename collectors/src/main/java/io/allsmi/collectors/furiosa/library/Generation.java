package io.allsmi.collectors.furiosa.library;

import io.allsmi.collectors.natives.Symbols;

/**
 * Layouts of {@code libfuriosa_smi.so}, which has no call that tells its version: it is told by
 * which functions there are (furiosa_smi.h of furiosa-ai/furiosa-smi-go from 2025.1.0 to v0.6.0).
 */
enum Generation {
  /** 2025.1.0 to v0.2.0: counters and states of elements do not name their element. */
  FIRST,
  /** v0.3: they do, and there are clocks and a governor, whose first profile is "ondemand". */
  SECOND,
  /** v0.4: the observer is gone, and with it "ondemand". */
  THIRD,
  /** v0.6: memory of each element, and versions with a prerelease. */
  FOURTH;

  /** That of a loaded library. */
  static Generation of(Symbols library) {
    if (!library.has("furiosa_smi_get_core_frequency")) return FIRST;
    if (library.has("furiosa_smi_create_observer")) return SECOND;
    return library.has("furiosa_smi_get_memory_utilization") ? FOURTH : THIRD;
  }

  /** Bytes of an entry of {@code FuriosaSmiDevicePerformanceCounter}. */
  int counterSize() {
    return this == FIRST ? 24 : 32;
  }

  /** Where an entry has its element; -1 where it is its place. */
  int counterCore() {
    return this == FIRST ? -1 : 8;
  }

  /** Where an entry has all cycles. */
  int counterCycles() {
    return this == FIRST ? 8 : 16;
  }

  /** Where an entry has those with a task. */
  int counterBusy() {
    return this == FIRST ? 16 : 24;
  }

  /** Bytes of an entry of {@code FuriosaSmiCoreStatuses}. */
  int statusSize() {
    return this == FIRST ? 4 : 8;
  }

  /** Where an entry has its state. */
  int status() {
    return this == FIRST ? 0 : 4;
  }

  /** The word of a governor's profile; empty for none. */
  String governor(double profile) {
    String[] words =
        this == SECOND
            ? new String[] {"ondemand", "performance", "powersave"}
            : new String[] {"performance", "powersave"};
    return profile >= 0 && profile < words.length ? words[(int) profile] : "";
  }
}
