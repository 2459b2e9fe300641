package io.allsmi.collectors.host.oshi;

import io.allsmi.collectors.host.file.Printable;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
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
import oshi.software.os.OperatingSystem;

/** Reads what is said of the node as a whole. */
final class OshiNode implements Collector {
  private static final String WHAT = "the system";

  private final Platform platform;
  private @Nullable OperatingSystem system;
  private @Nullable CentralProcessor processor;

  OshiNode(Platform platform) {
    this.platform = platform;
  }

  /**
   * The node as OSHI sees it.
   *
   * @param hostName as the system calls itself
   * @param os name and version
   * @param kernel version
   * @param arch of the machine
   * @param load over one, five and fifteen minutes; negative where the system has none
   * @param uptimeSeconds since boot; 0 when not known
   * @param bootSeconds when it was booted, seconds since 1970
   * @param contextSwitches since boot; 0 when not known
   */
  record State(
      String hostName,
      String os,
      String kernel,
      String arch,
      List<Double> load,
      long uptimeSeconds,
      long bootSeconds,
      long contextSwitches) {
    void answer(Level level, Answer answer) {
      Info info = Info.of("hostname", hostName, "os", os, "kernel", kernel, "arch", arch);
      int node = answer.device(DeviceInfo.of("node", DeviceKind.NODE, "", "", info));
      answer.epoch(bootSeconds);
      answer.set(node, HostMetrics.LOAD1, load(0));
      answer.set(node, HostMetrics.UPTIME_SECONDS, positive(uptimeSeconds));
      if (!level.contains(Level.DETAIL)) return;
      answer.set(node, HostMetrics.LOAD5, load(1));
      answer.set(node, HostMetrics.LOAD15, load(2));
      answer.set(node, HostMetrics.CONTEXT_SWITCHES_TOTAL, positive(contextSwitches));
    }

    private double load(int which) {
      return which < load.size() && load.get(which) >= 0 ? load.get(which) : Double.NaN;
    }

    private static double positive(long value) {
      return value > 0 ? (double) value : Double.NaN;
    }
  }

  @Override
  public Probe probe() {
    return Asked.probe(WHAT, this::read);
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    Asked.read(WHAT, this::read).answer(request.level(), answer);
  }

  private State read() {
    if (system == null || processor == null) {
      SystemInfo info = new SystemInfo();
      system = info.getOperatingSystem();
      processor = info.getHardware().getProcessor();
    }
    List<Double> load = new ArrayList<>();
    for (double value : processor.getSystemLoadAverage(3)) load.add(value);
    return new State(
        Printable.of(system.getNetworkParams().getHostName()),
        Printable.of(system.getFamily() + " " + system.getVersionInfo().getVersion()),
        Printable.of(System.getProperty("os.version", "")),
        Printable.of(platform.arch()),
        load,
        system.getSystemUptime(),
        system.getSystemBootTime(),
        processor.getContextSwitches());
  }
}
