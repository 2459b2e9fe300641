package io.allsmi.collectors.host.oshi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A process as OSHI sees it.
 *
 * @param pid its id
 * @param startedAt milliseconds since 1970; 0 when not known
 * @param name of its program
 * @param cpuMillis CPU time that it has used
 * @param memoryBytes resident memory; 0 when not known
 */
record ProcessState(int pid, long startedAt, String name, long cpuMillis, long memoryBytes) {

  /**
   * A process that is worth a row.
   *
   * @param cpuRatio CPU time by time since the reading before; NaN when there is none
   */
  record Ranked(ProcessState process, double cpuRatio) {}

  /**
   * Those that use most CPU time and those that use most memory, the busiest first.
   *
   * @param before the reading before; empty at the first
   * @param seconds since then
   * @param most how many by each
   */
  static List<Ranked> top(
      List<ProcessState> now, List<ProcessState> before, double seconds, int most) {
    Map<Integer, ProcessState> earlier = new HashMap<>();
    for (ProcessState each : before) earlier.put(each.pid, each);
    List<Ranked> all = new ArrayList<>();
    for (ProcessState each : now) {
      all.add(new Ranked(each, ratio(each, earlier.get(each.pid), seconds)));
    }
    TreeSet<Ranked> top = new TreeSet<>(ProcessState::busiestFirst);
    all.sort(ProcessState::busiestFirst);
    top.addAll(all.subList(0, Math.min(most, all.size())));
    all.sort(ProcessState::largestFirst);
    top.addAll(all.subList(0, Math.min(most, all.size())));
    return List.copyOf(top);
  }

  private static double ratio(ProcessState now, @Nullable ProcessState before, double seconds) {
    if (before == null || now.startedAt != before.startedAt) return Double.NaN;
    long used = now.cpuMillis - before.cpuMillis;
    return used >= 0 && seconds > 0 ? used / 1e3 / seconds : Double.NaN;
  }

  private static int busiestFirst(Ranked one, Ranked other) {
    int byRatio = Double.compare(known(other.cpuRatio), known(one.cpuRatio));
    if (byRatio != 0) return byRatio;
    int byTime = Long.compare(other.process.cpuMillis, one.process.cpuMillis);
    return byTime != 0 ? byTime : Integer.compare(one.process.pid, other.process.pid);
  }

  private static int largestFirst(Ranked one, Ranked other) {
    int bySize = Long.compare(other.process.memoryBytes, one.process.memoryBytes);
    return bySize != 0 ? bySize : Integer.compare(one.process.pid, other.process.pid);
  }

  private static double known(double ratio) {
    return Double.isNaN(ratio) ? -1 : ratio;
  }
}
