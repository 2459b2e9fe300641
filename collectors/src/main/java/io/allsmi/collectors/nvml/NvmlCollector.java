package io.allsmi.collectors.nvml;

import io.allsmi.collectors.nvml.event.Events;
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
  private final Events events;

  /**
   * @param events of the machine, which outlive the collector: counters go on after a pause
   */
  NvmlCollector(Platform platform, Session session, Events events) {
    this.platform = platform;
    this.session = session;
    this.events = events;
    PcieSampler pcie = new PcieSampler(platform, PCIE_PAUSE_MILLIS);
    lanes = new Lanes(platform, session, gpu -> Groups.live(gpu, pcie, events));
    processes = new DeviceProcesses(platform);
  }

  @Override
  public Probe probe() {
    // What was registered with an initialization before is gone with it.
    events.forget();
    return session.open(this);
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    Tick tick = new Tick(platform.now(), request.level());
    events.drain(session.library(), tick.now());
    List<Gpu> gpus = lanes.read(request, tick, answer);
    processes.deliver(gpus, answer);
    events.deliver(answer, tick.now());
  }

  @Override
  public void close() {
    lanes.close();
    events.close();
    session.close(this);
  }
}
