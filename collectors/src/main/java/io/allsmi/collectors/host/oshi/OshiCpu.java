package io.allsmi.collectors.host.oshi;

import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.LogicalProcessor;
import oshi.hardware.HardwareAbstractionLayer;

/** Reads the CPUs. */
final class OshiCpu implements Collector {
  private static final String WHAT = "the CPU";

  private final Platform platform;
  private final RisingCounters counters = new RisingCounters();
  private @Nullable HardwareAbstractionLayer hardware;

  OshiCpu(Platform platform) {
    this.platform = platform;
  }

  @Override
  public Probe probe() {
    return Asked.probe(WHAT, this::read);
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    Asked.read(WHAT, this::read).answer(request.level(), counters.before(answer));
    answer.epoch(counters.restarts());
  }

  private CpuState read() {
    if (hardware == null) hardware = new SystemInfo().getHardware();
    CentralProcessor processor = hardware.getProcessor();
    List<Integer> packages = new ArrayList<>();
    List<Integer> cores = new ArrayList<>();
    for (LogicalProcessor cpu : processor.getLogicalProcessors()) {
      packages.add(cpu.getPhysicalPackageNumber());
      cores.add(cpu.getPhysicalProcessorNumber());
    }
    List<List<Long>> ticks = new ArrayList<>();
    for (long[] ofCpu : processor.getProcessorCpuLoadTicks()) ticks.add(list(ofCpu));
    CentralProcessor.ProcessorIdentifier named = processor.getProcessorIdentifier();
    return new CpuState(
        platform.os(),
        named.getVendor(),
        named.getName(),
        packages,
        cores,
        ticks,
        list(processor.getCurrentFreq()),
        processor.getMaxFreq(),
        hardware.getSensors().getCpuTemperature());
  }

  private static List<Long> list(long[] values) {
    List<Long> list = new ArrayList<>(values.length);
    for (long value : values) list.add(value);
    return list;
  }
}
