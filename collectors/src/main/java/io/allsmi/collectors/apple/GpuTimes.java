package io.allsmi.collectors.apple;

import io.allsmi.collectors.apple.system.Accelerator;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which processes use the GPU, and what share of its time each took since the reading before. */
final class GpuTimes {
  private final String gpu;
  private Map<Integer, Double> before = Map.of();
  private @Nullable Moment readAt;

  GpuTimes(String gpu) {
    this.gpu = gpu;
  }

  List<ProcessUse> next(List<Accelerator.Client> clients, Moment now) {
    Map<Integer, Double> nanos = new TreeMap<>();
    Map<Integer, String> names = new TreeMap<>();
    for (Accelerator.Client client : clients) {
      int pid = client.pid();
      if (pid <= 0) continue;
      // A process has a client for each of its queues: one that is not told makes the sum unknown.
      double time = client.gpuNanos() < 0 ? Double.NaN : client.gpuNanos();
      nanos.merge(pid, time, Double::sum);
      names.putIfAbsent(pid, client.name());
    }
    double elapsed = readAt == null ? Double.NaN : now.secondsSince(readAt);
    List<ProcessUse> uses = new ArrayList<>(nanos.size());
    nanos.forEach((pid, time) -> uses.add(use(pid, names.getOrDefault(pid, ""), time, elapsed)));
    before = nanos;
    readAt = now;
    return uses;
  }

  private ProcessUse use(int pid, String name, double nanos, double elapsed) {
    double share = (nanos - before.getOrDefault(pid, Double.NaN)) / 1e9 / elapsed;
    boolean sane = share >= 0 && share <= 1;
    List<EngineShare> shares = sane ? List.of(new EngineShare("gpu", share)) : List.of();
    DeviceUse use = new DeviceUse(gpu, "", Double.NaN, shares);
    return new ProcessUse(pid, 0, name, "", "", Double.NaN, Double.NaN, List.of(use));
  }
}
