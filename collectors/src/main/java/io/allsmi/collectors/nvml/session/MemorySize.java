package io.allsmi.collectors.nvml.session;

import io.allsmi.collectors.nvml.library.Layouts.Memory;
import io.allsmi.collectors.nvml.library.Layouts.MemoryV2;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;

/** Whether a device has memory of its own: those of an SoC refuse the question. */
final class MemorySize {
  private MemorySize() {}

  static boolean isKnown(DeviceCalls calls) {
    Struct out = new Struct(MemoryV2.SIZE).versioned(MemoryV2.SIZE, MemoryV2.VERSION);
    if (calls.fill(Symbol.MEMORY_INFO_V2, out) && out.unsigned64(MemoryV2.TOTAL) > 0) return true;
    out.blank(Memory.SIZE);
    return calls.fill(Symbol.MEMORY_INFO, out) && out.unsigned64(Memory.TOTAL) > 0;
  }
}
