package io.allsmi.collectors.host.cpu;

import io.allsmi.collectors.host.file.Text;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the logical CPUs have spent their time, by the lines {@code cpuN} of /proc/stat, as counters
 * that never go back.
 *
 * <p>Busy is all but idle and iowait, as htop and top have it: a CPU that waits for a disk could do
 * something else, one whose time the hypervisor gave away (steal) could not. Time of guests is
 * inside user and nice already and is not counted again.
 *
 * <p>The kernel's numbers do go back: iowait and idle a little at any time, idle to 0 when a CPU
 * comes back on line. A small step back is waited out, and a large one starts the count of that CPU
 * again from there; so does a step forward that no clock allows, as of the steal time of some
 * hypervisors.
 */
final class CpuTimes {
  /** The classes of time in the order of the file. */
  static final List<String> CLASSES =
      List.of("user", "nice", "system", "idle", "iowait", "irq", "softirq", "steal");

  private static final int IDLE = 3;
  private static final int IOWAIT = 4;
  private static final int FEWEST_FIELDS = 4;

  /** USER_HZ, 100 in the interface of every architecture that Java runs on. */
  private static final double TICKS_PER_SECOND = 100;

  private static final long SMALL_STEP = 1000;
  private static final long SLACK = 6000;
  private static final long MOST_TICKS = 1L << 43;

  private @Nullable Ticks[] cpus = new Ticks[8];
  private final BitSet online = new BitSet();
  private final long[] fields = new long[CLASSES.size()];
  private int knownClasses;
  private boolean first = true;
  private boolean everSingle;

  private static final class Ticks {
    final long[] last;
    final long[] sum;
    final long[] start;

    Ticks(long[] fields, boolean first) {
      last = fields.clone();
      sum = fields.clone();
      // What a CPU did before it was known must not appear in its package as a jump.
      start = first ? new long[fields.length] : fields.clone();
    }
  }

  /**
   * Takes a reading over.
   *
   * @param seconds since the reading before; NaN at the first
   * @return false when it names no CPU, and then nothing has changed
   */
  boolean read(Text stat, double seconds) {
    boolean single = namesSingleCpus(stat);
    if (!single) return !everSingle && readWhole(stat, seconds);
    everSingle = true;
    online.clear();
    int fewest = CLASSES.size();
    stat.rewind();
    while (stat.nextLine()) {
      boolean ofCpu = stat.skip("cpu");
      if (!ofCpu && !online.isEmpty()) break;
      if (!ofCpu || stat.peek() == ' ') continue;
      long cpu = stat.unsigned();
      int found = fields(stat);
      if (cpu < 0 || cpu >= CpuList.MOST || found < FEWEST_FIELDS) continue;
      fewest = Math.min(fewest, found);
      update((int) cpu, seconds);
    }
    return ended(fewest);
  }

  private boolean namesSingleCpus(Text stat) {
    stat.rewind();
    while (stat.nextLine()) {
      if (!stat.skip("cpu") || stat.peek() == ' ') continue;
      long cpu = stat.unsigned();
      if (cpu >= 0 && cpu < CpuList.MOST && fields(stat) >= FEWEST_FIELDS) return true;
    }
    return false;
  }

  /** Some sandboxes give the sum alone: it stands for one CPU. */
  private boolean readWhole(Text stat, double seconds) {
    stat.rewind();
    while (stat.nextLine()) {
      if (!stat.skip("cpu ")) continue;
      int found = fields(stat);
      if (found < FEWEST_FIELDS) return false;
      online.clear();
      update(0, seconds);
      return ended(found);
    }
    return false;
  }

  private boolean ended(int classes) {
    knownClasses = classes;
    first &= online.isEmpty();
    return !online.isEmpty();
  }

  /** Reads the numbers of a line and says how many there are. */
  private int fields(Text stat) {
    Arrays.fill(fields, 0);
    for (int i = 0; i < fields.length; i++) {
      long ticks = stat.skipSpaces() ? stat.unsigned() : -1;
      if (ticks < 0 || ticks >= MOST_TICKS) return i;
      fields[i] = ticks;
    }
    return fields.length;
  }

  private void update(int cpu, double seconds) {
    if (cpu >= cpus.length) cpus = Arrays.copyOf(cpus, Math.max(cpu + 1, 2 * cpus.length));
    Ticks known = cpus[cpu];
    online.set(cpu);
    if (known == null) {
      cpus[cpu] = new Ticks(fields, first);
      return;
    }
    long passed = 0;
    for (int i = 0; i < fields.length; i++) passed += Math.max(0, fields[i] - known.last[i]);
    boolean possible = !(passed > 2 * TICKS_PER_SECOND * seconds + SLACK);
    for (int i = 0; i < fields.length; i++) {
      long step = fields[i] - known.last[i];
      if (step >= 0 && possible) known.sum[i] += step;
      if (step >= 0 || step < -SMALL_STEP) known.last[i] = fields[i];
    }
  }

  /** The CPUs of the last reading. */
  BitSet online() {
    return (BitSet) online.clone();
  }

  /** Whether the CPUs of the last reading are these. */
  boolean isOnline(BitSet cpus) {
    return online.equals(cpus);
  }

  boolean isOnline(int cpu) {
    return online.get(cpu);
  }

  /** Classes of time that every CPU of the last reading has; old kernels have no steal. */
  int knownClasses() {
    return knownClasses;
  }

  /** Seconds that one CPU was busy; NaN when it is off line. */
  double busySeconds(int cpu) {
    Ticks known = online.get(cpu) ? cpus[cpu] : null;
    if (known == null) return Double.NaN;
    long ticks = 0;
    for (int i = 0; i < known.sum.length; i++) {
      if (i != IDLE && i != IOWAIT) ticks += known.sum[i];
    }
    return ticks / TICKS_PER_SECOND;
  }

  /** Seconds that one CPU was idle or waited for input or output; NaN when it is off line. */
  double idleSeconds(int cpu) {
    Ticks known = online.get(cpu) ? cpus[cpu] : null;
    if (known == null) return Double.NaN;
    return (known.sum[IDLE] + known.sum[IOWAIT]) / TICKS_PER_SECOND;
  }

  /** Seconds that some CPUs spent busy, those included that have gone off line. */
  double busySeconds(BitSet some) {
    long ticks = 0;
    for (int i = 0; i < CLASSES.size(); i++) {
      if (i != IDLE && i != IOWAIT) ticks += ticks(some, i);
    }
    return ticks / TICKS_PER_SECOND;
  }

  /** Seconds that some CPUs were idle or waited for input or output. */
  double idleSeconds(BitSet some) {
    return (ticks(some, IDLE) + ticks(some, IOWAIT)) / TICKS_PER_SECOND;
  }

  /** Seconds that some CPUs spent in a class of time, by its place in {@link #CLASSES}. */
  double seconds(BitSet some, int timeClass) {
    return ticks(some, timeClass) / TICKS_PER_SECOND;
  }

  private long ticks(BitSet some, int timeClass) {
    long ticks = 0;
    for (int cpu = some.nextSetBit(0); cpu >= 0; cpu = some.nextSetBit(cpu + 1)) {
      Ticks known = cpu < cpus.length ? cpus[cpu] : null;
      if (known != null) ticks += known.sum[timeClass] - known.start[timeClass];
    }
    return ticks;
  }
}
