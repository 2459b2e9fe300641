package io.allsmi.collectors.nvml.partition;

import io.allsmi.collectors.nvml.library.Layouts.VgpuInstanceUtilizationSample;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.FreshSamples;
import io.allsmi.collectors.nvml.reading.Sane;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.Moment;
import org.jspecify.annotations.Nullable;

/** The shares that virtual GPUs have of a device's engines, by the driver's latest samples. */
final class VgpuShares {
  private static final int ROOM = 256;
  private static final int TYPE = 4;

  private final Struct counts = new Struct(8);
  private final Struct samples = new Struct(ROOM * VgpuInstanceUtilizationSample.SIZE);
  private final FreshSamples<Sample> byInstance = new FreshSamples<>();

  /** Ratios; NaN for what was not said. */
  record Sample(double processors, double memory, double encoder, double decoder) {}

  void read(DeviceCalls calls, Moment now) {
    long since = byInstance.begin(now);
    samples.blank(ROOM * VgpuInstanceUtilizationSample.SIZE);
    counts.blank(8).put(0, ROOM);
    int code =
        calls.ask(
            Symbol.VGPU_UTILIZATION,
            0,
            calls.handle(),
            since,
            counts.at(TYPE),
            counts.pointer(),
            samples.pointer());
    if (code != ReturnCode.SUCCESS) return;
    int told = counts.integer(0);
    int type = counts.integer(TYPE);
    for (int entry = 0; entry < Math.min(told, ROOM); entry++) {
      int at = entry * VgpuInstanceUtilizationSample.SIZE;
      long micros = samples.integer64(at + VgpuInstanceUtilizationSample.TIME_STAMP);
      if (byInstance.isNew(micros)) take(at, type, micros, now);
    }
    byInstance.end();
  }

  private void take(int at, int type, long micros, Moment now) {
    int instance = samples.integer(at + VgpuInstanceUtilizationSample.VGPU_INSTANCE);
    byInstance.put(
        instance,
        micros,
        now,
        new Sample(
            ratio(at + VgpuInstanceUtilizationSample.SM_UTIL, type),
            ratio(at + VgpuInstanceUtilizationSample.MEM_UTIL, type),
            ratio(at + VgpuInstanceUtilizationSample.ENC_UTIL, type),
            ratio(at + VgpuInstanceUtilizationSample.DEC_UTIL, type)));
  }

  /** {@code nvmlValue_t} of percent. */
  private double ratio(int at, int type) {
    return Sane.ratio(samples.value(at, type));
  }

  /** The last sample of an instance; null when there is none of the last seconds. */
  @Nullable Sample of(int instance) {
    return byInstance.of(instance);
  }
}
