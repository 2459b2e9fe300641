package io.allsmi.collectors.nvml.session;

import io.allsmi.collectors.nvml.library.Layouts.Memory;
import io.allsmi.collectors.nvml.library.Layouts.MemoryV2;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;

/**
 * The memory of a device or of a MIG device, bytes as the library writes them; NaN for what was not
 * obtained. The second version of the question tells what driver and firmware keep from what is
 * used; for the first, used contains it. GPUs of an SoC refuse both.
 *
 * @param reserved NaN for the first version
 */
public record DeviceMemory(double total, double used, double free, double reserved) {
  private static final DeviceMemory UNKNOWN =
      new DeviceMemory(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /**
   * Asks.
   *
   * @param out room for the answer
   */
  public static DeviceMemory of(DeviceCalls calls, Struct out) {
    out.versioned(MemoryV2.SIZE, MemoryV2.VERSION);
    if (calls.fill(Symbol.MEMORY_INFO_V2, out)) {
      return new DeviceMemory(
          out.unsigned64(MemoryV2.TOTAL),
          out.unsigned64(MemoryV2.USED),
          out.unsigned64(MemoryV2.FREE),
          out.unsigned64(MemoryV2.RESERVED));
    }
    out.blank(Memory.SIZE);
    if (!calls.fill(Symbol.MEMORY_INFO, out)) return UNKNOWN;
    return new DeviceMemory(
        out.unsigned64(Memory.TOTAL),
        out.unsigned64(Memory.USED),
        out.unsigned64(Memory.FREE),
        Double.NaN);
  }
}
