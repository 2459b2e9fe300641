package io.allsmi.mock.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.mock.platform.Platforms;
import io.allsmi.model.Block;
import io.allsmi.model.Device;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Part;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.wire.Limits;
import io.allsmi.wire.dialect.Dialect;
import io.allsmi.wire.dialect.DialectWriter;
import io.allsmi.wire.dialect.PageRead;
import io.allsmi.wire.dialect.PageReader;
import io.allsmi.wire.text.ExpositionOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written in a dialect is read again as what it was, on every simulated machine. */
class DialectRoundTripTest {
  private static final long START = 1_795_305_711_000L;

  /** What each accelerator that has it says in either dialect. */
  private static final List<String> CARRIED =
      List.of(
          "utilization_ratio",
          "memory_used_bytes",
          "memory_total_bytes",
          "temperature_celsius",
          "memory_temperature_celsius",
          "power_watts",
          "power_limit_watts",
          "power_limit_max_watts",
          "temperature_slowdown_celsius",
          "temperature_shutdown_celsius",
          "frequency_hertz",
          "memory_frequency_hertz",
          "energy_joules_total",
          "performance_state",
          "pcie_lanes");

  /** What dcgm-exporter's page has beyond that. */
  private static final List<String> CARRIED_BY_DCGM =
      List.of(
          "sm_active_ratio",
          "sm_occupancy_ratio",
          "tensor_active_ratio",
          "dram_active_ratio",
          "fp64_active_ratio",
          "memory_utilization_ratio",
          "memory_free_bytes",
          "memory_reserved_bytes",
          "throttle",
          "ecc_uncorrected_errors_total",
          "row_remap_failure",
          "pcie_generation",
          "pcie_receive_bytes_per_second",
          "pcie_replay_errors_total");

  /** What the viewer of all-smi takes; it drops any other line. */
  private static final Pattern VIEWER = Pattern.compile("^all_smi_([^{]+)\\{([^}]+)\\} ([\\d.]+)$");

  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_LABELS = 1024;

  static List<String> platforms() {
    return Platforms.names();
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void allSmi(String platform) throws Exception {
    for (int seed = 1; seed <= 4; seed++) {
      Snapshot said = said(platform, seed);
      byte[] page = page(Dialect.ALL_SMI, said);
      PageRead read = read(page);
      assertThat(read.malformedLines()).isZero();
      assertThat(read.dialect()).isEqualTo("all-smi");
      assertThat(read.snapshot().node()).isEqualTo(said.node());
      assertThat(read.snapshot().accelerators()).hasSameSizeAs(said.accelerators());
      for (int i = 0; i < said.accelerators().size(); i++) {
        Device mine = said.accelerators().get(i);
        Device theirs = read.snapshot().accelerators().get(i);
        assertThat(theirs.model()).isEqualTo(mine.model().isEmpty() ? mine.name() : mine.model());
        same(mine, theirs, CARRIED);
      }
      sameHost(said, read.snapshot());
      sameProcesses(said, read.snapshot());
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void everyLineIsOneThatAllSmisViewerTakes(String platform) {
    String page = new String(page(Dialect.ALL_SMI, said(platform, 9)), StandardCharsets.UTF_8);
    Set<String> described = new HashSet<>();
    for (String line : page.split("\n", -1)) {
      if (line.startsWith("# HELP ")) {
        assertThat(described.add(line.split(" ", -1)[2])).as(line).isTrue();
      }
      if (line.startsWith("#") || line.isEmpty()) continue;
      Matcher matcher = VIEWER.matcher(line);
      assertThat(matcher.matches()).as(line).isTrue();
      assertThat(matcher.group(1)).hasSizeLessThan(LONGEST_NAME);
      assertThat(matcher.group(2)).hasSizeLessThan(LONGEST_LABELS);
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void dcgm(String platform) throws Exception {
    for (int seed = 1; seed <= 4; seed++) {
      Snapshot said = said(platform, seed);
      byte[] page = page(Dialect.DCGM, said);
      List<Device> gpus = new ArrayList<>();
      for (Device device : said.devices(DeviceKind.GPU)) {
        if (device.info().vendor().equals("nvidia")) gpus.add(device);
      }
      if (gpus.isEmpty()) {
        assertThat(page).isEmpty();
        continue;
      }
      PageRead read = read(page);
      assertThat(read.malformedLines()).isZero();
      assertThat(read.dialect()).isEqualTo("dcgm");
      assertThat(read.snapshot().node()).isEqualTo(said.node());
      assertThat(read.snapshot().devices(DeviceKind.GPU)).hasSameSizeAs(gpus);
      for (Device mine : gpus) {
        Device theirs = read.snapshot().device(mine.name()).orElseThrow();
        assertThat(theirs.info().info().get("pci")).isEqualTo(mine.info().info().get("pci"));
        same(mine, theirs, isDivided(said, mine) ? List.of() : CARRIED);
        same(mine, theirs, isDivided(said, mine) ? List.of() : CARRIED_BY_DCGM);
      }
      List<Device> instances = said.devices(DeviceKind.MIG);
      assertThat(read.snapshot().devices(DeviceKind.MIG)).hasSameSizeAs(instances);
      for (Device mine : instances) same(mine, instance(read.snapshot(), mine), List.of());
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void thePublicDashboardOfDcgmExporterFindsItsMetrics(String platform) {
    if (!platform.matches("nvidia-(a100|h100|h200|b200)")) return;
    String page = new String(page(Dialect.DCGM, said(platform, 3)), StandardCharsets.UTF_8);
    for (String name :
        List.of("DEV_GPU_TEMP", "DEV_POWER_USAGE", "DEV_SM_CLOCK", "DEV_GPU_UTIL", "DEV_FB_USED")) {
      assertThat(page).contains("\nDCGM_FI_" + name + "{gpu=\"0\"");
    }
    if (!platform.endsWith("a100")) {
      assertThat(page).contains("\nDCGM_FI_PROF_PIPE_TENSOR_ACTIVE{gpu=\"0\"");
    }
  }

  private static boolean isDivided(Snapshot said, Device gpu) {
    return said.devices(DeviceKind.MIG).stream()
        .anyMatch(instance -> instance.info().parent().equals(gpu.name()));
  }

  private static Device instance(Snapshot read, Device mine) {
    for (Device device : read.devices(DeviceKind.MIG)) {
      DeviceInfo theirs = device.info();
      boolean same =
          theirs.parent().equals(mine.info().parent())
              && theirs.info().get("gpu_instance").equals(mine.info().info().get("gpu_instance"));
      if (same) return device;
    }
    throw new AssertionError("no " + mine.name());
  }

  /** What was read was said, and what is carried is there when it was said. */
  private static void same(Device mine, Device theirs, List<String> carried) {
    for (Block block : theirs.snapshot().blocks()) {
      Layout layout = block.layout();
      for (int slot = 0; slot < layout.size(); slot++) {
        boolean other = layout.device(slot) != theirs.ordinal() || !block.has(slot);
        Metric metric = layout.metric(slot);
        if (other || metric.name().equals("last_xid")) continue;
        double said = value(mine, metric, part(theirs.info(), layout.part(slot)));
        assertThat(block.value(slot))
            .as(mine.name() + " " + metric)
            .isEqualTo(Double.valueOf(said));
      }
    }
    for (String path : carried) {
      double said = own(mine, path);
      // An idle device that draws nothing, and what is unknown, is not told apart there.
      if (!(said > 0)) continue;
      assertThat(own(theirs, path)).as(mine.name() + " " + path).isEqualTo(said);
    }
  }

  private static Optional<Part> part(DeviceInfo device, int ordinal) {
    return ordinal < 0 ? Optional.empty() : Optional.of(device.parts().get(ordinal));
  }

  private static double value(Device device, Metric metric, Optional<Part> part) {
    Metric own = Catalogue.core().find(device.kind(), metric.path()).orElse(metric);
    if (part.isEmpty()) return device.value(own);
    int ordinal = device.info().part(part.get().kind(), part.get().name());
    return ordinal < 0 ? Double.NaN : device.value(ordinal, own);
  }

  private static double own(Device device, String path) {
    Optional<Metric> metric = Catalogue.core().find(device.kind(), path);
    return metric.isEmpty() ? Double.NaN : device.value(metric.get());
  }

  private static void sameHost(Snapshot said, Snapshot read) {
    Device mine = said.device("memory").orElseThrow();
    Device theirs = read.device("memory").orElseThrow();
    for (String path : List.of("total_bytes", "used_bytes", "available_bytes", "free_bytes")) {
      assertThat(own(theirs, path)).as(path).isEqualTo(Double.valueOf(own(mine, path)));
    }
    for (Device filesystem : said.devices(DeviceKind.FILESYSTEM)) {
      Device there = read.device(filesystem.name()).orElseThrow();
      assertThat(own(there, "size_bytes")).isEqualTo(Double.valueOf(own(filesystem, "size_bytes")));
      assertThat(own(there, "available_bytes"))
          .isEqualTo(Double.valueOf(own(filesystem, "available_bytes")));
    }
    double threads = 0;
    for (Device cpu : said.devices(DeviceKind.CPU)) threads += own(cpu, "threads");
    assertThat(own(read.device("cpu0").orElseThrow(), "threads"))
        .isEqualTo(Double.valueOf(threads));
  }

  private static void sameProcesses(Snapshot said, Snapshot read) {
    for (ProcessUse process : said.processes()) {
      if (process.uses().isEmpty() || !(process.uses().getFirst().memoryBytes() > 0)) continue;
      ProcessUse there =
          read.processes().stream().filter(p -> p.pid() == process.pid()).findFirst().orElseThrow();
      assertThat(there.name()).isEqualTo(process.name());
      assertThat(there.user()).isEqualTo(process.user());
      assertThat(there.startedAt()).isEqualTo(process.startedAt());
      assertThat(there.cpuRatio()).isEqualTo(Double.valueOf(process.cpuRatio()));
      assertThat(there.uses().getFirst().memoryBytes())
          .isEqualTo(process.uses().getFirst().memoryBytes());
    }
  }

  private static Snapshot said(String platform, int seed) {
    Fleet fleet = new Fleet(FleetPlan.of(seed, 1, Platforms.parseAll(platform), START));
    return fleet.node(0).at(Moment.ofWall(START + 977L * seed), Level.ALL);
  }

  private static byte[] page(Dialect dialect, Snapshot said) {
    return new DialectWriter(dialect, ExpositionOptions.of("1").upTo(Level.ALL)).write(said);
  }

  private static PageRead read(byte[] page) throws Exception {
    return new PageReader(Catalogue.core(), Limits.DEFAULT)
        .read(page, page.length, "", "given", Moment.ofWall(START));
  }
}
