package io.allsmi.insight.cluster;

/** What is summed up of accelerators, each in its base unit. */
public enum Quantity {
  /**
   * Share of time with work: of the multiprocessors where the device tells that, else as its vendor
   * defines utilization.
   */
  UTILIZATION,
  /** Bytes. */
  MEMORY_USED,
  /** Bytes. */
  MEMORY_TOTAL,
  /** Watts; of the board where one sensor measures for all that the board carries. */
  POWER,
  /** Watts; of the same boards and devices as {@link #POWER}. */
  POWER_LIMIT,
  /** Degrees Celsius of the die. */
  TEMPERATURE,
  /** Degrees to the temperature at which the hardware slows the device down. */
  MARGIN,
  /** Used share of the memory, of each device. */
  MEMORY_RATIO,
  /** Power by its limit, of each board or device. */
  POWER_RATIO;

  static final int COUNT = values().length;
}
