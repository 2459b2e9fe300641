package io.allsmi.collectors.host.node;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.KernelFile.Outcome;
import io.allsmi.collectors.host.file.Rising;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.collectors.host.pressure.Pressure;
import io.allsmi.collectors.host.sysfs.BootEpoch;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import org.jspecify.annotations.Nullable;

/** Reads what is said of the node as a whole. */
final class NodeCollector implements Collector {
  private static final int MOST_BYTES = 1 << 22;
  private static final double LONGEST_UPTIME = 1e10;
  private static final LoadAverage UNKNOWN = new LoadAverage(Double.NaN, Double.NaN, Double.NaN);

  private final Platform platform;
  private final Attributes attributes;
  private final KernelFile load;
  private final KernelFile uptime;
  private final KernelFile stat;
  private final Pressure cpuPressure;
  private final Pressure ioPressure;
  private final ContainerLimits limits;
  private final Text text = new Text(MOST_BYTES);
  private final KernelStat kernel = new KernelStat();
  private final Rising contextSwitches = new Rising();
  private @Nullable DeviceInfo node;
  private long bootEpoch;

  NodeCollector(Platform platform) {
    this.platform = platform;
    attributes = new Attributes(platform);
    load = KernelFile.held(platform.path("/proc/loadavg"));
    uptime = KernelFile.held(platform.path("/proc/uptime"));
    stat = KernelFile.held(platform.path("/proc/stat"));
    cpuPressure = new Pressure(platform, "cpu");
    ioPressure = new Pressure(platform, "io");
    limits = new ContainerLimits(attributes);
  }

  @Override
  public Probe probe() {
    return switch (uptime.read(text)) {
      case READ -> Probe.present();
      case ABSENT ->
          new Probe.Absent(uptime + " does not exist", "mount proc there, or check the root");
      case DENIED -> new Probe.NotPermitted(uptime + " cannot be read", "let this user read /proc");
      case FAILED -> new Probe.Broken(uptime + " cannot be read", "");
    };
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    LoadAverage average = load.read(text) == Outcome.READ ? LoadAverage.parse(text) : UNKNOWN;
    double seconds = uptime.read(text) == Outcome.READ ? uptime(text) : Double.NaN;
    if (Double.isNaN(seconds) && Double.isNaN(average.one())) {
      throw CollectorException.failed(load + " and " + uptime + " cannot be read");
    }
    int device = answer.device(describe());
    answer.set(device, HostMetrics.LOAD1, average.one());
    answer.set(device, HostMetrics.UPTIME_SECONDS, seconds);
    if (request.level().contains(Level.DETAIL)) {
      answer.set(device, HostMetrics.LOAD5, average.five());
      answer.set(device, HostMetrics.LOAD15, average.fifteen());
      Moment now = platform.now();
      kernel(device, answer);
      pressure(device, now, answer);
      container(device, now, answer);
    }
    int restarts = contextSwitches.restarts() + cpuPressure.restarts() + ioPressure.restarts();
    answer.epoch(bootEpoch + restarts + limits.restarts());
  }

  private DeviceInfo describe() {
    DeviceInfo known = node;
    if (known != null) return known;
    NodeInfo info = new NodeInfo(platform, attributes);
    bootEpoch = BootEpoch.read(attributes);
    known = DeviceInfo.of("node", DeviceKind.NODE, "", "", info.read());
    node = known;
    return known;
  }

  private void kernel(int device, Answer answer) {
    if (stat.read(text) != Outcome.READ) text.rewind();
    kernel.read(text);
    answer.set(device, HostMetrics.PROCESSES_RUNNING, kernel.running);
    answer.set(device, HostMetrics.PROCESSES_BLOCKED, kernel.blocked);
    double switches = contextSwitches.next(kernel.contextSwitches);
    answer.set(device, HostMetrics.CONTEXT_SWITCHES_TOTAL, switches);
  }

  private void pressure(int device, Moment now, Answer answer) {
    cpuPressure.read(now);
    ioPressure.read(now);
    answer.set(device, HostMetrics.CPU_PRESSURE_SECONDS_TOTAL, cpuPressure.someSeconds());
    answer.set(device, HostMetrics.IO_PRESSURE_SECONDS_TOTAL, ioPressure.someSeconds());
    answer.set(device, HostMetrics.IO_PRESSURE_FULL_SECONDS_TOTAL, ioPressure.fullSeconds());
  }

  private void container(int device, Moment now, Answer answer) {
    limits.read(now);
    answer.set(device, HostMetrics.CONTAINER_CPU_LIMIT_CORES, limits.cpuLimit());
    answer.set(device, HostMetrics.CONTAINER_CPU_SECONDS_TOTAL, limits.cpuSeconds());
    answer.set(
        device, HostMetrics.CONTAINER_CPU_THROTTLED_SECONDS_TOTAL, limits.throttledSeconds());
    answer.set(device, HostMetrics.CONTAINER_MEMORY_USED_BYTES, limits.memoryUsed());
    answer.set(device, HostMetrics.CONTAINER_MEMORY_LIMIT_BYTES, limits.memoryLimit());
    answer.set(device, HostMetrics.CONTAINER_PROCESSES, limits.pids());
    answer.set(device, HostMetrics.CONTAINER_PROCESSES_LIMIT, limits.pidsLimit());
  }

  /** The first number of /proc/uptime; NaN when it is none. */
  static double uptime(Text text) {
    text.rewind();
    text.nextLine();
    double seconds = text.number();
    return seconds >= 0 && seconds < LONGEST_UPTIME ? seconds : Double.NaN;
  }

  @Override
  public void close() {
    load.close();
    uptime.close();
    stat.close();
    cpuPressure.close();
    ioPressure.close();
  }
}
