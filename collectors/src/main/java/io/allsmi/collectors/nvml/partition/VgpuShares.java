package io.allsmi.collectors.nvml.partition;

import io.allsmi.collectors.nvml.library.Layouts.VgpuInstanceUtilizationSample;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.Sane;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.Moment;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shares that virtual GPUs have of a device's engines, by the driver's latest samples. */
final class VgpuShares {
  /** Seconds for which a sample is taken for what the virtual GPU does now. */
  private static final double FRESH_SECONDS = 3;

  private static final int ROOM = 256;
  private static final int TYPE = 4;
  private static final int DOUBLE = 0;
  private static final int UNSIGNED_LONG_LONG = 3;
  private static final long MICROS_EACH_MILLI = 1000;

  private final Struct counts = new Struct(8);
  private final Struct samples = new Struct(ROOM * VgpuInstanceUtilizationSample.SIZE);
  private final Map<Integer, Sample> byInstance = new HashMap<>();
  private long lastSeen;

  /** Ratios; NaN for what was not said. */
  record Sample(
      long micros,
      Moment readAt,
      double processors,
      double memory,
      double encoder,
      double decoder) {}

  void read(DeviceCalls calls, Moment now) {
    if (lastSeen == 0) {
      long since = now.wallMillis() - (long) (FRESH_SECONDS * 1000);
      lastSeen = Math.max(1, since * MICROS_EACH_MILLI);
    }
    byInstance.values().removeIf(sample -> now.secondsSince(sample.readAt) > FRESH_SECONDS);
    samples.blank(ROOM * VgpuInstanceUtilizationSample.SIZE);
    counts.blank(8).put(0, ROOM);
    int code =
        calls.ask(
            Symbol.VGPU_UTILIZATION,
            0,
            calls.handle(),
            lastSeen,
            counts.at(TYPE),
            counts.pointer(),
            samples.pointer());
    if (code != ReturnCode.SUCCESS) return;
    int told = counts.integer(0);
    int type = counts.integer(TYPE);
    long newest = lastSeen;
    for (int entry = 0; entry < Math.min(told, ROOM); entry++) {
      int at = entry * VgpuInstanceUtilizationSample.SIZE;
      long micros = samples.integer64(at + VgpuInstanceUtilizationSample.TIME_STAMP);
      if (micros <= lastSeen) continue;
      newest = Math.max(newest, micros);
      take(at, type, micros, now);
    }
    lastSeen = newest;
  }

  private void take(int at, int type, long micros, Moment now) {
    int instance = samples.integer(at + VgpuInstanceUtilizationSample.VGPU_INSTANCE);
    Sample known = byInstance.get(instance);
    if (known != null && known.micros > micros) return;
    byInstance.put(
        instance,
        new Sample(
            micros,
            now,
            ratio(at + VgpuInstanceUtilizationSample.SM_UTIL, type),
            ratio(at + VgpuInstanceUtilizationSample.MEM_UTIL, type),
            ratio(at + VgpuInstanceUtilizationSample.ENC_UTIL, type),
            ratio(at + VgpuInstanceUtilizationSample.DEC_UTIL, type)));
  }

  /** {@code nvmlValue_t} of percent. */
  private double ratio(int at, int type) {
    if (type == DOUBLE) return Sane.ratio(samples.real(at));
    return Sane.ratio(type == UNSIGNED_LONG_LONG ? samples.unsigned64(at) : samples.unsigned(at));
  }

  /** The last sample of an instance; null when there is none of the last seconds. */
  @Nullable Sample of(int instance) {
    return byInstance.get(instance);
  }
}
