package io.allsmi.collectors.jetson.board;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.model.collect.Platform;

/**
 * Whether the clocks are kept from moving, which is what the command {@code jetson_clocks} does: it
 * raises the lower limit of each clock to the upper one. The command itself says so to root only;
 * the limits of CPUs and GPU can be read by everybody.
 */
public final class ClockLock {
  private static final String POLICIES = "/sys/devices/system/cpu/cpufreq/";

  private ClockLock() {}

  /**
   * Reads the limits.
   *
   * @param gpuClocks the folder of the GPU's clock; empty when there is none
   * @return 1 when no clock can move, 0 when one can, NaN when it cannot be told
   */
  public static double read(Platform platform, String gpuClocks) {
    Attributes attributes = new Attributes(platform);
    if (gpuClocks.isEmpty()) return Double.NaN;
    double locked =
        equal(
            attributes.number(gpuClocks + "/min_freq"), attributes.number(gpuClocks + "/max_freq"));
    boolean cpus = false;
    for (String policy : attributes.names(POLICIES)) {
      if (!policy.startsWith("policy")) continue;
      double min = attributes.number(POLICIES + policy + "/scaling_min_freq");
      double max = attributes.number(POLICIES + policy + "/scaling_max_freq");
      // A cluster that is switched off has no limits.
      if (Double.isNaN(min) && Double.isNaN(max)) continue;
      cpus = true;
      locked = both(locked, equal(min, max));
    }
    return cpus ? locked : Double.NaN;
  }

  private static double equal(double min, double max) {
    if (Double.isNaN(min) || Double.isNaN(max)) return Double.NaN;
    return min == max ? 1 : 0;
  }

  private static double both(double one, double other) {
    return one == 0 || other == 0 ? 0 : one + other == 2 ? 1 : Double.NaN;
  }
}
