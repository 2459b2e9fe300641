package io.allsmi.tui.overview;

import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.ProcessUse;
import java.util.ArrayList;
import java.util.List;

/**
 * By what the processes are sorted, each with the most on top; processes of a device come first.
 */
enum ProcessOrder {
  DEVICE("device"),
  CPU("cpu"),
  MEMORY("memory"),
  PID("pid");

  private static final ProcessOrder[] ALL = values();

  private final String title;

  ProcessOrder(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** The one behind this one, round and round. */
  ProcessOrder next() {
    return ALL[(ordinalInAll() + 1) % ALL.length];
  }

  private int ordinalInAll() {
    int at = 0;
    while (ALL[at] != this) at++;
    return at;
  }

  /** The processes in this order; equal ones stay as they were. */
  List<ProcessUse> sorted(List<ProcessUse> processes) {
    List<ProcessUse> sorted = new ArrayList<>(processes);
    sorted.sort(this::compare);
    return sorted;
  }

  private int compare(ProcessUse one, ProcessUse other) {
    if (this == PID) return Integer.compare(one.pid(), other.pid());
    int byOrder = falling(key(one), key(other));
    if (byOrder != 0) return byOrder;
    int byCpu = falling(one.cpuRatio(), other.cpuRatio());
    if (byCpu != 0) return byCpu;
    int byMemory = falling(one.memoryBytes(), other.memoryBytes());
    return byMemory != 0 ? byMemory : Integer.compare(one.pid(), other.pid());
  }

  private double key(ProcessUse process) {
    return switch (this) {
      case DEVICE -> deviceKey(process);
      case CPU -> process.cpuRatio();
      case MEMORY -> process.memoryBytes();
      case PID -> process.pid();
    };
  }

  /** A process without a device is behind every one that has one, whatever it does there. */
  private static double deviceKey(ProcessUse process) {
    return process.uses().isEmpty() ? Double.NaN : Math.max(0, share(process)) + 1;
  }

  /** Larger first, absent last. */
  private static int falling(double one, double other) {
    if (Double.isNaN(one) || Double.isNaN(other)) {
      return Boolean.compare(Double.isNaN(one), Double.isNaN(other));
    }
    return Double.compare(other, one);
  }

  /** The largest share of an engine that a process has on any device; NaN when none is known. */
  static double share(ProcessUse process) {
    double most = Double.NaN;
    for (DeviceUse use : process.uses()) {
      for (EngineShare share : use.shares()) {
        if (!(most >= share.ratio())) most = share.ratio();
      }
    }
    return most;
  }

  /** The memory of all devices that a process holds; NaN when none is known. */
  static double deviceMemory(ProcessUse process) {
    double sum = Double.NaN;
    for (DeviceUse use : process.uses()) {
      if (Double.isNaN(use.memoryBytes())) continue;
      sum = Double.isNaN(sum) ? use.memoryBytes() : sum + use.memoryBytes();
    }
    return sum;
  }
}
