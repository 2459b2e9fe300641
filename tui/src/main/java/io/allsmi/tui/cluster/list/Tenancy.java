package io.allsmi.tui.cluster.list;

import io.allsmi.insight.cluster.Measure;
import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.insight.show.NaturalOrder;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.ProcessUse;
import io.allsmi.tui.show.Totals;
import io.allsmi.tui.show.Uses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Adds up processes by who runs them. Only nodes that are current count. */
public final class Tenancy {
  private static final class Sum {
    final Set<String> users = new TreeSet<>();
    final Set<String> devices = new HashSet<>();
    String lastNode = "";
    int nodes;
    int processes;
    double memory = Double.NaN;
    double busy;
    int known;
    long startedAt = Long.MAX_VALUE;
  }

  private final boolean byContainer;
  private final Map<String, Sum> sums = new HashMap<>();

  private Tenancy(boolean byContainer) {
    this.byContainer = byContainer;
  }

  /** A line for each user, or for each container, in natural order of their names. */
  public static List<TenantLine> of(List<ProcessLine> processes, boolean byContainer) {
    Tenancy tenancy = new Tenancy(byContainer);
    for (ProcessLine line : processes) tenancy.add(line);
    List<TenantLine> lines = new ArrayList<>(tenancy.sums.size());
    tenancy.sums.forEach((name, sum) -> lines.add(line(name, sum)));
    lines.sort((one, other) -> NaturalOrder.COMPARATOR.compare(one.name(), other.name()));
    return lines;
  }

  private void add(ProcessLine line) {
    ProcessUse process = line.process();
    String name = byContainer ? process.container() : process.user();
    if (name.isEmpty()) return;
    Sum sum = sums.computeIfAbsent(name, _ -> new Sum());
    NodeSummary node = line.node();
    // The processes of one node come one behind the other.
    if (!sum.lastNode.equals(node.node())) sum.nodes++;
    sum.lastNode = node.node();
    sum.processes++;
    if (!process.user().isEmpty()) sum.users.add(process.user());
    sum.memory = Totals.plus(sum.memory, Uses.memory(process.uses()));
    if (process.startedAt() > 0) sum.startedAt = Math.min(sum.startedAt, process.startedAt());
    for (DeviceUse use : process.uses()) {
      if (!sum.devices.add(DeviceLine.key(node.node(), use.device()))) continue;
      int place = node.place(use.device());
      double busy = place < 0 ? Double.NaN : node.value(Measure.UTILIZATION, place);
      if (Double.isNaN(busy)) continue;
      sum.busy += busy;
      sum.known++;
    }
  }

  private static TenantLine line(String name, Sum sum) {
    return new TenantLine(
        name,
        String.join(" ", sum.users),
        sum.nodes,
        sum.devices.size(),
        sum.processes,
        sum.memory,
        sum.known == 0 ? Double.NaN : sum.busy / sum.known,
        sum.startedAt == Long.MAX_VALUE ? 0 : sum.startedAt);
  }
}
