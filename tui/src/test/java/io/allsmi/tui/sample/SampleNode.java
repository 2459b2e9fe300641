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
 * hot and slowed down and the last is idle. The same at each call.
 */
public final class SampleNode {
  private static final double INTERVAL = 2;
  private static final int TICKS = 300;
  private static final long START = 1_763_758_457_000L;

  private final int gpus;
  private final List<DeviceInfo> devices = new ArrayList<>();
  private final BlockBuilder host = new BlockBuilder();
  private final BlockBuilder nvml = new BlockBuilder();
  private final double[] counters = new double[8];
  private String hostile = "";

  private SampleNode(int gpus) {
    this.gpus = gpus;
  }

  /** A screen's view of the node after ten minutes. */
  public static FleetView withGpus(int gpus) {
    return new SampleNode(gpus).view();
  }

  /** The same with a text in every name that comes from outside. */
  public static FleetView withText(int gpus, String text) {
    SampleNode node = new SampleNode(gpus);
    node.hostile = text;
    return node.view();
  }

  private FleetView view() {
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
      if (gpus > 0) blocks.add(nvml.build("nvml", at, 1));
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
    boolean hot = gpu == 3;
    boolean idle = gpu == gpus - 1 && gpus > 1;
    double busy = idle ? 0 : hot ? 0.41 : 0.93 + 0.06 * wave(tick, 30, gpu);
    int device = 7 + gpu;
    double gib = 1L << 30;
    gpu(device, AcceleratorMetrics.UTILIZATION_RATIO, busy);
    gpu(device, AcceleratorMetrics.MEMORY_TOTAL_BYTES, 80 * gib);
    gpu(device, AcceleratorMetrics.MEMORY_USED_BYTES, idle ? 0.6 * gib : 71.2 * gib);
    gpu(device, AcceleratorMetrics.TEMPERATURE_CELSIUS, idle ? 31 : hot ? 88 : 62 + gpu % 5);
    gpu(device, AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS, 87);
    gpu(
        device,
        AcceleratorMetrics.POWER_WATTS,
        idle ? 74 : hot ? 402 : 600 + 18 * wave(tick, 30, gpu));
    gpu(device, AcceleratorMetrics.POWER_LIMIT_WATTS, 700);
    gpu(device, AcceleratorMetrics.FREQUENCY_HERTZ, idle ? 345e6 : hot ? 1.11e9 : 1.98e9);
    gpu(device, AcceleratorMetrics.THROTTLE, hot ? 1 << 6 : 0);
  }

  private void gpu(int device, Metric metric, double value) {
    nvml.set(device, Layout.NO_PART, metric, value);
  }

  private List<ProcessUse> processes(Moment at) {
    List<ProcessUse> processes = new ArrayList<>();
    long started = at.wallMillis() - 273_000_000L;
    List<DeviceUse> uses = new ArrayList<>();
    for (int gpu = 0; gpu < gpus - 1; gpu++) {
      EngineShare share = new EngineShare("sm", 0.97);
      uses.add(new DeviceUse("nvidia" + gpu, "compute", 71.0 * (1L << 30), List.of(share)));
    }
    double gib = 1L << 30;
    processes.add(
        new ProcessUse(
            88121,
            started,
            "python" + hostile,
            "lee" + hostile,
            "9f2c11ab03de",
            8.12,
            41 * gib,
            uses));
    processes.add(new ProcessUse(1, started, "systemd", "root", "", 0, 12e6, List.of()));
    processes.add(
        new ProcessUse(1201, started, "nvidia-persiste", "root", "", 0.001, 42e6, List.of()));
    processes.add(
        new ProcessUse(
            90433, at.wallMillis() - 7_860_000, "ipykernel", "kim", "", 0.41, 2 * gib, List.of()));
    processes.add(
        new ProcessUse(412, 0, "jbd2/nvme0n1p2", "root", "", Double.NaN, Double.NaN, List.of()));
    for (int i = 0; i < 30; i++) {
      processes.add(
          new ProcessUse(
              2000 + i, started, "worker-" + i, "lee", "", 0.02 * i, 1e8 * i, List.of()));
    }
    return processes;
  }

  private List<Finding> findings(Moment at) {
    if (gpus < 4) return List.of();
    return List.of(
        new Finding(
            Severity.WARNING,
            "throttled",
            "nvidia3",
            Optional.of(at.plusSeconds(-240)),
            "the hardware holds the clocks down because of the temperature" + hostile,
            "check airflow and the mount of the heat sink"));
  }

  private List<Source> sources(Moment at) {
    Source there = Source.ok("nvml", at, 0.004, INTERVAL);
    Source absent =
        Source.without(
            "nvml", SourceState.ABSENT, "libnvidia-ml.so.1 not found in /usr/lib" + hostile, "");
    return List.of(Source.ok("host", at, 0.002, INTERVAL), gpus > 0 ? there : absent);
  }

  /** A smooth number from 0 to 1. */
  private static double wave(int tick, int period, int phase) {
    return 0.5 + 0.5 * Math.sin(2 * Math.PI * (tick % period) / period + phase);
  }
}
