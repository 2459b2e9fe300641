package io.allsmi.bench;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.management.OperatingSystemMXBean;
import io.allsmi.collectors.engine.Engine;
import io.allsmi.collectors.engine.EngineSettings;
import io.allsmi.collectors.engine.Providers;
import io.allsmi.collectors.platform.SystemPlatform;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints what reading the GPUs of a fake NVML costs at level "all": processor and wall time of a
 * tick, the library's calls in it, and how much of that is JNA's share. Arguments: the folder of
 * the fake library, the number of ticks, the milliseconds between two.
 */
public final class NvmlTicks {
  private static final int WARM_UP = 400;
  private static final long WARM_UP_PAUSE = 20;
  private static final int EMPTY_CALLS = 200_000;

  private NvmlTicks() {}

  public static void main(String[] args) throws InterruptedException {
    String folder = args[0];
    int ticks = Integer.parseInt(args[1]);
    long pause = Long.parseLong(args[2]);
    System.setProperty("jna.library.path", Path.of(folder).toAbsolutePath().toString());
    NativeLibrary fake =
        NativeLibrary.getInstance(Path.of(folder, "libnvidia-ml.so.1").toAbsolutePath().toString());
    Function calls = fake.getFunction("fake_nvml_calls_total");

    try (SystemPlatform platform = SystemPlatform.at("/")) {
      EngineSettings settings =
          EngineSettings.of("bench").withInterval(Duration.ofMillis(Math.max(pause, 1)));
      Engine engine = new Engine(platform, Providers.load().select("nvml"), settings);
      for (int i = 0; i < WARM_UP; i++) tick(engine, Math.min(pause, WARM_UP_PAUSE));
      long before = (long) calls.invoke(long.class, new Object[0]);
      long cpu = processorNanos();
      long[] wall = new long[ticks];
      for (int i = 0; i < ticks; i++) wall[i] = tick(engine, pause);
      double cpuMillis = (processorNanos() - cpu) / 1e6 / ticks;
      double callsEach = ((long) calls.invoke(long.class, new Object[0]) - before) / (double) ticks;
      Arrays.sort(wall);
      print(engine, wall, cpuMillis, callsEach, emptyCallNanos(fake));
      engine.close();
    }
  }

  private static long tick(Engine engine, long pause) throws InterruptedException {
    long start = System.nanoTime();
    engine.tick(engine.settings().deadline());
    long taken = System.nanoTime() - start;
    Thread.sleep(pause);
    return taken;
  }

  private static void print(
      Engine engine, long[] wall, double cpuMillis, double callsEach, double emptyNanos) {
    Snapshot last = engine.latest();
    int gpus = last.inventory().size();
    int readings = last.blocks().stream().mapToInt(block -> block.size()).sum();
    System.out.printf(
        Locale.ROOT,
        "%d devices, %d readings; a tick: %.2f ms CPU, %.2f ms wall (p50), %.2f ms (p99)%n",
        gpus,
        readings,
        cpuMillis,
        wall[wall.length / 2] / 1e6,
        wall[wall.length * 99 / 100] / 1e6);
    double jnaMillis = callsEach * emptyNanos / 1e6;
    System.out.printf(
        Locale.ROOT,
        "%.1f library calls a tick, %.1f a device; an empty call through JNA %.0f ns, so JNA takes"
            + " %.2f ms of it (%.0f %% of CPU)%n",
        callsEach,
        callsEach / Math.max(gpus, 1),
        emptyNanos,
        jnaMillis,
        100 * jnaMillis / cpuMillis);
    for (Source source : last.sources()) {
      System.out.printf(
          Locale.ROOT,
          "%s: %s %s%n",
          source.name(),
          source.state().name().toLowerCase(Locale.ROOT),
          source.error());
    }
  }

  private static double emptyCallNanos(NativeLibrary fake) {
    Function empty = fake.getFunction("fake_nvml_open_inits");
    int sum = 0;
    for (int i = 0; i < EMPTY_CALLS; i++) sum += empty.invokeInt(new Object[0]);
    long start = System.nanoTime();
    for (int i = 0; i < EMPTY_CALLS; i++) sum += empty.invokeInt(new Object[0]);
    double nanos = (System.nanoTime() - start) / (double) EMPTY_CALLS;
    return sum < 0 ? Double.NaN : nanos;
  }

  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
