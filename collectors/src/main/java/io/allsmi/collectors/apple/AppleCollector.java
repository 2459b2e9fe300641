package io.allsmi.collectors.apple;

import io.allsmi.collectors.apple.chip.Chip;
import io.allsmi.collectors.apple.chip.VoltageStates;
import io.allsmi.collectors.apple.energy.EnergyPart;
import io.allsmi.collectors.apple.residency.Residency;
import io.allsmi.collectors.apple.residency.States;
import io.allsmi.collectors.apple.system.Accelerator;
import io.allsmi.collectors.apple.system.Mac;
import io.allsmi.collectors.apple.system.ReportSample;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What moves on a Mac: the GPU, the neural engine, the CPU's clusters. */
final class AppleCollector implements Collector {
  private final Platform platform;
  private final Supplier<Mac> open;
  private final PowerMeters power = new PowerMeters();
  private final GpuTimes times = new GpuTimes(Devices.GPU);
  private @Nullable Mac mac;
  private @Nullable ClusterUse clusters;
  private double[] gpuClocks = new double[0];
  private Map<String, States> gpuBefore = Map.of();

  /**
   * @param open opens the machine
   */
  AppleCollector(Platform platform, Supplier<Mac> open) {
    this.platform = platform;
    this.open = open;
  }

  @Override
  public Probe probe() {
    close();
    try {
      Mac opened = open.get();
      mac = opened;
      Map<String, byte[]> tables = opened.powerTables();
      clusters = new ClusterUse(Chip.ofBrand(opened.brand()), tables);
      gpuClocks = VoltageStates.ofGpu(tables.getOrDefault("voltage-states9", new byte[0]));
      boolean any = opened.accelerator().isPresent() || opened.sample().isPresent();
      return any ? Probe.present() : new Probe.Absent("no GPU of Apple's in the IORegistry", "");
    } catch (LinkageError missing) {
      return new Probe.Broken("a framework cannot be loaded: " + missing.getMessage(), "");
    }
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    Mac opened = mac;
    ClusterUse cores = clusters;
    if (opened == null || cores == null) throw CollectorException.failed("the Mac is not open");
    Optional<Accelerator> gpu = opened.accelerator();
    Optional<ReportSample> sample = opened.sample();
    if (gpu.isEmpty() && sample.isEmpty()) {
      throw CollectorException.failed("neither the IORegistry nor IOReport answers");
    }
    List<ClusterUse.Cluster> found = List.of();
    Residency gpuUse = Residency.UNKNOWN;
    if (sample.isPresent()) {
      power.next(sample.get());
      found = cores.next(sample.get().cores());
      gpuUse = gpuUse(sample.get().gpu());
    }
    boolean detail = request.level().contains(Level.DETAIL);
    gpu(opened, gpu, gpuUse, detail, answer);
    ane(answer);
    cpu(found, detail, answer);
    chassis(opened, detail, answer);
  }

  private Residency gpuUse(Map<String, States> now) {
    Residency use = Residency.UNKNOWN;
    for (Map.Entry<String, States> channel : now.entrySet()) {
      States before = gpuBefore.get(channel.getKey());
      if (before != null) use = Residency.between(before, channel.getValue(), gpuClocks);
    }
    gpuBefore = now;
    return use;
  }

  private void gpu(
      Mac opened, Optional<Accelerator> entry, Residency use, boolean detail, Answer answer) {
    String model = entry.map(Accelerator::model).orElse("");
    long cores = entry.map(Accelerator::cores).orElse(-1L);
    int gpu = answer.device(Devices.gpu(model.isEmpty() ? opened.brand() : model, cores));
    double counted = entry.map(one -> one.ratio("Device Utilization %")).orElse(Double.NaN);
    double busy = Double.isNaN(use.active()) ? counted : use.active();
    answer.set(gpu, AcceleratorMetrics.UTILIZATION_RATIO, busy);
    answer.set(gpu, AcceleratorMetrics.FREQUENCY_HERTZ, use.hertz());
    answer.set(gpu, AcceleratorMetrics.POWER_WATTS, power.watts(EnergyPart.GPU));
    if (gpuClocks.length > 0) {
      double most = gpuClocks[gpuClocks.length - 1];
      answer.set(gpu, AcceleratorMetrics.FREQUENCY_LIMIT_HERTZ, most);
    }
    entry.ifPresent(one -> entry(one, detail, gpu, answer));
  }

  private void entry(Accelerator entry, boolean detail, int gpu, Answer answer) {
    double memory = entry.number("In use system memory");
    answer.set(gpu, AcceleratorMetrics.MEMORY_USED_BYTES, memory);
    if (!detail) return;
    double renderer = entry.ratio("Renderer Utilization %");
    double tiler = entry.ratio("Tiler Utilization %");
    answer.set(gpu, Devices.RENDERER, AcceleratorMetrics.ENGINE_UTILIZATION_RATIO, renderer);
    answer.set(gpu, Devices.TILER, AcceleratorMetrics.ENGINE_UTILIZATION_RATIO, tiler);
    for (ProcessUse use : times.next(entry.clients(), platform.now())) answer.process(use);
  }

  private void ane(Answer answer) {
    if (!power.has(EnergyPart.ANE)) return;
    int ane = answer.device(Devices.ane());
    answer.set(ane, AcceleratorMetrics.POWER_WATTS, power.watts(EnergyPart.ANE));
  }

  private void cpu(List<ClusterUse.Cluster> found, boolean detail, Answer answer) {
    if (found.isEmpty() && !power.has(EnergyPart.CPU)) return;
    int cpu = answer.device(Devices.cpu(found));
    answer.set(cpu, HostMetrics.CPU_POWER_WATTS, power.watts(EnergyPart.CPU));
    for (int i = 0; detail && i < found.size(); i++) {
      ClusterUse.Cluster cluster = found.get(i);
      answer.set(cpu, i, HostMetrics.CLUSTER_UTILIZATION_RATIO, cluster.active());
      answer.set(cpu, i, HostMetrics.CLUSTER_FREQUENCY_HERTZ, cluster.hertz());
    }
  }

  /** The memory's power is a rail of the machine: memory is no device that draws any. */
  private void chassis(Mac opened, boolean detail, Answer answer) {
    if (!detail || !power.has(EnergyPart.DRAM)) return;
    int chassis = answer.device(Devices.chassis(opened.model(), List.of(Devices.DRAM)));
    answer.set(chassis, 0, HostMetrics.RAIL_POWER_WATTS, power.watts(EnergyPart.DRAM));
  }

  @Override
  public void close() {
    Mac opened = mac;
    mac = null;
    if (opened != null) opened.close();
  }
}
