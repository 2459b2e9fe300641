package io.allsmi.collectors.host.cpu;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.KernelFile.Outcome;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.collectors.host.sysfs.BootEpoch;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the CPU packages, each with its logical CPUs. */
final class CpuCollector implements Collector {
  private static final String STAT = "/proc/stat";
  private static final int MOST_BYTES = 1 << 22;

  /** A driver of sensors may be loaded at any time. */
  private static final double FIND_SECONDS = 60;

  private final Platform platform;
  private final Attributes attributes;
  private final KernelFile stat;
  private final Text text = new Text(MOST_BYTES);
  private final CpuTimes times = new CpuTimes();
  private final Topology topology;
  private final Clocks clocks;
  private final Thermometers thermometers;
  private final Energy energy;

  private List<CpuPackage> packages = List.of();
  private BitSet online = new BitSet();
  private long bootEpoch;
  private @Nullable Moment readAt;
  private @Nullable Moment foundAt;

  CpuCollector(Platform platform) {
    this.platform = platform;
    attributes = new Attributes(platform);
    stat = KernelFile.held(platform.path(STAT));
    topology = new Topology(platform, attributes);
    clocks = new Clocks(platform, attributes);
    thermometers = new Thermometers(platform, attributes);
    energy = new Energy(platform, attributes);
  }

  @Override
  public Probe probe() {
    return switch (stat.read(text)) {
      case READ -> Probe.present();
      case ABSENT ->
          new Probe.Absent(stat + " does not exist", "mount proc there, or check the root");
      case DENIED -> new Probe.NotPermitted(stat + " cannot be read", "let this user read /proc");
      case FAILED -> new Probe.Broken(stat + " cannot be read", "");
    };
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    Moment now = platform.now();
    if (stat.read(text) != Outcome.READ) throw CollectorException.failed(stat + " cannot be read");
    double seconds = readAt == null ? Double.NaN : now.secondsSince(readAt);
    if (!times.read(text, seconds)) throw CollectorException.failed(stat + " names no CPU");
    readAt = now;
    find(now);

    boolean detail = request.level().contains(Level.DETAIL);
    clocks.read();
    energy.read(now);
    for (int i = 0; i < packages.size(); i++) {
      CpuPackage each = packages.get(i);
      int device = answer.device(each.device());
      core(each, i, device, answer);
      if (detail) detail(each, i, device, answer);
      if (request.level() == Level.ALL) cpus(each, device, answer);
    }
    answer.epoch(bootEpoch + energy.restarts());
    if (!energy.denied().isEmpty()) {
      answer.note(
          "power of the CPU is not shown: " + energy.denied() + " may be read by root only",
          "run as root, or let a group read that file");
    }
  }

  /** Looks again at what does not change with every reading. */
  private void find(Moment now) {
    boolean same = times.isOnline(online);
    if (same && foundAt != null && now.secondsSince(foundAt) < FIND_SECONDS) return;
    if (foundAt == null) bootEpoch = BootEpoch.read(attributes);
    foundAt = now;
    if (!same) {
      online = times.online();
      packages = topology.read(online);
    }
    clocks.find(online);
    int[] ids = new int[packages.size()];
    for (int i = 0; i < ids.length; i++) ids[i] = packages.get(i).id();
    thermometers.find(ids);
    energy.find();
  }

  private void core(CpuPackage of, int ordinal, int device, Answer answer) {
    BitSet cpus = of.cpus();
    answer.set(device, HostMetrics.CPU_BUSY_SECONDS_TOTAL, times.busySeconds(cpus));
    answer.set(device, HostMetrics.CPU_IDLE_SECONDS_TOTAL, times.idleSeconds(cpus));
    answer.set(device, HostMetrics.CPU_FREQUENCY_HERTZ, clocks.mean(of.online()));
    answer.set(device, HostMetrics.CPU_TEMPERATURE_CELSIUS, thermometers.celsius(ordinal));
    answer.set(device, HostMetrics.CPU_ENERGY_JOULES_TOTAL, energy.joules(of.id()));
  }

  private void detail(CpuPackage of, int ordinal, int device, Answer answer) {
    for (int i = 0; i < CpuTimes.CLASSES.size(); i++) {
      double seconds = i < times.knownClasses() ? times.seconds(of.cpus(), i) : Double.NaN;
      answer.set(device, i, HostMetrics.CPU_TIME_SECONDS_TOTAL, seconds);
    }
    answer.set(device, HostMetrics.CPU_FREQUENCY_LIMIT_HERTZ, clocks.limit(of.cpus()));
    double critical = thermometers.critical(ordinal);
    answer.set(device, HostMetrics.CPU_TEMPERATURE_CRITICAL_CELSIUS, critical);
    answer.set(device, HostMetrics.CPU_CORES, of.cores());
    answer.set(device, HostMetrics.CPU_THREADS, of.online().cardinality());
    answer.text(device, HostMetrics.CPU_GOVERNOR, clocks.governor(of.online()));
  }

  private void cpus(CpuPackage of, int device, Answer answer) {
    int part = CpuTimes.CLASSES.size();
    BitSet cpus = of.cpus();
    for (int cpu = cpus.nextSetBit(0); cpu >= 0; cpu = cpus.nextSetBit(cpu + 1)) {
      answer.set(device, part, HostMetrics.CORE_BUSY_SECONDS_TOTAL, times.busySeconds(cpu));
      answer.set(device, part, HostMetrics.CORE_IDLE_SECONDS_TOTAL, times.idleSeconds(cpu));
      double clock = times.isOnline(cpu) ? clocks.of(cpu) : Double.NaN;
      answer.set(device, part, HostMetrics.CORE_FREQUENCY_HERTZ, clock);
      part++;
    }
  }

  @Override
  public void close() {
    stat.close();
    clocks.close();
    thermometers.close();
    energy.close();
  }
}
