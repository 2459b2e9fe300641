package io.allsmi.collectors.furiosa;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ALIVE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.BOARD_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.CORE_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.CORE_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.HEARTBEAT_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.KeyType;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FuriosaKernelTest {
  private static final String PE = "/sys/class/rngd_mgmt/rngd!npu0pe";
  private static final long ONE = 6_375_342_080L;

  @TempDir private Path root;

  private FixturePlatform machine(String tree) {
    FixturePlatform machine =
        FixtureTree.ofResource("furiosa/" + tree).into(FixturePlatform.at(root));
    for (int card = 0; card < 2; card++) {
      for (int core = 0; core < 8; core++) {
        // A text file of a tree cannot be empty, and that of an element that nobody has is.
        boolean free = card == 1 || core > 5;
        String file = "/sys/class/rngd_mgmt/rngd!npu" + card + "pe" + core + "/alloc_status";
        if (free && tree.startsWith("rngd")) machine.file(file, "");
      }
    }
    return machine;
  }

  private static FuriosaCollector open(FixturePlatform machine) {
    FuriosaCollector collector = new FuriosaCollector(machine);
    assertThat(collector.probe()).isEqualTo(Probe.present());
    return collector;
  }

  private static void counts(FixturePlatform machine, int core, long cycles, long busy) {
    machine.file(
        PE + core + "/metrics",
        "CycleCount: 0x"
            + Long.toHexString(cycles)
            + "\nTaskCycleCount: 0x"
            + Long.toHexString(busy)
            + "\nNewCount: 0x1\n");
  }

  private static double core(ReadAnswer answer, int core, Metric metric) {
    return answer.value("furiosa0", PartKind.CORE, Integer.toString(core), metric);
  }

  @Test
  void aCardIsReadInBaseUnits() throws CollectorException {
    ReadAnswer answer = ReadAnswer.of(open(machine("rngd-2026.4.tree")));

    assertThat(answer.names()).containsExactly("furiosa0", "furiosa1");
    assertThat(answer.device("furiosa0").model()).isEqualTo("RNGD");
    assertThat(answer.device("furiosa1").model()).isEqualTo("RNGD+");
    assertThat(answer.device("furiosa0").key(KeyType.SERIAL)).isEqualTo("RNG26040100181Q");
    assertThat(answer.device("furiosa0").key(KeyType.PCI)).isEqualTo("0000:03:00.0");
    assertThat(answer.device("furiosa0").info().get("numa")).isEqualTo("0");
    assertThat(answer.device("furiosa0").info().get("firmware")).isEqualTo("2026.4.0, 2d3f72a");
    assertThat(answer.value("furiosa0", TEMPERATURE_CELSIUS)).isEqualTo(61.25);
    assertThat(answer.value("furiosa0", BOARD_TEMPERATURE_CELSIUS)).isEqualTo(35.5);
    assertThat(answer.value("furiosa0", POWER_WATTS)).isEqualTo(112.5);
    assertThat(answer.value("furiosa0", FREQUENCY_HERTZ)).isEqualTo(2e9);
    assertThat(core(answer, 7, CORE_FREQUENCY_HERTZ)).isEqualTo(2e9);
    assertThat(answer.value("furiosa0", HEARTBEAT_TOTAL)).isEqualTo(4211);
    assertThat(answer.value("furiosa0", ALIVE)).isEqualTo(1);
    assertThat(answer.value("furiosa0", THROTTLE))
        .isEqualTo(1 << THROTTLE.states().indexOf("application_clocks"));
    assertThat(answer.value("furiosa1", THROTTLE))
        .isEqualTo(1 << THROTTLE.states().indexOf("idle"));
  }

  @Test
  void memoryOfElementsThatWorkAsOneCountsOnce() throws CollectorException {
    ReadAnswer answer = ReadAnswer.of(open(machine("rngd-2026.4.tree")));

    assertThat(answer.value("furiosa0", MEMORY_USED_BYTES)).isEqualTo(21.0 * (1 << 30) + (1 << 20));
    assertThat(answer.value("furiosa0", MEMORY_TOTAL_BYTES)).isEqualTo(8.0 * ONE);
  }

  @Test
  void anIdleCardDoesNotSayHowMuchMemoryItHas() throws CollectorException {
    ReadAnswer answer = ReadAnswer.of(open(machine("rngd-2026.4.tree")));

    assertThat(answer.value("furiosa1", MEMORY_USED_BYTES)).isZero();
    assertThat(answer.value("furiosa1", MEMORY_TOTAL_BYTES)).isNaN();
    assertThat(answer.value("furiosa1", UTILIZATION_RATIO)).isZero();
  }

  @Test
  void utilizationIsBusyCyclesByAllBetweenTwoReadings() throws CollectorException {
    FixturePlatform machine = machine("rngd-2026.4.tree");
    FuriosaCollector collector = open(machine);
    ReadAnswer first = ReadAnswer.of(collector);
    assertThat(core(first, 0, CORE_UTILIZATION_RATIO)).isNaN();
    assertThat(first.value("furiosa0", UTILIZATION_RATIO)).isNaN();

    machine.advance(1);
    counts(machine, 0, 1_001_000, 400_750);
    counts(machine, 4, 6000, 6000);
    counts(machine, 5, 8000, 250);
    ReadAnswer second = ReadAnswer.of(collector);

    for (int core = 0; core < 4; core++) {
      assertThat(core(second, core, CORE_UTILIZATION_RATIO)).isEqualTo(0.75);
    }
    assertThat(core(second, 4, CORE_UTILIZATION_RATIO)).isEqualTo(1);
    assertThat(core(second, 5, CORE_UTILIZATION_RATIO)).isEqualTo(0.25);
    assertThat(core(second, 6, CORE_UTILIZATION_RATIO)).isZero();
    assertThat(second.value("furiosa0", UTILIZATION_RATIO))
        .isCloseTo((4 * 0.75 + 1 + 0.25) / 8, within(1e-12));
  }

  @Test
  void aCounterThatWentBackIsNoUtilization() throws CollectorException {
    FixturePlatform machine = machine("rngd-2026.4.tree");
    FuriosaCollector collector = open(machine);
    ReadAnswer.of(collector);
    machine.advance(1);
    counts(machine, 4, 10, 5);

    assertThat(core(ReadAnswer.of(collector), 4, CORE_UTILIZATION_RATIO)).isNaN();

    machine.advance(1);
    counts(machine, 4, 20, 10);
    assertThat(core(ReadAnswer.of(collector), 4, CORE_UTILIZATION_RATIO)).isEqualTo(0.5);
  }

  @Test
  void theVendorsOwnTreeOfBothFamiliesIsRead() throws CollectorException {
    ReadAnswer answer = ReadAnswer.of(open(machine("device-api.tree")));

    assertThat(answer.names()).containsExactly("furiosa0", "warboy0");
    assertThat(answer.device("warboy0").model()).isEqualTo("Warboy");
    assertThat(answer.device("warboy0").key(KeyType.SERIAL)).isEqualTo("WBYB0000000000000");
    assertThat(answer.value("warboy0", ALIVE)).isEqualTo(1);
    assertThat(answer.value("furiosa0", ALIVE)).isEqualTo(1);
    assertThat(answer.value("furiosa0", FREQUENCY_HERTZ)).isNaN();
    assertThat(answer.device("furiosa0").part(PartKind.CORE, "7")).isEqualTo(7);
    assertThat(answer.device("warboy0").part(PartKind.CORE, "1")).isEqualTo(1);
  }

  @Test
  void warboysCountersHaveTwoHalves() throws CollectorException {
    FixturePlatform machine = machine("device-api.tree");
    FuriosaCollector collector = open(machine);
    registers(machine, 0xFFFF_FF00L, 1, 1000);
    ReadAnswer.of(collector);
    machine.advance(1);
    registers(machine, 0x100, 2, 1128);

    ReadAnswer answer = ReadAnswer.of(collector);

    assertThat(answer.value("warboy0", PartKind.CORE, "0", CORE_UTILIZATION_RATIO)).isEqualTo(0.25);
  }

  private static void registers(FixturePlatform machine, long low, long high, long busy) {
    machine.file(
        "/sys/class/npu_mgmt/npu0pe0/perf_regs",
        "ProgramCounter: 0x1\nTaskExecutionTime: 0x"
            + Long.toHexString(busy)
            + "\nCycleCount: 0x"
            + Long.toHexString(low)
            + "\nCycleCountHigh: 0x"
            + Long.toHexString(high)
            + "\n");
  }

  @Test
  void aProcessIsSeenOnEveryCardWithItsMemory() throws CollectorException {
    FixturePlatform machine =
        machine("rngd-2026.4.tree")
            .link("/proc/77/fd/3", "/dev/rngd/npu0pe0-3")
            .link("/proc/77/fd/4", "/dev/rngd/npu0mgmt")
            .link("/proc/77/fd/5", "/dev/rngd/npu1pe2")
            .link("/proc/78/fd/3", "/dev/rngd/npu0pe4")
            .link("/proc/79/fd/0", "/dev/null");
    FuriosaCollector collector = open(machine);
    ReadAnswer.of(collector);
    machine.advance(1);
    counts(machine, 0, 2_000_000, 900_000);
    counts(machine, 4, 6000, 6000);

    List<ProcessUse> processes = ReadAnswer.of(collector).processes();

    assertThat(processes).extracting(ProcessUse::pid).containsExactlyInAnyOrder(77, 78);
    ProcessUse both = processes.get(0).pid() == 77 ? processes.get(0) : processes.get(1);
    assertThat(both.uses())
        .extracting(DeviceUse::device, DeviceUse::kind)
        .containsExactly(tuple("furiosa0", "pe0-3"), tuple("furiosa1", "pe2"));
    assertThat(both.uses().getFirst().memoryBytes()).isEqualTo(20.0 * (1 << 30) + (1 << 20));
    assertThat(both.uses().getFirst().shares().getFirst().ratio()).isEqualTo(0.25);
  }

  @Test
  void holdersThatCannotBeSeenAreSaidOnce() throws CollectorException {
    ReadAnswer answer = ReadAnswer.of(open(machine("rngd-2026.4.tree")));

    assertThat(answer.processes()).isEmpty();
    assertThat(answer.notes())
        .containsExactly(
            "the processes that use the cards are not to be seen"
                + " (run it as root, where the processes are)");
  }

  @Test
  void aCardThatDropsOutLeavesTheOthers() throws CollectorException {
    FixturePlatform machine = machine("rngd-2026.4.tree");
    FuriosaCollector collector = open(machine);
    ReadAnswer.of(collector);

    machine.remove("/sys/class/rngd_mgmt/rngd!npu0mgmt");

    assertThat(ReadAnswer.of(collector).names()).containsExactly("furiosa1");
  }

  @Test
  void anotherMakersClassIsLeftAlone() {
    FixturePlatform machine =
        FixturePlatform.at(root)
            .file("/sys/class/npu_mgmt/npu0_mgmt/platform_type", "Acme\n")
            .file("/sys/class/npu_mgmt/npu0_mgmt/busname", "0000:01:00.0\n");

    assertThat(new FuriosaCollector(machine).probe()).isInstanceOf(Probe.Absent.class);
  }

  static LongStream seeds() {
    return LongStream.range(0, 24);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void damagedFilesAreAbsentAndNothingIsInvented(long seed) throws CollectorException {
    Random random = new Random(seed);
    String tree = random.nextBoolean() ? "rngd-2026.4.tree" : "device-api.tree";
    FixturePlatform machine = machine(tree);
    List<String> files = FixtureTree.ofResource("furiosa/" + tree).files();
    for (int i = 0; i < 40; i++) damage(machine, files.get(random.nextInt(files.size())), random);
    FuriosaCollector collector = new FuriosaCollector(machine);
    if (!(collector.probe() instanceof Probe.Present)) return;

    for (int tick = 0; tick < 3; tick++) {
      ReadAnswer answer = ReadAnswer.of(collector);
      for (String device : answer.names()) {
        double utilization = answer.value(device, UTILIZATION_RATIO);
        assertThat(utilization < 0 || utilization > 1).isFalse();
        double used = answer.value(device, MEMORY_USED_BYTES);
        assertThat(used < 0 || used > answer.value(device, MEMORY_TOTAL_BYTES)).isFalse();
        assertThat(answer.value(device, POWER_WATTS) < 0).isFalse();
      }
      machine.advance(1);
      damage(machine, files.get(random.nextInt(files.size())), random);
    }
  }

  private static void damage(FixturePlatform machine, String file, Random random) {
    if (file.contains("/devices/virtual/")) return;
    machine.remove(file);
    switch (random.nextInt(6)) {
      case 0 -> {}
      case 1 -> machine.file(file, "");
      case 2 -> machine.folder(file);
      case 3 -> machine.file(file, Long.toString(random.nextLong()));
      case 4 ->
          machine.file(file, "x".repeat(random.nextInt(100_000)) + ": 0xffffffffffffffffff\n");
      default -> {
        byte[] bytes = new byte[random.nextInt(64)];
        random.nextBytes(bytes);
        machine.file(file, bytes);
      }
    }
  }
}
