package io.allsmi.collectors.nvml.reading;

import static io.allsmi.model.catalogue.AcceleratorMetrics.CAPTURE_SESSIONS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENCODER_SESSIONS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;

import io.allsmi.collectors.nvml.library.Layouts;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.catalogue.PartKind;

/**
 * How busy the device and its video engines are. While MIG is on the library has no utilization of
 * the device as a whole (nvml.h), whatever number it writes.
 */
public final class Utilization implements ReadingGroup {
  private static final double MOST_SESSIONS = 100_000;

  private static final Symbol[] ENGINES = {
    Symbol.ENCODER_UTILIZATION,
    Symbol.DECODER_UTILIZATION,
    Symbol.JPEG_UTILIZATION,
    Symbol.OFA_UTILIZATION
  };
  private static final String[] ENGINE_NAMES = {"encoder", "decoder", "jpeg", "ofa"};

  private final Gpu gpu;
  private final Struct out = new Struct(Layouts.Utilization.SIZE);
  private final Struct captureStats = new Struct(Layouts.FbcStats.SIZE);
  private final int[] parts = {-1, -1, -1, -1};

  public Utilization(Gpu gpu) {
    this.gpu = gpu;
  }

  @Override
  public void read(Tick tick) {
    DeviceCalls calls = gpu.calls();
    Readings readings = gpu.readings();
    if (!gpu.isDivided()) {
      out.blank(Layouts.Utilization.SIZE);
      boolean answered = calls.fill(Symbol.UTILIZATION, out);
      double busy = answered ? out.unsigned(Layouts.Utilization.GPU) : Double.NaN;
      double memory = answered ? out.unsigned(Layouts.Utilization.MEMORY) : Double.NaN;
      readings.set(UTILIZATION_RATIO, Sane.ratio(busy));
      readings.set(MEMORY_UTILIZATION_RATIO, Sane.ratio(memory));
    }
    if (!tick.isDetailed()) return;
    for (int i = 0; i < ENGINES.length; i++) engine(i);
    boolean encoder = calls.three(Symbol.ENCODER_STATS);
    readings.set(
        ENCODER_SESSIONS, encoder ? Sane.count(calls.answer(0), MOST_SESSIONS) : Double.NaN);
    readings.set(CAPTURE_SESSIONS, captures(calls));
  }

  private void engine(int engine) {
    if (!gpu.calls().two(ENGINES[engine])) return;
    double busy = Sane.ratio(gpu.calls().answer(0));
    if (Double.isNaN(busy)) return;
    Readings readings = gpu.readings();
    if (parts[engine] < 0) parts[engine] = readings.part(PartKind.ENGINE, ENGINE_NAMES[engine]);
    readings.set(parts[engine], ENGINE_UTILIZATION_RATIO, busy);
  }

  private double captures(DeviceCalls calls) {
    captureStats.blank(Layouts.FbcStats.SIZE);
    return calls.fill(Symbol.CAPTURE_STATS, captureStats)
        ? Sane.count(captureStats.unsigned(Layouts.FbcStats.SESSIONS_COUNT), MOST_SESSIONS)
        : Double.NaN;
  }
}
