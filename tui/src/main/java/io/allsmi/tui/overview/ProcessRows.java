package io.allsmi.tui.overview;

import io.allsmi.insight.filter.Filter;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.ProcessUse;
import io.allsmi.tui.show.Totals;
import io.allsmi.tui.show.Uses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of processes as the user chose it: filtered, gathered, sorted, unfolded. */
final class ProcessRows {
  private final NodeView node;
  private final ProcessChoice choice;

  private ProcessRows(NodeView node, ProcessChoice choice) {
    this.node = node;
    this.choice = choice;
  }

  static List<ProcessRow> of(NodeView node, ProcessChoice wanted) {
    ProcessChoice choice = wanted.on(node);
    ProcessRows rows = new ProcessRows(node, choice);
    List<ProcessRow> processes = rows.filtered(node.snapshot().processes());
    return choice.tree() == Tree.NONE ? rows.flat(processes) : rows.gathered(processes);
  }

  private List<ProcessRow> filtered(List<ProcessUse> processes) {
    List<ProcessRow> rows = new ArrayList<>(processes.size());
    Filter filter = choice.filter().filter();
    for (int i = 0; i < processes.size(); i++) {
      ProcessUse process = processes.get(i);
      if (filter.takes(node, process)) rows.add(ProcessRow.of(process, 0));
    }
    return rows;
  }

  private List<ProcessRow> flat(List<ProcessRow> processes) {
    ProcessSort.sort(processes, choice.order(), choice.reversed());
    if (choice.toggled().isEmpty()) return processes;
    List<ProcessRow> rows = new ArrayList<>(processes.size());
    for (ProcessRow process : processes) add(rows, process);
    return rows;
  }

  /** Adds a process and, where it was unfolded, what it does on each device. */
  private void add(List<ProcessRow> rows, ProcessRow process) {
    boolean open = process.children() > 0 && choice.toggled().contains(process.key());
    rows.add(process.opened(open));
    if (!open) return;
    List<DeviceUse> uses = process.process().uses();
    for (int i = 0; i < uses.size(); i++) {
      rows.add(use(process, uses.get(i), i == uses.size() - 1));
    }
  }

  private static ProcessRow use(ProcessRow of, DeviceUse use, boolean last) {
    ProcessUse process = of.process();
    List<DeviceUse> one = List.of(use);
    ProcessUse part =
        new ProcessUse(
            process.pid(), process.startedAt(), use.kind(), "", "", Double.NaN, Double.NaN, one);
    return new ProcessRow(
        of.key() + "/" + use.device(),
        ProcessRow.Kind.USE,
        part,
        Uses.share(one),
        Uses.memory(one),
        of.depth() + 1,
        last,
        0,
        false);
  }

  private List<ProcessRow> gathered(List<ProcessRow> processes) {
    Map<String, List<ProcessRow>> groups = new LinkedHashMap<>();
    for (ProcessRow row : processes) {
      groups.computeIfAbsent(group(row.process()), _ -> new ArrayList<>()).add(row);
    }
    List<ProcessRow> heads = new ArrayList<>();
    for (Map.Entry<String, List<ProcessRow>> group : groups.entrySet()) {
      heads.add(head(group.getKey(), group.getValue()));
    }
    ProcessSort.sort(heads, choice.order(), choice.reversed());
    List<ProcessRow> rows = new ArrayList<>(processes.size() + heads.size());
    for (ProcessRow head : heads) {
      boolean open = !choice.toggled().contains(head.key());
      rows.add(head.opened(open));
      if (open) addMembers(rows, groups.getOrDefault(head.process().name(), List.of()));
    }
    return rows;
  }

  private void addMembers(List<ProcessRow> rows, List<ProcessRow> members) {
    ProcessSort.sort(members, choice.order(), choice.reversed());
    for (int i = 0; i < members.size(); i++) {
      add(rows, members.get(i).beneath(1, i == members.size() - 1));
    }
  }

  private String group(ProcessUse process) {
    if (choice.tree() == Tree.USER) return process.user().isEmpty() ? "unknown" : process.user();
    return process.container().isEmpty() ? "no container" : process.container();
  }

  /** All of a group as if they were one process. */
  private static ProcessRow head(String name, List<ProcessRow> members) {
    double cpu = Double.NaN;
    double memory = Double.NaN;
    double deviceMemory = Double.NaN;
    double share = Double.NaN;
    Map<String, DeviceUse> uses = new LinkedHashMap<>();
    for (ProcessRow member : members) {
      cpu = Totals.plus(cpu, member.process().cpuRatio());
      memory = Totals.plus(memory, member.process().memoryBytes());
      deviceMemory = Totals.plus(deviceMemory, member.deviceMemory());
      share = Totals.larger(share, member.share());
      for (DeviceUse use : member.process().uses()) uses.putIfAbsent(use.device(), use);
    }
    ProcessUse sum = new ProcessUse(0, 0, name, "", "", cpu, memory, List.copyOf(uses.values()));
    return new ProcessRow(
        "g" + name,
        ProcessRow.Kind.GROUP,
        sum,
        share,
        deviceMemory,
        0,
        false,
        members.size(),
        true);
  }
}
