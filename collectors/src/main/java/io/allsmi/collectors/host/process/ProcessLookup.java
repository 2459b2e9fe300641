package io.allsmi.collectors.host.process;

import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.collect.Platform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what a Linux host knows of single processes, for collectors whose devices name the processes
 * that use them. Its answers have the same key (process id and start) as those of the collector of
 * processes. Not safe for use by several threads.
 */
public final class ProcessLookup {
  private static final int MOST_KNOWN = 1024;
  private static final double FORGET_SECONDS = 60;

  private final Platform platform;
  private final Owner owners;
  private final Map<Integer, Known> processes = new HashMap<>();
  private final ProcessStat stat = new ProcessStat();
  private final Text text = new Text();
  private @Nullable KernelFacts facts;

  private static final class Known {
    final Tracked process;
    Moment readAt;

    Known(Tracked process, Moment readAt) {
      this.process = process;
      this.readAt = readAt;
    }
  }

  public ProcessLookup(Platform platform) {
    this.platform = platform;
    owners = new Owner(platform);
  }

  /**
   * A process with what the host knows of it. CPU time by time is known from the second call for
   * the same process. One that has ended, or that is in another process namespace, is answered with
   * nothing but its id and uses.
   *
   * @param uses what it does on devices
   */
  public ProcessUse of(int pid, List<DeviceUse> uses) {
    Moment now = platform.now();
    Known known = processes.get(pid);
    if (known == null) known = add(pid, now);
    Tracked process = known.process;
    boolean read = process.file.readRecord(text) == KernelFile.Outcome.READ && stat.read(text, pid);
    if (!read) {
      processes.remove(pid);
      return new ProcessUse(pid, 0, "", "", "", Double.NaN, Double.NaN, uses);
    }
    process.update(stat, text, now.secondsSince(known.readAt));
    known.readAt = now;
    KernelFacts kernel = facts == null ? KernelFacts.read(platform) : facts;
    facts = kernel;
    return process.use(process.owner(owners, now), kernel, uses);
  }

  private Known add(int pid, Moment now) {
    if (processes.size() >= MOST_KNOWN) {
      processes.values().removeIf(known -> now.secondsSince(known.readAt) > FORGET_SECONDS);
    }
    KernelFile file = KernelFile.of(platform.path("/proc/" + pid + "/stat"));
    Known known = new Known(new Tracked(pid, file), now);
    processes.put(pid, known);
    return known;
  }
}
