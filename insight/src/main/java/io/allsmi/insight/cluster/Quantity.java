package io.allsmi.insight.cluster;

/** What is summed up of accelerators, each in its base unit. */
public enum Quantity {
  /**
   * Share of time with work: of the multiprocessors where the device tells that, else as its vendor
   * defines utilization.
   */
  UTILIZATION(0),
  /** Bytes. */
  MEMORY_USED(1),
  /** Bytes. */
  MEMORY_TOTAL(2),
  /** Watts; of the board where one sensor measures for all that the board carries. */
  POWER(3),
  /** Watts; of the same boards and devices as {@link #POWER}. */
  POWER_LIMIT(4),
  /** Degrees Celsius of the die. */
  TEMPERATURE(5),
  /** Degrees to the temperature at which the hardware slows the device down. */
  MARGIN(6),
  /** Used share of the memory, of each device. */
  MEMORY_RATIO(7),
  /** Power by its limit, of each board or device. */
  POWER_RATIO(8);

  static final int COUNT = values().length;

  /** Where it stands in a table. */
  final int column;

  Quantity(int column) {
    this.column = column;
  }
}
