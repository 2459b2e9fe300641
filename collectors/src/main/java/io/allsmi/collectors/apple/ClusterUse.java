package io.allsmi.collectors.apple;

import io.allsmi.collectors.apple.chip.Chip;
import io.allsmi.collectors.apple.chip.Clusters;
import io.allsmi.collectors.apple.chip.VoltageStates;
import io.allsmi.collectors.apple.residency.CoreChannel;
import io.allsmi.collectors.apple.residency.Residency;
import io.allsmi.collectors.apple.residency.States;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How busy the cores of each cluster are, and at which clock. */
final class ClusterUse {
  private final Chip chip;
  private final Clusters clusters;
  private final Map<String, byte[]> tables;
  private final Map<String, double[]> clocks = new HashMap<>();
  private Map<String, States> before = Map.of();

  /**
   * A cluster.
   *
   * @param name the vendor's channel, {@code PCPU}
   * @param tier what Apple calls its cores
   */
  record Cluster(String name, String tier, double active, double hertz) {}

  private static final class Sum {
    private final CoreChannel channel;
    private int cores;
    private double active;
    private double cycles;
    private double running;

    Sum(CoreChannel channel) {
      this.channel = channel;
    }

    void add(Residency core) {
      cores++;
      active += core.active();
      if (Double.isNaN(core.hertz())) return;
      cycles += core.active() * core.hertz();
      running += core.active();
    }
  }

  ClusterUse(Chip chip, Map<String, byte[]> tables) {
    this.chip = chip;
    this.tables = tables;
    clusters = Clusters.of(tables.getOrDefault("acc-clusters", new byte[0]));
  }

  /** The clusters in the order of their names, over the time since the sample before. */
  List<Cluster> next(Map<String, States> cores) {
    Map<String, Sum> sums = new TreeMap<>();
    cores.forEach(
        (name, states) -> {
          CoreChannel channel = CoreChannel.of(name);
          if (channel == null) return;
          States old = before.get(name);
          double[] steps = clocks.computeIfAbsent(channel.prefix(), this::clocks);
          Residency use = old == null ? Residency.UNKNOWN : Residency.between(old, states, steps);
          sums.computeIfAbsent(channel.cluster(), key -> new Sum(channel)).add(use);
        });
    before = cores;
    List<Cluster> all = new ArrayList<>(sums.size());
    for (Sum sum : sums.values()) {
      double hertz = sum.running > 0 ? sum.cycles / sum.running : Double.NaN;
      String tier = chip.tier(sum.channel.prefix());
      all.add(new Cluster(sum.channel.cluster(), tier, sum.active / sum.cores, hertz));
    }
    return all;
  }

  private double[] clocks(String prefix) {
    byte[] table = tables.getOrDefault(clusters.property(prefix), new byte[0]);
    return VoltageStates.ofCpu(table, chip);
  }
}
