package io.allsmi.collectors.nvml.reading;

import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_MARGIN_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS;

import io.allsmi.collectors.nvml.library.Layouts.MarginTemperature;
import io.allsmi.collectors.nvml.library.Layouts.Temperature;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Temperatures of the die and of the memory, and how far the die is from being slowed down: by the
 * device's own word, or against the threshold, which therefore stands beside the temperature.
 */
public final class Heat implements ReadingGroup {
  private static final int SENSOR_GPU = 0;
  private static final double THRESHOLD_SECONDS = 60;

  private final Gpu gpu;
  private final int memory;
  private final Struct out = new Struct(Temperature.SIZE);
  private double slowdown = Double.NaN;
  private @Nullable Moment slowdownReadAt;

  public Heat(Gpu gpu) {
    this.gpu = gpu;
    memory = gpu.fields().add(Fields.MEMORY_TEMP, 0);
  }

  @Override
  public void read(Tick tick) {
    Readings readings = gpu.readings();
    readings.set(TEMPERATURE_CELSIUS, die());
    // Boards without the sensor answer 0 here, and no memory works at the freezing point.
    readings.set(MEMORY_TEMPERATURE_CELSIUS, Sane.celsiusLimit(gpu.fields().value(memory)));
    readings.set(TEMPERATURE_SLOWDOWN_CELSIUS, slowdown(tick.now()));
    readings.set(TEMPERATURE_MARGIN_CELSIUS, margin());
  }

  /** Thor answers the newer question alone, R525 to R565 the older one. */
  private double die() {
    DeviceCalls calls = gpu.calls();
    double older = Sane.celsius(calls.unsigned(Symbol.TEMPERATURE, SENSOR_GPU));
    if (!Double.isNaN(older)) return older;
    out.versioned(Temperature.SIZE, Temperature.VERSION).put(Temperature.SENSOR_TYPE, SENSOR_GPU);
    return calls.fill(Symbol.TEMPERATURE_V, out)
        ? Sane.celsius(out.integer(Temperature.TEMPERATURE))
        : Double.NaN;
  }

  private double slowdown(Moment now) {
    if (slowdownReadAt == null || now.secondsSince(slowdownReadAt) >= THRESHOLD_SECONDS) {
      slowdown =
          Sane.celsiusLimit(
              gpu.calls().unsigned(Symbol.TEMPERATURE_THRESHOLD, Limits.THRESHOLD_SLOWDOWN));
      slowdownReadAt = now;
    }
    return slowdown;
  }

  private double margin() {
    out.versioned(MarginTemperature.SIZE, MarginTemperature.VERSION);
    return gpu.calls().fill(Symbol.MARGIN_TEMPERATURE, out)
        ? Sane.celsius(out.integer(MarginTemperature.MARGIN_TEMPERATURE))
        : Double.NaN;
  }
}
