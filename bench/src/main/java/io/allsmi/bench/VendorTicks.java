package io.allsmi.bench;

import com.sun.management.OperatingSystemMXBean;
import io.allsmi.collectors.engine.Engine;
import io.allsmi.collectors.engine.EngineSettings;
import io.allsmi.collectors.engine.Providers;
import io.allsmi.collectors.platform.SystemPlatform;
import io.allsmi.model.Snapshot;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints what collectors cost on a machine's files below a root, at level "all": processor and wall
 * time of a tick, reads, files looked for or opened, and children. Arguments: the root, the
 * collectors with commas between them, the number of ticks.
 */
public final class VendorTicks {
  private static final int WARM_UP = 400;
  private static final long PAUSE = 5;

  private VendorTicks() {}

  public static void main(String[] args) throws InterruptedException, IOException {
    int ticks = Integer.parseInt(args[2]);
    try (SystemPlatform files = SystemPlatform.at(args[0])) {
      CountingPlatform platform = new CountingPlatform(files);
      // So long that no tick is cut off at its deadline: that would measure a part of one.
      EngineSettings settings = EngineSettings.of("bench").withInterval(Duration.ofSeconds(5));
      Engine engine = new Engine(platform, Providers.load().select(args[1]), settings);
      for (int i = 0; i < WARM_UP; i++) tick(engine);
      long reads = reads();
      long paths = platform.paths();
      long children = platform.commands();
      long cpu = processorNanos();
      long[] wall = new long[ticks];
      for (int i = 0; i < ticks; i++) wall[i] = tick(engine);
      double millis = (processorNanos() - cpu) / 1e6 / ticks;
      Arrays.sort(wall);
      Snapshot last = engine.latest();
      System.out.printf(
          Locale.ROOT,
          "%d devices, %d readings; a tick: %.2f ms CPU, %.2f ms wall (p50), %.2f ms (p99)%n",
          last.inventory().size(),
          last.blocks().stream().mapToInt(block -> block.size()).sum(),
          millis,
          wall[ticks / 2] / 1e6,
          wall[ticks * 99 / 100] / 1e6);
      System.out.printf(
          Locale.ROOT,
          "%.1f reads, %.1f files looked for or opened, %.1f children a tick%n",
          (reads() - reads) / (double) ticks,
          (platform.paths() - paths) / (double) ticks,
          (platform.commands() - children) / (double) ticks);
      engine.close();
    }
  }

  private static long tick(Engine engine) throws InterruptedException {
    long start = System.nanoTime();
    engine.tick(engine.settings().deadline());
    long taken = System.nanoTime() - start;
    Thread.sleep(PAUSE);
    return taken;
  }

  /** System calls that read, of this process (proc_pid_io(5)). */
  private static long reads() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/io"))) {
      if (line.startsWith("syscr:")) return Long.parseLong(line.substring(6).strip());
    }
    return 0;
  }

  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
