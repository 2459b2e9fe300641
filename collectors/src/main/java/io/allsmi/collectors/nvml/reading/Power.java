package io.allsmi.collectors.nvml.reading;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ENERGY_JOULES_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_AVERAGE_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_MODULE_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;

import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.model.catalogue.DeviceKind;

/**
 * Power and energy. {@code nvmlDeviceGetPowerUsage} is what the board draws now up to GA100, and
 * the average of a second from the other Ampere boards on (nvml.h); fields 185 and 186 tell the two
 * apart where the driver has them.
 */
public final class Power implements ReadingGroup {
  private static final double JOULES_EACH = 1e-3;

  private final Gpu gpu;
  private final int instant;
  private final int average;
  private final int module;
  private final int energy;

  public Power(Gpu gpu) {
    this.gpu = gpu;
    FieldBatch fields = gpu.fields();
    instant = fields.add(Fields.POWER_INSTANT, Fields.SCOPE_GPU);
    average = fields.add(Fields.POWER_AVERAGE, Fields.SCOPE_GPU);
    module = fields.add(Fields.POWER_INSTANT, Fields.SCOPE_MODULE);
    energy = fields.add(Fields.TOTAL_ENERGY, 0);
  }

  @Override
  public void read(Tick tick) {
    Readings readings = gpu.readings();
    FieldBatch fields = gpu.fields();
    double now = Sane.watts(fields.value(instant));
    // The NPU's other question answers 0 W whatever it does.
    boolean asked = Double.isNaN(now) && gpu.readings().info().kind().equals(DeviceKind.GPU);
    if (asked) now = Sane.watts(gpu.calls().unsigned(Symbol.POWER_USAGE));
    readings.set(POWER_WATTS, now);
    readings.set(POWER_LIMIT_WATTS, limit());
    readings.set(ENERGY_JOULES_TOTAL, energy());
    if (!tick.isDetailed()) return;
    readings.set(POWER_AVERAGE_WATTS, Sane.watts(fields.value(average)));
    readings.set(POWER_MODULE_WATTS, Sane.watts(fields.value(module)));
  }

  /** The limit that is enforced, which can change at any time; a limit of 0 W is none. */
  private double limit() {
    double enforced = Sane.watts(gpu.calls().unsigned(Symbol.POWER_ENFORCED_LIMIT));
    return enforced > 0 ? enforced : Double.NaN;
  }

  private double energy() {
    double joules = gpu.fields().value(energy) * JOULES_EACH;
    if (!Double.isNaN(joules)) return joules;
    return gpu.calls().unsigned64(Symbol.TOTAL_ENERGY) * JOULES_EACH;
  }
}
