package io.allsmi.collectors.nvml;

import io.allsmi.collectors.nvml.link.PcieSampler;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.collectors.nvml.session.Session;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.List;

/** What moves on NVIDIA's devices: use, heat, power, clocks, throughput, processes, events. */
final class NvmlCollector implements Collector {
  /** Between two devices whose traffic the driver measures in a call of 20 ms each way. */
  private static final long PCIE_PAUSE_MILLIS = 1000;

  private final Platform platform;
  private final Session session;
  private final Lanes lanes;
  private final DeviceProcesses processes;

  NvmlCollector(Platform platform, Session session) {
    this.platform = platform;
    this.session = session;
    PcieSampler pcie = new PcieSampler(platform, PCIE_PAUSE_MILLIS);
    lanes = new Lanes(platform, session, gpu -> Groups.live(gpu, pcie));
    processes = new DeviceProcesses(platform);
  }

  @Override
  public Probe probe() {
    return session.open(this);
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    Tick tick = new Tick(platform.now(), request.level());
    List<Gpu> gpus = lanes.read(request, tick, answer);
    processes.deliver(gpus, answer);
  }

  @Override
  public void close() {
    lanes.close();
    session.close(this);
  }
}
