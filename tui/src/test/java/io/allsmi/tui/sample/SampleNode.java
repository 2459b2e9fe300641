package io.allsmi.tui.sample;

import io.allsmi.insight.derive.Derivation;
import io.allsmi.insight.derive.Derive;
import io.allsmi.insight.history.History;
import io.allsmi.insight.history.Recorder;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.Finding;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A made-up node for screens: ten minutes of a host with a number of GPUs, of which the fourth is
 * hot and slowed down, the sixth runs into its power limit and the last is idle. The same at each
 * call.
 */
public final class SampleNode {
  private static final double INTERVAL = 2;
  private static final int TICKS = 300;
  private static final long START = 1_763_758_457_000L;
  private static final int FIRST_GPU = 7;
  private static final double GIB = 1L << 30;
  private static final int HW_THERMAL = 1 << 6;
  private static final int SW_POWER_CAP = 1 << 2;

  private final int gpus;
  private final List<DeviceInfo> devices = new ArrayList<>();
  private final BlockBuilder host = new BlockBuilder();
  private final BlockBuilder nvml = new BlockBuilder();
  private final double[] counters = new double[8];
  private String hostile = "";
  private int partitioned;
  private int partitions;
  private int more;
  private boolean old;
  private boolean late;
  private boolean lost;

  private SampleNode(int gpus) {
    this.gpus = gpus;
  }

  /** A node to be varied before {@link #view} makes it. */
  public static SampleNode of(int gpus) {
    return new SampleNode(gpus);
  }

  /** A screen's view of the node after ten minutes. */
  public static FleetView withGpus(int gpus) {
    return of(gpus).view();
  }

  /** The same with a text in every name that comes from outside. */
  public static FleetView withText(int gpus, String text) {
    return of(gpus).named(text).view();
  }

  /** A text in every name that comes from outside. */
  public SampleNode named(String text) {
    hostile = text;
    return this;
  }

  /** The first of the GPUs are each split into so many partitions. */
  public SampleNode partitioned(int firstGpus, int partitionsOfEach) {
    partitioned = Math.min(gpus, firstGpus);
    partitions = partitionsOfEach;
    return this;
  }

  /** So many more processes, none of which uses a device. */
  public SampleNode processes(int count) {
    more = count;
    return this;
  }

  /** GPUs that do not say how much of their time multiprocessors and tensor pipes are active. */
  public SampleNode old() {
    old = true;
    return this;
  }

  /** The driver has not answered for 14 seconds. */
  public SampleNode late() {
    late = true;
    return this;
  }

  /** The last GPU fell off the bus. */
  public SampleNode lost() {
    lost = true;
    return this;
  }

  /** A screen's view of the node after ten minutes. */
  public FleetView view() {
    declare();
    Inventory inventory = new Inventory(devices, 1);
    Derivation derivation = new Derivation(Derive.core(), INTERVAL);
    Recorder recorder = Recorder.ofTenMinutes(INTERVAL);
    Snapshot snapshot = Snapshot.empty("", Moment.ofWall(0));
    History history = History.NONE;
    for (int tick = 0; tick < TICKS; tick++) {
      Moment at = new Moment(START + 2000L * tick, 2_000_000_000L * tick);
      List<Block> blocks = new ArrayList<>();
      fillHost(tick);
      blocks.add(host.build("host", at, 1));
      for (int gpu = 0; gpu < gpus; gpu++) fillGpu(gpu, tick);
      Moment answered = late && tick > TICKS - 8 ? at.plusSeconds(-2.0 * (tick - TICKS + 8)) : at;
      if (gpus > 0) blocks.add(nvml.build("nvml", answered, 1));
      Snapshot raw =
          new Snapshot(
              "gx-014" + hostile,
              at,
              inventory,
              blocks,
              processes(at),
              List.of(),
              findings(at),
              sources(at));
      snapshot = derivation.next(raw);
      // Half a minute in which nobody looked: a gap in every graph.
      if (tick < 120 || tick > 135) history = recorder.record(snapshot, INTERVAL);
    }
    return FleetView.of(new NodeView(snapshot, history, NodeState.UP));
  }

  private void declare() {
    String x = hostile;
    add("node", DeviceKind.NODE, "", "", Info.of("os", "Ubuntu 24.04" + x, "kernel", "6.8.0-45"));
    add("cpu0", DeviceKind.CPU, "amd", "AMD EPYC 9654" + x, Info.NONE);
    add("cpu1", DeviceKind.CPU, "amd", "AMD EPYC 9654", Info.NONE);
    add("memory", DeviceKind.MEMORY, "", "", Info.NONE);
    add("eth0" + x, DeviceKind.NETWORK, "", "", Info.NONE);
    add("nvme0n1" + x, DeviceKind.DISK, "samsung", "PM9A3", Info.NONE);
    add("/" + x, DeviceKind.FILESYSTEM, "", "", Info.NONE);
    for (int gpu = 0; gpu < gpus; gpu++) {
      Info info = Info.of("uuid", "GPU-" + gpu, "driver", "570.86.10" + x);
      add("nvidia" + gpu, DeviceKind.GPU, "nvidia", "NVIDIA H100 80GB HBM3" + x, info);
    }
    for (int gpu = 0; gpu < partitioned; gpu++) {
      for (int i = 0; i < partitions; i++) {
        String name = "nvidia" + gpu + "/mig" + i;
        DeviceInfo info = DeviceInfo.of(name, DeviceKind.MIG, "nvidia", "1g.10gb", Info.NONE);
        devices.add(info.withParent("nvidia" + gpu));
      }
    }
  }

  private void add(String name, DeviceKind kind, String vendor, String model, Info info) {
    devices.add(DeviceInfo.of(name, kind, vendor, model, info));
  }

  private void fillHost(int tick) {
    host(0, HostMetrics.UPTIME_SECONDS, 273_600 + INTERVAL * tick);
    host(0, HostMetrics.LOAD1, 61.25);
    host(0, HostMetrics.LOAD5, 58.5);
    host(0, HostMetrics.LOAD15, 40.07);
    for (int cpu = 1; cpu <= 2; cpu++) {
      double busy = 0.34 + 0.2 * wave(tick, 90, cpu);
      counters[cpu] += 96 * INTERVAL * busy;
      host(cpu, HostMetrics.CPU_BUSY_SECONDS_TOTAL, counters[cpu]);
      host(cpu, HostMetrics.CPU_IDLE_SECONDS_TOTAL, 96 * INTERVAL * (tick + 1) - counters[cpu]);
      host(cpu, HostMetrics.CPU_FREQUENCY_HERTZ, 2.9e9);
      host(cpu, HostMetrics.CPU_TEMPERATURE_CELSIUS, 58 + cpu);
      host(cpu, HostMetrics.CPU_ENERGY_JOULES_TOTAL, 180 * INTERVAL * tick);
      host(cpu, HostMetrics.CPU_THREADS, 192);
    }
    double gib = 1L << 30;
    host(3, HostMetrics.MEMORY_TOTAL_BYTES, 1024 * gib);
    host(3, HostMetrics.MEMORY_USED_BYTES, (500 + 12 * wave(tick, 50, 0)) * gib);
    host(3, HostMetrics.MEMORY_CACHED_BYTES, 310 * gib);
    host(3, HostMetrics.SWAP_TOTAL_BYTES, 0);
    counters[4] += 2 * (3.1e9 + 1e9 * wave(tick, 40, 1));
    counters[5] += 2 * 2.8e9;
    counters[6] += 2 * 1.2e9;
    host(4, HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL, counters[4]);
    host(4, HostMetrics.NETWORK_TRANSMIT_BYTES_TOTAL, counters[5]);
    host(4, HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND, 12.5e9);
    host(4, HostMetrics.NETWORK_UP, 1);
    host(5, HostMetrics.DISK_READ_BYTES_TOTAL, counters[6]);
    host(5, HostMetrics.DISK_WRITE_BYTES_TOTAL, counters[6] / 4);
    host(5, HostMetrics.DISK_BUSY_SECONDS_TOTAL, 0.31 * INTERVAL * tick);
    host(5, HostMetrics.DISK_TEMPERATURE_CELSIUS, 45);
    host(6, HostMetrics.FILESYSTEM_SIZE_BYTES, 1800 * gib);
    host(6, HostMetrics.FILESYSTEM_USED_BYTES, 1100 * gib);
    host(6, HostMetrics.FILESYSTEM_AVAILABLE_BYTES, 700 * gib);
  }

  private void host(int device, Metric metric, double value) {
    host.set(device, Layout.NO_PART, metric, value);
  }

  private void fillGpu(int gpu, int tick) {
    int device = FIRST_GPU + gpu;
    if (lost && gpu == gpus - 1) return;
    boolean hot = gpu == 3;
    boolean idle = isIdle(gpu);
    double busy = idle ? 0 : hot ? 0.41 + 0.02 * wave(tick, 9, 0) : training(gpu, tick);
    boolean split = gpu < partitioned;
    if (!split) gpu(device, AcceleratorMetrics.UTILIZATION_RATIO, busy);
    if (!old) {
      gpu(device, AcceleratorMetrics.SM_ACTIVE_RATIO, 0.86 * busy);
      gpu(device, AcceleratorMetrics.TENSOR_ACTIVE_RATIO, 0.52 * busy);
      gpu(device, AcceleratorMetrics.DRAM_ACTIVE_RATIO, 0.38 * busy);
    }
    gpu(device, AcceleratorMetrics.MEMORY_TOTAL_BYTES, 80 * GIB);
    gpu(device, AcceleratorMetrics.MEMORY_USED_BYTES, idle ? 0.6 * GIB : (71 + 0.03 * gpu) * GIB);
    double heat = idle ? 31 : hot ? 88 : 62 + gpu % 5 + 3 * (busy - 0.9);
    gpu(device, AcceleratorMetrics.TEMPERATURE_CELSIUS, Math.rint(heat));
    gpu(device, AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS, 87);
    double watts = idle ? 74 + wave(tick, 12, gpu) : hot ? 402 : 180 + 440 * busy;
    gpu(device, AcceleratorMetrics.POWER_WATTS, gpu == 5 ? Math.min(698, 1.16 * watts) : watts);
    gpu(device, AcceleratorMetrics.POWER_LIMIT_WATTS, 700);
    gpu(device, AcceleratorMetrics.FREQUENCY_HERTZ, idle ? 345e6 : hot ? 1.11e9 : 1.98e9);
    gpu(device, AcceleratorMetrics.THROTTLE, hot ? HW_THERMAL : gpu == 5 ? SW_POWER_CAP : 0);
    if (split) fillPartitions(gpu, tick);
  }

  private void fillPartitions(int gpu, int tick) {
    for (int i = 0; i < partitions; i++) {
      int device = FIRST_GPU + gpus + gpu * partitions + i;
      boolean used = i % 3 != 2;
      double busy = used ? 0.3 + 0.5 * wave(tick, 40, gpu + i) : 0;
      gpu(device, AcceleratorMetrics.SM_ACTIVE_RATIO, busy);
      gpu(device, AcceleratorMetrics.TENSOR_ACTIVE_RATIO, 0.4 * busy);
      gpu(device, AcceleratorMetrics.DRAM_ACTIVE_RATIO, 0.5 * busy);
      gpu(device, AcceleratorMetrics.MEMORY_TOTAL_BYTES, 9.75 * GIB);
      gpu(device, AcceleratorMetrics.MEMORY_USED_BYTES, (used ? 4.5 + 0.5 * i : 0.1) * GIB);
    }
  }

  private boolean isIdle(int gpu) {
    return gpu == gpus - 1 && gpus > 1;
  }

  /**
   * Steps of a training: full, a little apart from each other, with a pause to save now and then.
   */
  private static double training(int gpu, int tick) {
    int step = (tick + 3 * gpu) % 75;
    if (step < 5) return 0.12 + 0.05 * step;
    return 0.93 + 0.06 * wave(tick, 14, gpu);
  }

  private void gpu(int device, Metric metric, double value) {
    nvml.set(device, Layout.NO_PART, metric, value);
  }

  private List<ProcessUse> processes(Moment at) {
    List<ProcessUse> processes = new ArrayList<>();
    long started = at.wallMillis() - 273_000_000L;
    List<DeviceUse> uses = new ArrayList<>();
    for (int gpu = partitioned; gpu < Math.max(1, gpus - 1) && gpu < gpus; gpu++) {
      if (gpu != 6) uses.add(use("nvidia" + gpu, 0.97 - 0.01 * gpu, 71));
    }
    for (int i = 0; i < partitioned * partitions; i++) {
      if (i % partitions % 3 == 2) continue;
      List<DeviceUse> own =
          List.of(use("nvidia" + i / partitions + "/mig" + i % partitions, 0.5, 4));
      processes.add(process(91_000 + i, started, "vllm", "serve", "41c0aa9e7d12", 0.4, 3, own));
    }
    processes.add(process(88121, started, "python", "lee", "9f2c11ab03de", 8.12, 41, uses));
    if (gpus > 7) {
      List<DeviceUse> kernel = List.of(use("nvidia6", 0.22, 18.4));
      long hours = at.wallMillis() - 7_860_000;
      processes.add(process(90433, hours, "ipykernel", "kim", "", 0.41, 2, kernel));
    }
    processes.add(process(1, started, "systemd", "root", "", 0, 0.012, List.of()));
    processes.add(process(1201, started, "nvidia-persiste", "root", "", 0.001, 0.04, List.of()));
    double unknown = Double.NaN;
    processes.add(process(412, 0, "jbd2/nvme0n1p2", "root", "", unknown, unknown, List.of()));
    for (int i = 0; i < 30 + more; i++) {
      String name = "worker-" + i;
      double gib = 0.1 * (i % 30);
      processes.add(process(2000 + i, started, name, "lee", "", 0.02 * (i % 30), gib, List.of()));
    }
    return processes;
  }

  private static DeviceUse use(String device, double share, double gib) {
    List<EngineShare> shares = List.of(new EngineShare("sm", share));
    return new DeviceUse(device, "compute", gib * GIB, shares);
  }

  private ProcessUse process(
      int pid,
      long started,
      String name,
      String user,
      String container,
      double cpu,
      double gib,
      List<DeviceUse> uses) {
    return new ProcessUse(
        pid, started, name + hostile, user + hostile, container, cpu, gib * GIB, uses);
  }

  private List<Finding> findings(Moment at) {
    List<Finding> findings = new ArrayList<>();
    if (lost) {
      findings.add(
          new Finding(
              Severity.CRITICAL,
              "lost",
              "nvidia" + (gpus - 1),
              Optional.of(at.plusSeconds(-45)),
              "is no longer found: it fell off the bus or its driver was unloaded",
              "look for Xid 79 in the kernel log; a power cycle brings it back"));
    }
    if (gpus >= 4) {
      findings.add(
          new Finding(
              Severity.WARNING,
              "throttled",
              "nvidia3",
              Optional.of(at.plusSeconds(-240)),
              "the hardware holds the clocks down because of the temperature" + hostile,
              "check airflow and the mount of the heat sink"));
    }
    if (late) {
      findings.add(
          new Finding(
              Severity.WARNING,
              "late",
              "nvml",
              Optional.of(at.plusSeconds(-14)),
              "does not answer in time",
              ""));
    }
    return findings;
  }

  private List<Source> sources(Moment at) {
    Source ok = Source.ok("host", at, 0.002, INTERVAL);
    Source hung =
        new Source(
            "nvml", SourceState.LATE, Optional.of(at.plusSeconds(-14)), 0.004, INTERVAL, "", "", 1);
    if (gpus > 0) return List.of(ok, late ? hung : Source.ok("nvml", at, 0.004, INTERVAL));
    return List.of(
        ok,
        Source.without(
            "nvml", SourceState.ABSENT, "libnvidia-ml.so.1 not found in /usr/lib" + hostile, ""),
        Source.without("tenstorrent", SourceState.ABSENT, "no /dev/tenstorrent", ""),
        Source.without("furiosa", SourceState.ABSENT, "no /dev/rngd", ""));
  }

  /** A smooth number from 0 to 1. */
  private static double wave(int tick, int period, int phase) {
    return 0.5 + 0.5 * Math.sin(2 * Math.PI * (tick % period) / period + phase);
  }
}
