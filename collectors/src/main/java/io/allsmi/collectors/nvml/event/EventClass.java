package io.allsmi.collectors.nvml.event;

import org.jspecify.annotations.Nullable;

/** The kinds of events that are listened to: {@code nvmlEventType…} of nvml.h. */
enum EventClass {
  SINGLE_BIT_ECC(0x1, "single_bit_ecc", true, "a memory error was corrected"),
  DOUBLE_BIT_ECC(0x2, "double_bit_ecc", true, "a memory error could not be corrected"),
  XID(0x8, "xid", true, "an Xid"),
  POWER_SOURCE(0x80, "power_source", false, "the power source changed"),
  MIG_CONFIG(0x100, "mig_config", false, "the MIG configuration changed"),
  ECC_STORM(0x200, "ecc_storm", true, "memory errors are corrected in great number"),
  DRAM_RETIREMENT(0x400, "dram_retirement", true, "memory was taken out of use"),
  DRAM_RETIREMENT_FAILURE(
      0x800, "dram_retirement_failure", true, "taking memory out of use failed"),
  POISON(0x1000, "poison", true, "damaged data was used; one program is ended"),
  FATAL_POISON(0x2000, "fatal_poison", true, "damaged data was used; the GPU needs a reset"),
  UNAVAILABLE(0x4000, "unavailable", true, "the GPU became unavailable"),
  RECOVERY_ACTION(0x8000, "recovery_action", false, "what recovers the GPU changed");

  // P-state (0x4) and clock changes (0x10) come many times a second and are read anyway.

  private final long bit;
  private final String word;
  private final boolean error;
  private final String meaning;

  EventClass(long bit, String word, boolean error, String meaning) {
    this.bit = bit;
    this.word = word;
    this.error = error;
    this.meaning = meaning;
  }

  /** All bits that are listened to. */
  static long mask() {
    long mask = 0;
    for (EventClass each : values()) mask |= each.bit;
    return mask;
  }

  /** The class of an event; null for one that is not known. */
  static @Nullable EventClass of(long type) {
    for (EventClass each : values()) {
      if (each.bit == type) return each;
    }
    return null;
  }

  boolean isIn(long mask) {
    return (mask & bit) != 0;
  }

  String word() {
    return word;
  }

  /** Whether it counts as an error. */
  boolean isError() {
    return error;
  }

  String meaning() {
    return meaning;
  }
}
