package io.allsmi.model;

import java.util.List;

/**
 * A process and what it uses. Its key is the process id with the time of its start, because ids are
 * used again. The command line and the environment are read on demand and never kept.
 *
 * @param pid process id
 * @param startedAt milliseconds since 1970; 0 when not known
 * @param name the kernel's name of it
 * @param user the owner's name, or number where it has none; empty when not known
 * @param container the container's id, short form; empty for none
 * @param cpuRatio CPU time by time, 1 for one core kept busy; NaN when not known
 * @param memoryBytes resident memory of the host; NaN when not known
 * @param uses what it does on each device
 */
public record ProcessUse(
    int pid,
    long startedAt,
    String name,
    String user,
    String container,
    double cpuRatio,
    double memoryBytes,
    List<DeviceUse> uses) {
  public ProcessUse {
    uses = List.copyOf(uses);
  }
}
