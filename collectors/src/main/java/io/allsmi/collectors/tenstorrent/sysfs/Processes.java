package io.allsmi.collectors.tenstorrent.sysfs;

import io.allsmi.collectors.host.process.ProcessLookup;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The processes that hold chips, in one collection, with all the chips that each of them holds. */
final class Processes {
  private final Map<Integer, List<DeviceUse>> uses = new LinkedHashMap<>();

  /** What the host knows of processes, asked by one thread at a time. */
  static final class Lookup {
    private final ProcessLookup lookup;

    Lookup(Platform platform) {
      lookup = new ProcessLookup(platform);
    }

    private synchronized void deliver(Processes processes, Answer answer) {
      processes.uses.forEach((pid, chips) -> answer.process(lookup.of(pid, chips)));
    }
  }

  /** The driver says who has a chip open and nothing of what is done with it. */
  void add(String chip, List<Integer> pids) {
    for (int pid : pids) {
      uses.computeIfAbsent(pid, one -> new ArrayList<>(1))
          .add(new DeviceUse(chip, "", Double.NaN, List.of()));
    }
  }

  void deliver(Lookup lookup, Answer answer) {
    lookup.deliver(this, answer);
  }
}
