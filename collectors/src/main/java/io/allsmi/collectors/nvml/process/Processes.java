package io.allsmi.collectors.nvml.process;

import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;

import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.partition.Mig;
import io.allsmi.collectors.nvml.partition.MigInstance;
import io.allsmi.collectors.nvml.reading.DeviceProcess;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.ReadingGroup;
import io.allsmi.collectors.nvml.reading.Readings;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.DeviceUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The processes that use the device or its MIG instances. The lists overlap (a process may compute
 * and draw, and a client of MPS is in two): it is one use, of the kind that says most.
 */
public final class Processes implements ReadingGroup {
  private final Gpu gpu;
  private final Mig mig;
  private final ProcessList mps =
      new ProcessList(Symbol.MPS_PROCESSES_V3, Symbol.MPS_PROCESSES_V2, Symbol.MPS_PROCESSES_V1);
  private final ProcessList compute =
      new ProcessList(
          Symbol.COMPUTE_PROCESSES_V3, Symbol.COMPUTE_PROCESSES_V2, Symbol.COMPUTE_PROCESSES_V1);
  private final ProcessList graphics =
      new ProcessList(
          Symbol.GRAPHICS_PROCESSES_V3, Symbol.GRAPHICS_PROCESSES_V2, Symbol.GRAPHICS_PROCESSES_V1);
  private final ProcessShares shares = new ProcessShares();
  private final List<Use> uses = new ArrayList<>();
  private final Map<Integer, Use> lastByPid = new HashMap<>();

  private static final class Use {
    final int pid;
    final String device;
    final String kind;
    final @Nullable Use before;
    double memory;

    /**
     * @param before another use by the same process
     */
    Use(int pid, String device, String kind, @Nullable Use before, double memory) {
      this.pid = pid;
      this.device = device;
      this.kind = kind;
      this.before = before;
      this.memory = memory;
    }
  }

  /**
   * @param mig knows the instances by which processes are attributed; read before this
   */
  public Processes(Gpu gpu, Mig mig) {
    this.gpu = gpu;
    this.mig = mig;
  }

  @Override
  public void read(Tick tick) {
    uses.clear();
    lastByPid.clear();
    boolean divided = gpu.isDivided();
    if (!readLists(gpu.calls(), gpu.name(), gpu.readings()) && divided) {
      // The lists of the whole device are for root then; those of each instance are not.
      for (MigInstance each : mig.instances()) {
        readLists(each.calls(), each.name(), each.readings());
      }
    }
    if (divided) shares.forget();
    else if (!uses.isEmpty()) shares.read(gpu.calls(), tick.now());
    for (Use use : uses) {
      DeviceUse made = new DeviceUse(use.device, use.kind, use.memory, shares.of(use.pid));
      gpu.add(new DeviceProcess(use.pid, made));
    }
  }

  /** Whether this user may read them. */
  private boolean readLists(DeviceCalls calls, String device, Readings readings) {
    double total = readings.value(MEMORY_TOTAL_BYTES);
    readList(mps, calls, "mps", device, total);
    int code = readList(compute, calls, "compute", device, total);
    readList(graphics, calls, "graphics", device, total);
    return code != ReturnCode.NO_PERMISSION;
  }

  private int readList(
      ProcessList list, DeviceCalls calls, String kind, String device, double total) {
    int code = list.read(calls);
    for (int entry = 0; entry < list.size(); entry++) {
      int pid = list.pid(entry);
      if (pid == 0) continue;
      double memory = list.memory(entry);
      if (memory > total) memory = Double.NaN;
      String user = mig.nameOf(list.gpuInstance(entry), list.computeInstance(entry), device);
      add(pid, user, kind, memory);
    }
    return code;
  }

  private void add(int pid, String device, String kind, double memory) {
    Use last = lastByPid.get(pid);
    for (Use known = last; known != null; known = known.before) {
      if (!known.device.equals(device)) continue;
      if (Double.isNaN(known.memory) || memory > known.memory) known.memory = memory;
      return;
    }
    Use use = new Use(pid, device, kind, last, memory);
    lastByPid.put(pid, use);
    uses.add(use);
  }
}
