package io.allsmi.collectors.nvml.reading;

import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.GRAPHICS_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PERFORMANCE_STATE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.VIDEO_FREQUENCY_HERTZ;

import io.allsmi.collectors.nvml.library.Symbol;

/** The clocks as they are now, and the performance state. */
public final class Clocks implements ReadingGroup {
  static final int GRAPHICS = 0;
  static final int SM = 1;
  static final int MEMORY = 2;
  static final int VIDEO = 3;

  /** {@code NVML_PSTATE_15}; 32 is "unknown". */
  private static final double SLOWEST_STATE = 15;

  private final Gpu gpu;

  public Clocks(Gpu gpu) {
    this.gpu = gpu;
  }

  @Override
  public void read(Tick tick) {
    Readings readings = gpu.readings();
    readings.set(FREQUENCY_HERTZ, clock(SM));
    readings.set(MEMORY_FREQUENCY_HERTZ, clock(MEMORY));
    double state = gpu.calls().unsigned(Symbol.PERFORMANCE_STATE);
    readings.set(PERFORMANCE_STATE, Sane.count(state, SLOWEST_STATE));
    if (!tick.isDetailed()) return;
    readings.set(GRAPHICS_FREQUENCY_HERTZ, clock(GRAPHICS));
    readings.set(VIDEO_FREQUENCY_HERTZ, clock(VIDEO));
  }

  private double clock(int type) {
    return Sane.hertz(gpu.calls().unsigned(Symbol.CLOCK, type));
  }
}
