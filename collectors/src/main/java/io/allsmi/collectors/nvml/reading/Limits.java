package io.allsmi.collectors.nvml.reading;

import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_TARGET_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.GRAPHICS_FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.GRAPHICS_FREQUENCY_TARGET_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREQUENCY_TARGET_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TEMPERATURE_MAX_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_DEFAULT_LIMIT_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_MAX_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_MIN_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_REQUESTED_LIMIT_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_MAX_OPERATING_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_SHUTDOWN_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_TARGET_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.VIDEO_FREQUENCY_LIMIT_HERTZ;

import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.DeviceCalls;

/**
 * What temperatures, power and clocks are held against; settings of an administrator among them.
 */
public final class Limits implements ReadingGroup {
  private static final int THRESHOLD_SHUTDOWN = 0;
  static final int THRESHOLD_SLOWDOWN = 1;
  private static final int THRESHOLD_MEMORY_MAX = 2;
  private static final int THRESHOLD_GPU_MAX = 3;
  private static final int THRESHOLD_ACOUSTIC_CURRENT = 5;

  private final Gpu gpu;

  public Limits(Gpu gpu) {
    this.gpu = gpu;
  }

  @Override
  public void read(Tick tick) {
    temperatures(gpu.readings());
    power(gpu.readings());
    clocks(gpu.readings());
  }

  private void temperatures(Readings readings) {
    readings.set(TEMPERATURE_MAX_OPERATING_CELSIUS, threshold(THRESHOLD_GPU_MAX));
    readings.set(TEMPERATURE_SHUTDOWN_CELSIUS, threshold(THRESHOLD_SHUTDOWN));
    readings.set(TEMPERATURE_TARGET_CELSIUS, threshold(THRESHOLD_ACOUSTIC_CURRENT));
    readings.set(MEMORY_TEMPERATURE_MAX_CELSIUS, threshold(THRESHOLD_MEMORY_MAX));
  }

  private double threshold(int type) {
    return Sane.celsiusLimit(gpu.calls().unsigned(Symbol.TEMPERATURE_THRESHOLD, type));
  }

  private void power(Readings readings) {
    DeviceCalls calls = gpu.calls();
    readings.set(POWER_DEFAULT_LIMIT_WATTS, watts(Symbol.POWER_DEFAULT_LIMIT));
    readings.set(POWER_REQUESTED_LIMIT_WATTS, watts(Symbol.POWER_LIMIT));
    boolean known = calls.two(Symbol.POWER_LIMIT_CONSTRAINTS);
    double min = known ? Sane.watts(calls.answer(0)) : Double.NaN;
    double max = known ? Sane.watts(calls.answer(1)) : Double.NaN;
    readings.set(POWER_LIMIT_MIN_WATTS, min);
    readings.set(POWER_LIMIT_MAX_WATTS, max > 0 ? max : Double.NaN);
  }

  private double watts(Symbol symbol) {
    double limit = Sane.watts(gpu.calls().unsigned(symbol));
    return limit > 0 ? limit : Double.NaN;
  }

  private void clocks(Readings readings) {
    readings.set(FREQUENCY_LIMIT_HERTZ, clock(Symbol.CLOCK_MAX, Clocks.SM));
    readings.set(GRAPHICS_FREQUENCY_LIMIT_HERTZ, clock(Symbol.CLOCK_MAX, Clocks.GRAPHICS));
    readings.set(MEMORY_FREQUENCY_LIMIT_HERTZ, clock(Symbol.CLOCK_MAX, Clocks.MEMORY));
    readings.set(VIDEO_FREQUENCY_LIMIT_HERTZ, clock(Symbol.CLOCK_MAX, Clocks.VIDEO));
    readings.set(FREQUENCY_TARGET_HERTZ, clock(Symbol.CLOCK_APPLICATION, Clocks.SM));
    readings.set(GRAPHICS_FREQUENCY_TARGET_HERTZ, clock(Symbol.CLOCK_APPLICATION, Clocks.GRAPHICS));
    readings.set(MEMORY_FREQUENCY_TARGET_HERTZ, clock(Symbol.CLOCK_APPLICATION, Clocks.MEMORY));
  }

  private double clock(Symbol symbol, int type) {
    double hertz = Sane.hertz(gpu.calls().unsigned(symbol, type));
    return hertz > 0 ? hertz : Double.NaN;
  }
}
