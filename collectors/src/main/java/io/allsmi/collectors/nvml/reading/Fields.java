package io.allsmi.collectors.nvml.reading;

/** Field ids of nvml.h, {@code NVML_FI_DEV_…}, that are read. */
final class Fields {
  static final int THROTTLE_POWER = 74;
  static final int THROTTLE_THERMAL = 75;
  static final int THROTTLE_SYNC_BOOST = 76;
  static final int THROTTLE_BOARD_LIMIT = 77;
  static final int THROTTLE_LOW_UTILIZATION = 78;
  static final int THROTTLE_RELIABILITY = 79;
  static final int MEMORY_TEMP = 82;
  static final int TOTAL_ENERGY = 83;
  static final int POWER_AVERAGE = 185;
  static final int POWER_INSTANT = 186;
  static final int GPU_RECOVERY_ACTION = 230;

  /** Followed by the times of the hardware's thermal and of its power brake's slowdown. */
  static final int THROTTLE_SW_THERMAL = 269;

  static final int THROTTLE_SW_THERMAL_R575 = 251;

  /** {@code NVML_POWER_SCOPE_GPU} and {@code _MODULE}. */
  static final int SCOPE_GPU = 0;

  static final int SCOPE_MODULE = 1;

  private Fields() {}
}
