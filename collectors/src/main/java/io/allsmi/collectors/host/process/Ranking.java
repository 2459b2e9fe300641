package io.allsmi.collectors.host.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which processes are worth a row: those that use most CPU time, and those with most memory. */
final class Ranking {
  // Classes and no lambdas, which the first reading would have to link.
  private static final Comparator<Tracked> BUSIEST_FIRST = new BusiestFirst();
  private static final Comparator<Tracked> LONGEST_BUSY_FIRST = new LongestBusyFirst();
  private static final Comparator<Tracked> LARGEST_FIRST = new LargestFirst();

  private Ranking() {}

  /**
   * The processes that are among the first by CPU time or among the first by memory, the busiest
   * first. What uses nothing at all is not among them.
   *
   * @param most how many by each
   * @param lifetime whether CPU time counts since each started, for want of a reading before
   */
  static List<Tracked> top(Collection<Tracked> processes, int most, boolean lifetime) {
    Tracked[] sorted = processes.toArray(new Tracked[0]);
    List<Tracked> top = new ArrayList<>(2 * most);
    Arrays.sort(sorted, LARGEST_FIRST);
    for (int i = 0; i < sorted.length && i < most && sorted[i].residentPages > 0; i++) {
      top.add(sorted[i]);
    }
    int byMemory = top.size();
    Arrays.sort(sorted, lifetime ? LONGEST_BUSY_FIRST : BUSIEST_FIRST);
    for (int i = 0; i < sorted.length && i < most; i++) {
      boolean busy = lifetime ? sorted[i].cpuTicks > 0 : sorted[i].cpuRatio > 0;
      if (busy && !contains(top, byMemory, sorted[i])) top.add(sorted[i]);
    }
    top.sort(BUSIEST_FIRST);
    return top;
  }

  private static boolean contains(List<Tracked> top, int size, Tracked process) {
    for (int i = 0; i < size; i++) {
      if (top.get(i) == process) return true;
    }
    return false;
  }

  private static final class BusiestFirst implements Comparator<Tracked> {
    @Override
    public int compare(Tracked one, Tracked other) {
      int byRatio = Double.compare(known(other.cpuRatio), known(one.cpuRatio));
      return byRatio != 0 ? byRatio : LARGEST_FIRST.compare(one, other);
    }

    private static double known(double ratio) {
      return ratio > 0 ? ratio : 0;
    }
  }

  private static final class LongestBusyFirst implements Comparator<Tracked> {
    @Override
    public int compare(Tracked one, Tracked other) {
      int byTime = Long.compare(other.cpuTicks, one.cpuTicks);
      return byTime != 0 ? byTime : LARGEST_FIRST.compare(one, other);
    }
  }

  private static final class LargestFirst implements Comparator<Tracked> {
    @Override
    public int compare(Tracked one, Tracked other) {
      int byMemory = Long.compare(other.residentPages, one.residentPages);
      return byMemory != 0 ? byMemory : Integer.compare(one.pid, other.pid);
    }
  }
}
