package io.allsmi.collectors.host.process;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads all processes and answers with those that use most. */
final class ProcessesCollector implements Collector {
  /** Rows by CPU time and rows by memory; together at most twice that. */
  private static final int MOST = 50;

  private static final int FEW = 1000;
  private static final double SECONDS_PER_PROCESS = 0.002;
  private static final double LONGEST_CADENCE = 15;

  private static final DeviceInfo NODE = DeviceInfo.of("node", DeviceKind.NODE, "", "", Info.NONE);

  private final Platform platform;
  private final Attributes attributes;
  private final ProcessTable table;
  private final Owner owners;
  private @Nullable KernelFacts facts;
  private volatile int count;

  ProcessesCollector(Platform platform) {
    this.platform = platform;
    attributes = new Attributes(platform);
    table = new ProcessTable(platform);
    owners = new Owner(platform);
  }

  @Override
  public Probe probe() {
    if (attributes.exists("/proc/self/stat") || attributes.exists("/proc/1")) {
      return Probe.present();
    }
    return new Probe.Absent(
        "no processes in " + platform.path("/proc"), "mount proc there, or check the root");
  }

  /**
   * One pass costs about 10 µs of CPU time a process, so beyond a thousand processes it is made
   * less often: it stays below half a percent of a core.
   */
  @Override
  public double cadence() {
    int processes = count;
    return processes <= FEW ? 0 : Math.min(processes * SECONDS_PER_PROCESS, LONGEST_CADENCE);
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    KernelFacts kernel = facts == null ? KernelFacts.read(platform) : facts;
    facts = kernel;
    Moment now = platform.now();
    if (!table.read(now) || table.processes().isEmpty()) {
      throw CollectorException.failed("no process can be read in " + platform.path("/proc"));
    }
    count = table.processes().size();
    int node = answer.device(NODE);
    answer.set(node, HostMetrics.PROCESSES, table.seesAll() ? count : Double.NaN);
    for (Tracked process : Ranking.top(table.processes(), MOST, table.isFirst())) {
      answer.process(process.use(process.owner(owners, now), kernel, List.of()));
    }
    if (!table.seesAll()) {
      answer.note(
          "only the processes of this user are visible",
          "run as root, or join the group that /proc is mounted with (option gid of hidepid)");
    }
  }

  @Override
  public void close() {
    table.close();
  }
}
