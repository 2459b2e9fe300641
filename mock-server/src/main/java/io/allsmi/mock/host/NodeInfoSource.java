package io.allsmi.mock.host;

import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.mock.source.Site;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.collect.Answer;
import java.util.List;

/** The node itself. */
final class NodeInfoSource implements NodeSource {
  private final HostLoad load;
  private final DeviceInfo device;

  NodeInfoSource(HostLoad load, DeviceInfo device) {
    this.load = load;
    this.device = device;
  }

  static DeviceInfo describe(Site site, HostModel.Os os) {
    Info info =
        Info.of(
            "hostname",
            site.host(),
            "os",
            os.name(),
            "kernel",
            os.kernel(),
            "arch",
            os.arch(),
            Inventory.SIMULATED,
            site.platform());
    return DeviceInfo.of("node", DeviceKind.NODE, "", "", info);
  }

  @Override
  public String name() {
    return "node";
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    return List.of(device);
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    answer.epoch(tick.bootMillis());
    Leveled to = new Leveled(answer, tick.level(), answer.device(device));
    to.set(HostMetrics.LOAD1, hundredths(load.meanCores(tick, 60)));
    to.set(HostMetrics.LOAD5, hundredths(load.meanCores(tick, 300)));
    to.set(HostMetrics.LOAD15, hundredths(load.meanCores(tick, 900)));
    to.set(HostMetrics.UPTIME_SECONDS, hundredths(tick.uptime()));
    double busy = load.busySeconds(tick);
    to.set(HostMetrics.PROCESSES_RUNNING, 1 + Math.floor(load.meanCores(tick, 1)));
    to.set(HostMetrics.PROCESSES_BLOCKED, 0);
    to.set(HostMetrics.CONTEXT_SWITCHES_TOTAL, Math.floor(busy * 2100));
    to.set(HostMetrics.CPU_PRESSURE_SECONDS_TOTAL, Math.floor(busy * 1e3) / 1e6);
    to.set(HostMetrics.IO_PRESSURE_SECONDS_TOTAL, Math.floor(busy * 120) / 1e6);
    to.set(HostMetrics.IO_PRESSURE_FULL_SECONDS_TOTAL, Math.floor(busy * 40) / 1e6);
  }

  private static double hundredths(double value) {
    return Math.floor(value * 100) / 100;
  }
}
