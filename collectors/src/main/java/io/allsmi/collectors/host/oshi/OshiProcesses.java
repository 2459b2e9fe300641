package io.allsmi.collectors.host.oshi;

import io.allsmi.collectors.host.file.Printable;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;

/** Reads all processes and answers with those that use most. */
final class OshiProcesses implements Collector {
  private static final String WHAT = "the processes";

  /** Rows by CPU time and rows by memory; together at most twice that. */
  private static final int MOST = 50;

  private static final double CADENCE = 4;
  private static final DeviceInfo NODE = DeviceInfo.of("node", DeviceKind.NODE, "", "", Info.NONE);

  private final Platform platform;
  private @Nullable OperatingSystem system;
  private List<ProcessState> before = List.of();
  private @Nullable Moment readAt;

  OshiProcesses(Platform platform) {
    this.platform = platform;
  }

  @Override
  public double cadence() {
    return CADENCE;
  }

  @Override
  public Probe probe() {
    return Asked.probe(WHAT, () -> system().getProcessId());
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    Asked.read(
        WHAT,
        () -> {
          read(answer);
          return answer;
        });
  }

  private OperatingSystem system() {
    OperatingSystem known = system == null ? new SystemInfo().getOperatingSystem() : system;
    system = known;
    return known;
  }

  private void read(Answer answer) {
    Moment now = platform.now();
    Map<Integer, OSProcess> byId = new HashMap<>();
    List<ProcessState> states = new ArrayList<>();
    for (OSProcess each : system().getProcesses()) {
      byId.put(each.getProcessID(), each);
      states.add(state(each));
    }
    int node = answer.device(NODE);
    answer.set(node, HostMetrics.PROCESSES, states.size());
    double seconds = readAt == null ? Double.NaN : now.secondsSince(readAt);
    for (ProcessState.Ranked ranked : ProcessState.top(states, before, seconds, MOST)) {
      OSProcess process = byId.get(ranked.process().pid());
      // Asked for the few that are shown: on Windows it takes several calls a process.
      String user = process == null ? "" : process.getUser();
      answer.process(use(ranked, user));
    }
    before = states;
    readAt = now;
  }

  private static ProcessState state(OSProcess process) {
    return new ProcessState(
        process.getProcessID(),
        process.getStartTime(),
        process.getName(),
        process.getKernelTime() + process.getUserTime(),
        process.getResidentMemory());
  }

  static ProcessUse use(ProcessState.Ranked ranked, String user) {
    ProcessState process = ranked.process();
    return new ProcessUse(
        process.pid(),
        process.startedAt(),
        Printable.of(process.name()),
        user.equals("unknown") ? "" : Printable.of(user),
        "",
        ranked.cpuRatio(),
        process.memoryBytes() > 0 ? process.memoryBytes() : Double.NaN,
        List.of());
  }
}
