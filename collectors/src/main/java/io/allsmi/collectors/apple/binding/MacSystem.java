package io.allsmi.collectors.apple.binding;

import io.allsmi.collectors.apple.sensor.SmcPort;
import io.allsmi.collectors.apple.system.Accelerator;
import io.allsmi.collectors.apple.system.Mac;
import io.allsmi.collectors.apple.system.ReportSample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Mac that the program runs on. Frameworks are loaded when they are first needed, so that a
 * missing one costs what it gives and nothing else.
 */
public final class MacSystem implements Mac {
  private static final List<String> TABLES =
      List.of("acc-clusters", "voltage-states9", "voltage-states1-sram", "voltage-states5-sram");
  private static final int MOST_TABLES = 64;

  private final SystemCalls system = new SystemCalls();
  private final CoreFoundation foundation = new CoreFoundation();
  private final Registry registry = new Registry(foundation);
  private @Nullable IoReport report;
  private boolean triedReport;
  private @Nullable SmcConnection smc;
  private boolean triedSmc;

  private MacSystem() {}

  /**
   * Opens it.
   *
   * @throws UnsatisfiedLinkError when a framework cannot be loaded
   */
  public static Mac open() {
    return new MacSystem();
  }

  @Override
  public String brand() {
    return system.sysctl("machdep.cpu.brand_string");
  }

  @Override
  public String model() {
    return system.sysctl("hw.model");
  }

  @Override
  public Map<String, byte[]> powerTables() {
    Map<String, byte[]> tables = new HashMap<>();
    for (int service : registry.services("AppleARMIODevice")) {
      if (registry.name(service).equals("pmgr")) {
        for (String name : TABLES) add(service, name, tables);
        // The numbers of the tables that chips from M5 on have are told by the clusters.
        for (int i = 0; i < MOST_TABLES && tables.containsKey("acc-clusters"); i++) {
          add(service, "voltage-states" + i + "-sram", tables);
        }
      }
      registry.release(service);
    }
    return tables;
  }

  private void add(int service, String name, Map<String, byte[]> tables) {
    byte[] table = registry.property(service, name, foundation::bytes);
    if (table.length > 0) tables.put(name, table);
  }

  @Override
  public Optional<ReportSample> sample() {
    if (!triedReport) {
      triedReport = true;
      try {
        report = IoReport.open(foundation);
      } catch (UnsatisfiedLinkError notThere) {
        report = null;
      }
    }
    IoReport open = report;
    return open == null ? Optional.empty() : open.sample(system.seconds());
  }

  @Override
  public Optional<Accelerator> accelerator() {
    return new Agx(registry, foundation).read();
  }

  @Override
  public Optional<SmcPort> smc() {
    if (!triedSmc) {
      triedSmc = true;
      smc = SmcConnection.open(registry, system.task());
    }
    return Optional.ofNullable(smc);
  }

  @Override
  public List<HidTemperature> hidTemperatures() {
    try {
      return new HidThermometers(registry.framework(), foundation).read();
    } catch (UnsatisfiedLinkError notThere) {
      return List.of();
    }
  }

  @Override
  public int thermalPressure() {
    return system.thermalPressure();
  }

  @Override
  public void close() {
    if (report != null) report.close();
    if (smc != null) smc.close();
    report = null;
    smc = null;
    system.close();
  }
}
