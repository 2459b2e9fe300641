package io.allsmi.mock.host;

import io.allsmi.mock.health.Patient;
import io.allsmi.mock.sim.Point;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.sim.Work;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.collect.Answer;
import java.util.List;

/** The main memory: what the system and the jobs' processes hold. */
final class MemorySource implements NodeSource {
  static final DeviceInfo DEVICE = DeviceInfo.of("memory", DeviceKind.MEMORY, "", "", Info.NONE);
  private static final double PAGE = 4096;

  private final HostLoad load;

  MemorySource(HostLoad load) {
    this.load = load;
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    return List.of(DEVICE);
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    answer.epoch(tick.bootMillis());
    Leveled to = new Leveled(answer, tick.level(), answer.device(DEVICE));
    double total = load.model().memoryBytes();
    double used = Math.min(0.94 * total, 0.02 * total + jobs(tick));
    double cached = pages((total - used) * (0.35 + 0.2 * load.share("cached")));
    double buffers = pages(total * 0.0012);
    to.set(HostMetrics.MEMORY_TOTAL_BYTES, total);
    to.set(HostMetrics.MEMORY_USED_BYTES, pages(used));
    to.set(HostMetrics.MEMORY_AVAILABLE_BYTES, total - pages(used));
    to.set(HostMetrics.SWAP_TOTAL_BYTES, 0);
    to.set(HostMetrics.SWAP_USED_BYTES, 0);
    to.set(HostMetrics.MEMORY_FREE_BYTES, total - pages(used) - cached - buffers);
    to.set(HostMetrics.MEMORY_CACHED_BYTES, cached);
    to.set(HostMetrics.MEMORY_BUFFERS_BYTES, buffers);
    to.set(HostMetrics.MEMORY_SHARED_BYTES, pages(used * 0.04));
    to.set(HostMetrics.MEMORY_DIRTY_BYTES, pages(2e6 + 8e6 * load.share("dirty")));
    to.set(HostMetrics.HUGE_TOTAL_BYTES, 0);
    to.set(HostMetrics.HUGE_FREE_BYTES, 0);
    to.set(HostMetrics.MEMORY_PRESSURE_SECONDS_TOTAL, 0);
    to.set(HostMetrics.MEMORY_PRESSURE_FULL_SECONDS_TOTAL, 0);
  }

  private double jobs(Tick tick) {
    double sum = 0;
    for (Patient patient : load.patients()) {
      Point point = patient.timeline(tick).at(tick.second());
      if (point.work() == Work.IDLE) continue;
      sum += Footprint.bytes(load.model(), load.patients().size(), point, tick.second());
    }
    return sum;
  }

  private static double pages(double bytes) {
    return PAGE * Math.floor(bytes / PAGE);
  }
}
