package io.allsmi.collectors.host.process;

import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of a process from one reading to the next. */
final class Tracked {
  private static final double OWNER_SECONDS = 30;
  private static final double TICKS_PER_SECOND = 100;
  private static final double MOST_CORES = 1 << 16;

  final int pid;
  final KernelFile file;
  long startTicks = -1;
  long cpuTicks;
  long residentPages;

  /** CPU time by time since the reading before; NaN at the first. */
  double cpuRatio = Double.NaN;

  String name = "";

  /** The number of the pass in which it was read last. */
  int pass;

  private int nameHash;
  private Owner.Of owner = Owner.Of.UNKNOWN;
  private @Nullable Moment ownerReadAt;

  Tracked(int pid, KernelFile file) {
    this.pid = pid;
    this.file = file;
  }

  /**
   * Takes a reading over.
   *
   * @param seconds since the one before
   */
  void update(ProcessStat stat, Text text, double seconds) {
    boolean same = stat.startTicks == startTicks;
    cpuRatio = same ? ratio(stat.cpuTicks - cpuTicks, seconds) : Double.NaN;
    startTicks = stat.startTicks;
    cpuTicks = stat.cpuTicks;
    residentPages = stat.residentPages;
    int hash = text.hash(stat.nameFrom, stat.nameTo);
    if (same && hash == nameHash) return;
    // Another process, or another program in it: both may have changed hands.
    nameHash = hash;
    name = text.between(stat.nameFrom, stat.nameTo);
    ownerReadAt = null;
  }

  private static double ratio(long ticks, double seconds) {
    if (ticks < 0 || !(seconds > 0)) return Double.NaN;
    double ratio = ticks / TICKS_PER_SECOND / seconds;
    return ratio < MOST_CORES ? ratio : Double.NaN;
  }

  /** What is known of it, for a snapshot. */
  ProcessUse use(Owner.Of whose, KernelFacts kernel, List<DeviceUse> uses) {
    return new ProcessUse(
        pid,
        kernel.startedAt(startTicks),
        name,
        whose.user(),
        whose.container(),
        cpuRatio,
        residentPages < 0 ? Double.NaN : residentPages * kernel.pageBytes(),
        uses);
  }

  /** Whose it is; asked for again after half a minute, because a process may change its user. */
  Owner.Of owner(Owner owners, Moment now) {
    if (ownerReadAt == null || now.secondsSince(ownerReadAt) >= OWNER_SECONDS) {
      ownerReadAt = now;
      owner = owners.read(pid, now);
    }
    return owner;
  }
}
