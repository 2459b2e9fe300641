package io.allsmi.mock.host;

import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.List;

/** The processors. */
final class CpuSource implements NodeSource {
  private static final String[] CLASSES = {
    "user", "nice", "system", "idle", "iowait", "irq", "softirq", "steal"
  };
  private static final double[] OF_BUSY = {0.87, 0, 0.115, 0, 0, 0.004, 0.011, 0};
  private static final int IDLE_CLASS = 3;

  private final HostLoad load;
  private final HostModel.Cpu cpu;
  private final List<DeviceInfo> devices;

  CpuSource(HostLoad load, List<DeviceInfo> devices) {
    this.load = load;
    this.devices = devices;
    cpu = load.model().cpu();
  }

  /** The descriptions, which are the same for all machines of a model. */
  static List<DeviceInfo> describe(HostModel.Cpu cpu, boolean fewClasses) {
    int classes = fewClasses ? IDLE_CLASS + 1 : CLASSES.length;
    List<DeviceInfo> devices = new ArrayList<>();
    for (int socket = 0; socket < cpu.packages(); socket++) {
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < classes; i++) parts.add(Part.of(PartKind.CLASS, CLASSES[i]));
      for (int thread = 0; thread < cpu.threads(); thread++) {
        for (int core = 0; core < cpu.cores(); core++) {
          int number = (thread * cpu.packages() + socket) * cpu.cores() + core;
          parts.add(Part.of(PartKind.CORE, Integer.toString(number)));
        }
      }
      Info info = Info.of("firmware", cpu.firmware());
      devices.add(
          DeviceInfo.of("cpu" + socket, DeviceKind.CPU, cpu.vendor(), cpu.model(), info)
              .withParts(parts));
    }
    return List.copyOf(devices);
  }

  @Override
  public String name() {
    return "cpu";
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    return devices;
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    answer.epoch(tick.bootMillis());
    double busy = load.busySeconds(tick) / cpu.packages();
    double all = tick.uptime() * cpu.logical() / cpu.packages();
    double used = load.meanCores(tick, 5) / cpu.logical();
    for (DeviceInfo info : devices) {
      int device = answer.device(info);
      Leveled to = new Leveled(answer, tick.level(), device);
      to.set(HostMetrics.CPU_BUSY_SECONDS_TOTAL, hundredths(busy));
      to.set(HostMetrics.CPU_IDLE_SECONDS_TOTAL, hundredths(all - busy));
      double clock = cpu.megahertz() * (0.55 + 0.35 * Math.sqrt(used));
      to.set(HostMetrics.CPU_FREQUENCY_HERTZ, 1e6 * Math.rint(clock));
      to.set(HostMetrics.CPU_FREQUENCY_LIMIT_HERTZ, 1e6 * cpu.megahertz());
      if (cpu.thermal()) heat(tick, to);
      if (cpu.energy()) {
        double joules = cpu.idleWatts() * tick.uptime() + cpu.wattsByCore() * busy;
        to.set(HostMetrics.CPU_ENERGY_JOULES_TOTAL, joules);
      }
      to.set(HostMetrics.CPU_CORES, cpu.cores());
      to.set(HostMetrics.CPU_THREADS, (double) cpu.cores() * cpu.threads());
      to.text(HostMetrics.CPU_GOVERNOR, "performance");
      if (to.wants(Level.DETAIL)) classes(info, busy, all, to);
      if (to.wants(Level.ALL)) cores(info, tick, busy, to);
    }
  }

  private void heat(Tick tick, Leveled to) {
    double celsius = 34 + 46 * load.meanCores(tick, 40) / cpu.logical();
    to.set(HostMetrics.CPU_TEMPERATURE_CELSIUS, Math.rint(celsius));
    to.set(HostMetrics.CPU_TEMPERATURE_CRITICAL_CELSIUS, 100);
  }

  /** The classes are the first of the parts, the cores the rest. */
  private int classes(DeviceInfo info) {
    return info.parts().size() - cpu.cores() * cpu.threads();
  }

  private void classes(DeviceInfo info, double busy, double all, Leveled to) {
    int count = classes(info);
    for (int i = 0; i < count; i++) {
      double seconds = i == IDLE_CLASS ? all - busy : OF_BUSY[i] * busy;
      to.set(i, HostMetrics.CPU_TIME_SECONDS_TOTAL, hundredths(seconds));
    }
  }

  /** The first cores have more to do than the last ones. */
  private void cores(DeviceInfo info, Tick tick, double busy, Leveled to) {
    int n = cpu.cores() * cpu.threads();
    int first = classes(info);
    double clock = 1e6 * Math.rint(cpu.megahertz() * 0.72);
    for (int i = 0; i < n; i++) {
      double weight = 1 + 0.4 * (1 - 2 * (i + 0.5) / n);
      double own = Math.min(tick.uptime(), busy / n * weight);
      int part = first + i;
      to.set(part, HostMetrics.CORE_BUSY_SECONDS_TOTAL, hundredths(own));
      to.set(part, HostMetrics.CORE_IDLE_SECONDS_TOTAL, hundredths(tick.uptime() - own));
      to.set(part, HostMetrics.CORE_FREQUENCY_HERTZ, clock);
    }
  }

  /** The kernel counts in hundredths of a second. */
  private static double hundredths(double seconds) {
    return Math.floor(seconds * 100) / 100;
  }
}
