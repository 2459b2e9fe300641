package io.allsmi.collectors.furiosa.kernel;

import io.allsmi.collectors.furiosa.card.Claims;
import io.allsmi.collectors.furiosa.card.PeCounters;
import io.allsmi.collectors.furiosa.card.PeReadings;
import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.KernelFile.Outcome;
import io.allsmi.collectors.host.file.Retried;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A card's processing elements: who has one, how busy it was, how much memory it uses. Files of an
 * element that nobody has are not read, as the vendor's tool does not; it was idle then. Elements
 * that work as one share the counters of the first of them. For one thread at a time.
 */
final class Elements implements AutoCloseable {
  /** {@code metrics} of RNGD. */
  private static final String[] RNGD_COUNTERS = {"CycleCount", "TaskCycleCount"};

  /** {@code perf_regs} of Warboy, whose cycles are two halves of 32 bits. */
  private static final String[] WARBOY_COUNTERS = {
    "CycleCount", "TaskExecutionTime", "CycleCountHigh"
  };

  private static final long LOW_HALF = 0xFFFF_FFFFL;

  private final KernelCard card;
  private final boolean warboy;
  private final Text text = new Text();
  private final Retried occupancy;
  private final KernelFile[] counters;
  private final KernelFile[] status;
  private final PeCounters counts = new PeCounters();
  private final ElementMemory memory;
  private final long[] line;

  Elements(Platform platform, KernelCard card) {
    this.card = card;
    warboy = card.family() == Family.WARBOY;
    line = new long[warboy ? WARBOY_COUNTERS.length : RNGD_COUNTERS.length];
    occupancy = new Retried(platform.path(card.file("pe_occupancy")));
    counters = new KernelFile[card.cores()];
    status = new KernelFile[card.cores()];
    for (int core = 0; core < card.cores(); core++) {
      String folder = card.family().element(card.identity().index(), core) + "/";
      counters[core] = KernelFile.held(platform.path(folder + card.family().counters()));
      status[core] = KernelFile.held(platform.path(folder + "alloc_status"));
    }
    memory = new ElementMemory(card.identity().model(), card.cores());
  }

  /** Reads all of them. */
  Claims read(PeReadings readings, Moment now) {
    int cores = card.cores();
    double[] occupied = occupied(now);
    boolean[] claimed = new boolean[cores];
    memory.start();
    int core = 0;
    while (core < cores) {
      int size = 1;
      if (occupied[core] == 0) {
        memory.free();
        idle(core, readings);
      } else if (warboy) {
        claimed[core] = busy(core, 1, readings, now);
      } else {
        boolean read = status[core].read(text) == Outcome.READ;
        boolean empty = read && text.size() == 0;
        size = read ? memory.group(core, text) : unreadable();
        boolean taken = occupied[core] > 0 || (read && !empty);
        Arrays.fill(claimed, core, core + size, taken);
        if (taken || !read) busy(core, size, readings, now);
        else idle(core, readings);
      }
      core += size;
    }
    return claims(claimed, readings);
  }

  /** Whether somebody has an element: 1, 0, or NaN where the driver does not say. */
  private double[] occupied(Moment now) {
    if (!warboy && occupancy.read(text, now) == Outcome.READ) {
      return KernelLines.numbers(text, card.cores());
    }
    double[] unknown = new double[card.cores()];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  private int unreadable() {
    memory.unreadable();
    return 1;
  }

  private void idle(int core, PeReadings readings) {
    counts.forget(core);
    readings.utilization(core, 0);
  }

  /** Reads the counters of a group; whether there are any. */
  private boolean busy(int core, int size, PeReadings readings, Moment now) {
    Outcome outcome = counters[core].read(text);
    // Warboy's registers are denied while nobody uses the element (device-api, perf_regs.rs).
    if (warboy && outcome == Outcome.DENIED) {
      idle(core, readings);
      return false;
    }
    boolean counted = outcome == Outcome.READ && count();
    if (!counted) counts.forget(core);
    double share = counted ? counts.next(core, line[0], line[1], now) : Double.NaN;
    for (int member = core; member < core + size; member++) readings.utilization(member, share);
    return counted;
  }

  /** Reads the counters: all cycles, then those with a task. */
  private boolean count() {
    boolean read = KernelLines.hex(text, warboy ? WARBOY_COUNTERS : RNGD_COUNTERS, line);
    if (read && warboy) line[0] = line[2] << 32 | (line[0] & LOW_HALF);
    return read;
  }

  private Claims claims(boolean[] claimed, PeReadings readings) {
    List<Claims.Element> elements = new ArrayList<>(claimed.length);
    for (int core = 0; core < claimed.length; core++) {
      elements.add(
          new Claims.Element(
              claimed[core],
              memory.groupOf(core),
              memory.usedBytes(core),
              readings.utilization(core)));
    }
    return new Claims(card.info().name(), card.identity().node(), card.family().nodes(), elements);
  }

  /** Memory in use; NaN when not known, and on Warboy, which does not say. */
  double usedBytes() {
    return warboy ? Double.NaN : memory.usedBytes();
  }

  /** Memory; NaN until the card has said how much an element has. */
  double totalBytes() {
    return warboy ? Double.NaN : memory.totalBytes();
  }

  @Override
  public void close() {
    occupancy.close();
    for (KernelFile file : counters) file.close();
    for (KernelFile file : status) file.close();
  }
}
