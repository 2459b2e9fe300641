package io.allsmi.collectors.nvml;

import io.allsmi.collectors.host.process.ProcessLookup;
import io.allsmi.collectors.nvml.reading.DeviceProcess;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins what each device says of its processes, and what the host knows of them. */
final class DeviceProcesses {
  private final @Nullable ProcessLookup lookup;

  DeviceProcesses(Platform platform) {
    lookup = platform.os() == Platform.Os.LINUX ? new ProcessLookup(platform) : null;
  }

  /** One process for each that uses a device; by one thread at a time. */
  synchronized void deliver(List<Gpu> gpus, Answer answer) {
    Map<Integer, List<DeviceUse>> byPid = new LinkedHashMap<>();
    for (Gpu gpu : gpus) {
      for (DeviceProcess each : gpu.processes()) {
        byPid.computeIfAbsent(each.pid(), pid -> new ArrayList<>(1)).add(each.use());
      }
    }
    byPid.forEach((pid, uses) -> answer.process(of(pid, uses)));
  }

  private ProcessUse of(int pid, List<DeviceUse> uses) {
    return lookup == null
        ? new ProcessUse(pid, 0, "", "", "", Double.NaN, Double.NaN, uses)
        : lookup.of(pid, uses);
  }
}
