package io.allsmi.collectors.apple;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.HostMetrics.CLUSTER_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.HostMetrics.CLUSTER_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.HostMetrics.CPU_POWER_WATTS;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_POWER_WATTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.collectors.apple.energy.EnergyChannel;
import io.allsmi.collectors.apple.residency.States;
import io.allsmi.collectors.apple.system.Accelerator;
import io.allsmi.collectors.apple.system.ReportSample;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.EngineShare;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppleCollectorTest {
  private static final List<String> CORE_STATES = List.of("IDLE", "DOWN", "V0P1", "V1P0");

  @TempDir private Path root;
  private final FakeMac mac = new FakeMac();

  private static byte[] table(int... clocks) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * clocks.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int clock : clocks) bytes.putInt(clock).putInt(800);
    return bytes.array();
  }

  /** The statistics are those of an M4 Max, recorded. */
  private static Accelerator m4Max(List<Accelerator.Client> clients) {
    return new Accelerator(
        "Apple M4 Max",
        40,
        Map.of(
            "Device Utilization %", 16L,
            "Renderer Utilization %", 15L,
            "Tiler Utilization %", 7L,
            "In use system memory", 2914402304L,
            "Alloc system memory", 8270495744L),
        clients);
  }

  private static ReportSample sample(double seconds, long energy, long... ticks) {
    Map<String, States> cores = new LinkedHashMap<>();
    cores.put("ECPU0", new States(CORE_STATES, ticks));
    cores.put("ECPU1", new States(CORE_STATES, ticks));
    cores.put("PCPU0", new States(CORE_STATES, new long[] {ticks[0], 0, 0, ticks[0]}));
    return new ReportSample(
        seconds,
        List.of(
            energy("CPU Energy", "mJ", energy, seconds),
            energy("GPU Energy", "nJ", 2_000_000 * energy, seconds),
            energy("ANE0", "mJ", 0, seconds),
            energy("DRAM0", "mJ", energy / 2, Double.NaN)),
        cores,
        Map.of(
            "GPUPH", new States(List.of("OFF", "P1", "P2"), new long[] {ticks[0], 0, ticks[0]})));
  }

  private static ReportSample.Energy energy(String name, String unit, long value, double at) {
    return new ReportSample.Energy(new EnergyChannel(name, unit), value, at);
  }

  private AppleCollector collector() {
    return new AppleCollector(FixturePlatform.at(root), mac::open);
  }

  private ReadAnswer second() throws CollectorException {
    mac.tables =
        Map.of(
            "voltage-states1-sram", table(1_020_000, 2_592_000),
            "voltage-states5-sram", table(1_260_000, 4_512_000),
            "voltage-states9", table(0, 338_000_000, 1_578_000_000));
    mac.accelerator = Optional.of(m4Max(List.of()));
    AppleCollector collector = collector();
    mac.sample = Optional.of(sample(100, 1000, 100, 0, 0, 0));
    assertThat(collector.probe()).isEqualTo(Probe.present());
    ReadAnswer.of(collector);
    mac.sample = Optional.of(sample(102, 9000, 300, 0, 50, 150));
    return ReadAnswer.of(collector);
  }

  @Test
  void theFirstReadingHasWhatNeedsNoSecond() throws CollectorException {
    mac.accelerator = Optional.of(m4Max(List.of()));
    AppleCollector collector = collector();
    collector.probe();
    ReadAnswer answer = ReadAnswer.of(collector);
    assertThat(answer.device("apple0").model()).isEqualTo("Apple M4 Max");
    assertThat(answer.device("apple0").info().get("cores")).isEqualTo("40");
    assertThat(answer.value("apple0", UTILIZATION_RATIO)).isEqualTo(0.16);
    assertThat(answer.value("apple0", MEMORY_USED_BYTES)).isEqualTo(2914402304.0);
    assertThat(answer.value("apple0", MEMORY_TOTAL_BYTES)).isNaN();
    assertThat(answer.value("apple0", PartKind.ENGINE, "tiler", ENGINE_UTILIZATION_RATIO))
        .isEqualTo(0.07);
    assertThat(answer.value("apple0", POWER_WATTS)).isNaN();
  }

  @Test
  void theGpuIsBusyByTheTimeInItsStates() throws CollectorException {
    ReadAnswer answer = second();
    assertThat(answer.value("apple0", UTILIZATION_RATIO)).isEqualTo(0.5);
    assertThat(answer.value("apple0", FREQUENCY_HERTZ)).isEqualTo(1.578e9);
    assertThat(answer.value("apple0", FREQUENCY_LIMIT_HERTZ)).isEqualTo(1.578e9);
  }

  @Test
  void eachPartOfTheChipHasItsPower() throws CollectorException {
    ReadAnswer answer = second();
    assertThat(answer.value("cpu0", CPU_POWER_WATTS)).isCloseTo(4, within(1e-9));
    assertThat(answer.value("apple0", POWER_WATTS)).isCloseTo(8, within(1e-9));
    assertThat(answer.value("ane0", POWER_WATTS)).isZero();
    assertThat(answer.value("chassis", PartKind.RAIL, "DRAM", RAIL_POWER_WATTS))
        .isCloseTo(2, within(1e-9));
  }

  @Test
  void clustersHaveUseAndClockOfTheirCores() throws CollectorException {
    ReadAnswer answer = second();
    assertThat(answer.value("cpu0", PartKind.CLUSTER, "ECPU", CLUSTER_UTILIZATION_RATIO))
        .isEqualTo(0.5);
    assertThat(answer.value("cpu0", PartKind.CLUSTER, "ECPU", CLUSTER_FREQUENCY_HERTZ))
        .isCloseTo((1.02e9 * 50 + 2.592e9 * 150) / 200, within(1.0));
    assertThat(answer.value("cpu0", PartKind.CLUSTER, "PCPU", CLUSTER_FREQUENCY_HERTZ))
        .isEqualTo(4.512e9);
    assertThat(answer.device("cpu0").parts().getFirst().info().get("tier")).isEqualTo("efficiency");
  }

  @Test
  void processesHaveTheirShareOfTheGpusTime() throws CollectorException {
    FixturePlatform machine = FixturePlatform.at(root);
    AppleCollector collector = new AppleCollector(machine, mac::open);
    mac.accelerator =
        Optional.of(
            m4Max(
                List.of(
                    new Accelerator.Client("pid 412, WindowServer", 1_000_000_000L),
                    new Accelerator.Client("pid 412, WindowServer", 500_000_000L),
                    new Accelerator.Client("no process", 5))));
    collector.probe();
    ReadAnswer.of(collector);
    mac.accelerator =
        Optional.of(
            m4Max(List.of(new Accelerator.Client("pid 412, WindowServer", 2_000_000_000L))));
    machine.advance(2);
    List<ProcessUse> processes = ReadAnswer.of(collector).processes();
    assertThat(processes).hasSize(1);
    assertThat(processes.getFirst().name()).isEqualTo("WindowServer");
    assertThat(processes.getFirst().uses().getFirst().shares().getFirst().ratio()).isEqualTo(0.25);
  }

  @Test
  void aTimeThatIsNotToldIsNoShareOfNothing() throws CollectorException {
    Accelerator.Client queue = new Accelerator.Client("pid 412, WindowServer", 1_000_000_000L);
    Accelerator.Client silent = new Accelerator.Client("pid 412, WindowServer", -1);
    assertThat(shareBetween(List.of(silent), List.of(silent))).isEmpty();
    assertThat(shareBetween(List.of(silent), List.of(queue))).isEmpty();
    assertThat(shareBetween(List.of(queue, silent), List.of(queue, silent))).isEmpty();
    assertThat(shareBetween(List.of(queue), List.of(queue)))
        .containsExactly(new EngineShare("gpu", 0));
  }

  private List<EngineShare> shareBetween(
      List<Accelerator.Client> before, List<Accelerator.Client> after) throws CollectorException {
    FixturePlatform machine = FixturePlatform.at(root);
    AppleCollector collector = new AppleCollector(machine, mac::open);
    mac.accelerator = Optional.of(m4Max(before));
    collector.probe();
    ReadAnswer.of(collector);
    mac.accelerator = Optional.of(m4Max(after));
    machine.advance(2);
    return ReadAnswer.of(collector).processes().getFirst().uses().getFirst().shares();
  }

  @Test
  void channelsThatChangeBeginAnew() throws CollectorException {
    AppleCollector collector = collector();
    mac.sample = Optional.of(sample(100, 1000, 100, 0, 0, 0));
    collector.probe();
    ReadAnswer.of(collector);
    mac.sample =
        Optional.of(
            new ReportSample(
                102, List.of(energy("CPU Energy", "mJ", 9000, 102)), Map.of(), Map.of()));
    ReadAnswer answer = ReadAnswer.of(collector);
    assertThat(answer.value("cpu0", CPU_POWER_WATTS)).isNaN();
    assertThat(answer.names()).doesNotContain("ane0", "chassis");
  }

  @Test
  void aMacThatAnswersNothingIsAbsentAndLaterAFailure() {
    AppleCollector collector = collector();
    assertThat(collector.probe()).isInstanceOf(Probe.Absent.class);
    assertThatThrownBy(() -> ReadAnswer.of(collector)).isInstanceOf(CollectorException.class);
    collector.close();
    assertThat(mac.closed).isEqualTo(mac.opened);
  }

  @Test
  void aFrameworkThatIsMissingIsBroken() {
    AppleCollector collector =
        new AppleCollector(
            FixturePlatform.at(root),
            () -> {
              throw new UnsatisfiedLinkError("IOKit");
            });
    assertThat(collector.probe())
        .isEqualTo(new Probe.Broken("a framework cannot be loaded: IOKit", ""));
  }

  @Test
  void onlyMacsWithApplesChipsAreAsked() {
    FixturePlatform linux = FixturePlatform.at(root);
    assertThat(new AppleProvider().supports(linux)).isFalse();
    assertThat(new AppleProvider().supports(linux.os(Platform.Os.MACOS))).isFalse();
    assertThat(new AppleProvider().supports(linux.arch("aarch64"))).isTrue();
    assertThat(new AppleSensorsProvider().supports(linux)).isTrue();
  }
}
