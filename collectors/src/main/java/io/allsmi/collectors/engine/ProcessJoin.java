package io.allsmi.collectors.engine;

import io.allsmi.model.DeviceUse;
import io.allsmi.model.ProcessUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one row of what several collectors say of one process. Two rows are one process when they
 * agree on its id and on its start, or when one of them does not know the start.
 */
final class ProcessJoin {
  private final Map<Integer, List<Integer>> rows = new HashMap<>();
  private final List<ProcessUse> joined = new ArrayList<>();

  void add(ProcessUse process) {
    List<Integer> same = rows.computeIfAbsent(process.pid(), pid -> new ArrayList<>(1));
    for (int row : same) {
      ProcessUse known = joined.get(row);
      if (isOne(known, process)) {
        joined.set(row, join(known, process));
        return;
      }
    }
    same.add(joined.size());
    joined.add(process);
  }

  List<ProcessUse> list() {
    return joined;
  }

  private static boolean isOne(ProcessUse one, ProcessUse other) {
    return one.startedAt() == 0 || other.startedAt() == 0 || one.startedAt() == other.startedAt();
  }

  private static ProcessUse join(ProcessUse one, ProcessUse other) {
    // Whoever knows when it started has read the process itself and not a driver's list.
    boolean swap = one.startedAt() == 0 && other.startedAt() != 0;
    ProcessUse first = swap ? other : one;
    ProcessUse second = swap ? one : other;
    return new ProcessUse(
        first.pid(),
        first.startedAt(),
        first.name().isEmpty() ? second.name() : first.name(),
        first.user().isEmpty() ? second.user() : first.user(),
        first.container().isEmpty() ? second.container() : first.container(),
        Double.isNaN(first.cpuRatio()) ? second.cpuRatio() : first.cpuRatio(),
        Double.isNaN(first.memoryBytes()) ? second.memoryBytes() : first.memoryBytes(),
        uses(one.uses(), other.uses()));
  }

  /** Both lists; where both name a device and a kind of use, the earlier one's. */
  private static List<DeviceUse> uses(List<DeviceUse> first, List<DeviceUse> second) {
    if (second.isEmpty()) return first;
    if (first.isEmpty()) return second;
    List<DeviceUse> all = new ArrayList<>(first);
    for (DeviceUse use : second) {
      if (!has(first, use)) all.add(use);
    }
    return all;
  }

  private static boolean has(List<DeviceUse> uses, DeviceUse wanted) {
    for (DeviceUse use : uses) {
      if (use.device().equals(wanted.device()) && use.kind().equals(wanted.kind())) return true;
    }
    return false;
  }
}
