package io.allsmi.collectors.nvml.reading;

import static io.allsmi.model.catalogue.AcceleratorMetrics.BAR1_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.BAR1_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREE_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_RESERVED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;

import io.allsmi.collectors.nvml.library.Layouts.Bar1Memory;
import io.allsmi.collectors.nvml.library.Layouts.MemoryV2;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.collectors.nvml.session.DeviceMemory;

/**
 * The device's memory. GPUs of an SoC have the machine's memory and none of their own: for them
 * nothing is said, the host says it.
 */
public final class MemoryUse implements ReadingGroup {
  private final Gpu gpu;
  private final Struct out = new Struct(MemoryV2.SIZE);

  public MemoryUse(Gpu gpu) {
    this.gpu = gpu;
  }

  @Override
  public void read(Tick tick) {
    if (!gpu.identity().sharesHostMemory()) read(gpu.calls(), gpu.readings(), out);
    if (tick.isDetailed()) bar1();
  }

  /** Of a device or of a MIG device. */
  public static void read(DeviceCalls calls, Readings readings, Struct out) {
    DeviceMemory memory = DeviceMemory.of(calls, out);
    double total = Sane.bytes(memory.total());
    if (!(total > 0)) return;
    readings.set(MEMORY_TOTAL_BYTES, total);
    readings.set(MEMORY_USED_BYTES, within(memory.used(), total));
    readings.set(MEMORY_FREE_BYTES, within(memory.free(), total));
    readings.set(MEMORY_RESERVED_BYTES, within(memory.reserved(), total));
  }

  private static double within(double bytes, double total) {
    return bytes >= 0 && bytes <= total ? bytes : Double.NaN;
  }

  private void bar1() {
    out.blank(Bar1Memory.SIZE);
    if (!gpu.calls().fill(Symbol.BAR1_MEMORY_INFO, out)) return;
    double total = Sane.bytes(out.unsigned64(Bar1Memory.TOTAL));
    if (!(total > 0)) return;
    gpu.readings().set(BAR1_TOTAL_BYTES, total);
    gpu.readings().set(BAR1_USED_BYTES, within(out.unsigned64(Bar1Memory.USED), total));
  }
}
