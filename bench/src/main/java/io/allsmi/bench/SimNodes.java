package io.allsmi.bench;

import io.allsmi.mock.node.Fleet;
import io.allsmi.mock.node.FleetPlan;
import io.allsmi.mock.node.SimulatedNode;
import io.allsmi.mock.platform.Platforms;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Level;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints what fleets of simulated nodes cost: the time to make one, its heap before and after each
 * node was asked once, the process' resident memory, and the processor time of a snapshot. Run with
 * {@code -XX:+UseSerialGC}, whose used heap after a collection is exact.
 *
 * <p>Arguments: the platform (nvidia-h100:8) and the sizes (256 1000 10000).
 */
public final class SimNodes {
  private static final int WARM = 3000;

  private SimNodes() {}

  public static void main(String[] args) throws IOException {
    String platform = args.length > 0 ? args[0] : "nvidia-h100:8";
    int[] sizes = {256, 1000, 10_000};
    if (args.length > 1) {
      sizes = new int[args.length - 1];
      for (int i = 0; i < sizes.length; i++) sizes[i] = Integer.parseInt(args[i + 1]);
    }
    long now = System.currentTimeMillis();
    warm(platform, now);
    for (Level level : Level.values()) System.out.println(timeOf(platform, now, level));
    System.out.println("nodes   made in     heap, by node   asked once: heap, by node   RSS");
    for (int size : sizes) System.out.println(fleet(platform, size, now));
  }

  private static void warm(String platform, long now) {
    for (Level level : Level.values()) timeOf(platform, now, level);
  }

  private static String timeOf(String platform, long now, Level level) {
    Fleet fleet = fleetOf(platform, 16, now);
    long readings = 0;
    long start = cpu();
    for (int i = 0; i < WARM; i++) {
      Snapshot said = fleet.node(i % 16).at(Moment.ofWall(now + 1000L * i), level);
      readings = said.blocks().stream().mapToLong(block -> block.size()).sum();
    }
    double micros = (cpu() - start) / 1e3 / WARM;
    return "a snapshot of "
        + platform
        + ", "
        + level.word()
        + ": "
        + readings
        + " readings, "
        + Math.round(micros)
        + " µs of CPU";
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Fleet fleetOf(String platform, int size, long now) {
    return new Fleet(FleetPlan.of(7, size, Platforms.parseAll(platform), now));
  }

  private static String fleet(String platform, int size, long now) throws IOException {
    long before = used();
    long start = System.nanoTime();
    Fleet fleet = fleetOf(platform, size, now);
    double millis = (System.nanoTime() - start) / 1e6;
    long made = used() - before;
    for (SimulatedNode node : fleet.nodes()) node.at(now);
    long asked = used() - before;
    return size
        + "   "
        + Math.round(millis)
        + " ms   "
        + mib(made)
        + ", "
        + made / size
        + " B   "
        + mib(asked)
        + ", "
        + asked / size
        + " B   "
        + rss()
        + " ("
        + fleet.nodes().size()
        + ")";
  }

  private static String mib(long bytes) {
    return Math.round(bytes / 1048576.0) + " MiB";
  }

  private static String rss() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("/proc/self/status"));
    for (String line : lines) {
      if (line.startsWith("VmRSS:")) return line.substring(6).strip();
    }
    return "?";
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
