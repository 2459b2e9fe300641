package io.allsmi.collectors.nvml;

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
  private final Platform platform;
  private final Session session;
  private final Lanes lanes;
  private final DeviceProcesses processes;

  NvmlCollector(Platform platform, Session session) {
    this.platform = platform;
    this.session = session;
    lanes = new Lanes(platform, session, Groups::live);
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
