package io.allsmi.collectors.jetson.gpu;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.jetson.file.NumberFile;
import io.allsmi.collectors.jetson.file.Plausible;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Load and clocks of the GPU, through devfreq (Documentation/ABI/testing/sysfs-class-devfreq) and
 * the nvgpu driver's {@code load}, in thousandths. On Thor there is no such file; NVML says it
 * there.
 */
public final class Gpu implements AutoCloseable {
  private final GpuNode node;
  private final Attributes attributes;
  private final @Nullable NumberFile load;
  private final @Nullable NumberFile clock;
  private final @Nullable NumberFile videoClock;
  private final boolean saysPower;

  public Gpu(Platform platform, GpuNode node) {
    this.node = node;
    attributes = new Attributes(platform);
    load = NumberFile.first(platform, node.device() + "/load");
    clock = clock(platform, node.clocks());
    videoClock = clock(platform, node.videoClocks());
    saysPower = attributes.exists(node.device() + "/power/runtime_status");
  }

  private static @Nullable NumberFile clock(Platform platform, String folder) {
    return folder.isEmpty() ? null : NumberFile.first(platform, folder + "/cur_freq");
  }

  /** What moves. */
  public void live(Answer answer, int gpu) {
    answer.set(gpu, AcceleratorMetrics.UTILIZATION_RATIO, Plausible.permille(NumberFile.in(load)));
    answer.set(gpu, AcceleratorMetrics.FREQUENCY_HERTZ, Plausible.hertz(NumberFile.in(clock)));
    answer.set(
        gpu, AcceleratorMetrics.VIDEO_FREQUENCY_HERTZ, Plausible.hertz(NumberFile.in(videoClock)));
    if (saysPower) answer.set(gpu, AcceleratorMetrics.ASLEEP, asleep());
  }

  /** Whether the rail of the GPU is switched off, which it is whenever it has nothing to do. */
  private double asleep() {
    return switch (attributes.line(node.device() + "/power/runtime_status")) {
      case "suspended" -> 1;
      case "active", "suspending", "resuming" -> 0;
      default -> Double.NaN;
    };
  }

  /** What seldom changes: limits and the governor. */
  public void limits(Answer answer, int gpu) {
    answer.set(gpu, AcceleratorMetrics.FREQUENCY_LIMIT_HERTZ, limit(node.clocks()));
    answer.set(gpu, AcceleratorMetrics.VIDEO_FREQUENCY_LIMIT_HERTZ, limit(node.videoClocks()));
    if (node.clocks().isEmpty()) return;
    answer.text(gpu, AcceleratorMetrics.GOVERNOR, attributes.line(node.clocks() + "/governor"));
  }

  private double limit(String folder) {
    if (folder.isEmpty()) return Double.NaN;
    return Plausible.hertzLimit(attributes.number(folder + "/max_freq"));
  }

  @Override
  public void close() {
    NumberFile.release(load);
    NumberFile.release(clock);
    NumberFile.release(videoClock);
  }
}
