package io.allsmi.collectors.furiosa;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ALIVE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.BOARD_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.CORE_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.GOVERNOR;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.InterconnectMetrics.PEER_ACCESS;
import static io.allsmi.model.catalogue.InterconnectMetrics.PEER_PATH;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.AskedFor;
import io.allsmi.collectors.fixture.FakeLibrary;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.collectors.fixture.Until;
import io.allsmi.model.KeyType;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuriosaLibraryTest {
  private static final String TWO =
      """
      cards 2
      driver 2025.3.0 f09a8d8
      0.arch 1
      0.cores 2
      0.name npu0
      0.numa 0
      0.serial TEST0236FH505KRE0
      0.uuid A76AAD68-6855-40B1-9E86-D080852D1C80
      0.bdf 0000:27:00.0
      0.firmware 1.6.0 c1bebfd dev0
      0.pert 1.5.2 abcdef0
      0.temperature 41.5 30.25
      0.power 100.5
      0.megahertz 500
      0.governor 1
      0.throttle 0x2
      0.dram 51539607552 1073741824
      0.shared 536870912 1048576
      0.pe0.taken 1
      0.pe0.counts 1000 400
      0.pe1.counts 1000 0
      0.linktype 30
      0.p2p 1
      1.arch 3
      1.cores 1
      1.name npu3
      1.serial TEST0236FH505KRE1
      1.uuid A76AAD68-6855-40B1-9E86-D080852D1C81
      1.bdf 0000:2A:00.0
      1.lanes 8
      1.alive 0
      """;

  @TempDir private Path root;
  @TempDir private Path folder;

  private FakeLibrary library(int generation, String... options) {
    String[] all = new String[options.length + 1];
    all[0] = "-DGENERATION=" + generation;
    System.arraycopy(options, 0, all, 1, options.length);
    return FakeLibrary.in(folder, "furiosa_smi", TWO, all);
  }

  private FixturePlatform machine(FakeLibrary library) {
    return FixturePlatform.at(root).library("libfuriosa_smi.so", library.path());
  }

  private static FuriosaCollector open(FixturePlatform machine) {
    FuriosaCollector collector = new FuriosaCollector(machine);
    assertThat(collector.probe()).isEqualTo(Probe.present());
    return collector;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void eachGenerationIsReadByItsOwnLayout(int generation) throws CollectorException {
    FakeLibrary library = library(generation);
    FixturePlatform machine = machine(library);
    FuriosaCollector collector = open(machine);
    ReadAnswer.of(collector);
    machine.advance(1);
    library.answers(
        TWO.replace("pe0.counts 1000 400", "pe0.counts 2000 1150")
            .replace("pe1.counts 1000 0", "pe1.counts 2000 250"));

    ReadAnswer answer = ReadAnswer.of(collector);

    assertThat(answer.names()).containsExactly("furiosa0", "furiosa3");
    assertThat(answer.device("furiosa0").model()).isEqualTo("RNGD");
    assertThat(answer.device("furiosa3").model()).isEqualTo("RNGD-S");
    assertThat(answer.device("furiosa0").key(KeyType.SERIAL)).isEqualTo("TEST0236FH505KRE0");
    assertThat(answer.device("furiosa3").key(KeyType.PCI)).isEqualTo("0000:2a:00.0");
    assertThat(answer.device("furiosa3").info().get("numa")).isEmpty();
    assertThat(answer.value("furiosa0", TEMPERATURE_CELSIUS)).isEqualTo(41.5);
    assertThat(answer.value("furiosa0", BOARD_TEMPERATURE_CELSIUS)).isEqualTo(30.25);
    assertThat(answer.value("furiosa3", TEMPERATURE_CELSIUS)).isNaN();
    assertThat(answer.value("furiosa0", POWER_WATTS)).isEqualTo(100.5);
    assertThat(answer.value("furiosa0", ALIVE)).isEqualTo(1);
    assertThat(answer.value("furiosa3", ALIVE)).isZero();
    assertThat(answer.value("furiosa0", PartKind.CORE, "0", CORE_UTILIZATION_RATIO))
        .isEqualTo(0.75);
    assertThat(answer.value("furiosa0", UTILIZATION_RATIO)).isEqualTo(0.5);
    boolean clocks = answer.value("furiosa0", FREQUENCY_HERTZ) == 5e8;
    assertThat(clocks).isEqualTo(generation > 1);
    assertThat(library.calls()).containsExactly("init");
    assertThat(machine.commandsRun()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, '1.6.0, c1bebfd', '1.5.2, abcdef0'",
    "2, '1.6.0, c1bebfd', '1.5.2, abcdef0'",
    "3, '1.6.0, c1bebfd', ''",
    "4, '1.6.0~dev0, c1bebfd', ''"
  })
  void versionsAreWhereTheGenerationHasThem(int generation, String firmware, String pert)
      throws CollectorException {
    ReadAnswer answer = ReadAnswer.of(open(machine(library(generation))));

    assertThat(answer.device("furiosa0").info().get("firmware")).isEqualTo(firmware);
    assertThat(answer.device("furiosa0").info().get("pert")).isEqualTo(pert);
    assertThat(answer.device("furiosa0").info().get("driver")).isEqualTo("2025.3.0, f09a8d8");
  }

  @Test
  void theFirstReleaseOfTheThirdStillHasPert() throws CollectorException {
    ReadAnswer answer = ReadAnswer.of(open(machine(library(3, "-DWITH_PERT"))));
    assertThat(answer.device("furiosa0").info().get("pert")).isEqualTo("1.5.2, abcdef0");
  }

  @Test
  void memoryIsToldByTheLastGeneration() throws CollectorException {
    ReadAnswer answer = ReadAnswer.of(open(machine(library(4))));

    assertThat(answer.value("furiosa0", MEMORY_TOTAL_BYTES)).isEqualTo(52_076_478_464.0);
    assertThat(answer.value("furiosa0", MEMORY_USED_BYTES)).isEqualTo(1_074_790_400);
  }

  @Test
  void theFirstGenerationsCallOfThatNameIsAnotherAndNotMade() throws CollectorException {
    FakeLibrary library = library(1);

    ReadAnswer answer = ReadAnswer.of(open(machine(library)));

    assertThat(answer.value("furiosa0", MEMORY_TOTAL_BYTES)).isNaN();
    assertThat(library.calls()).containsExactly("init");
  }

  @ParameterizedTest
  @CsvSource({"1, ''", "2, performance", "3, powersave", "4, powersave"})
  void theGovernorsNumbersChangedTheirMeaning(int generation, String governor)
      throws CollectorException {
    FuriosaHealthCollector health = new FuriosaHealthCollector(machine(library(generation)));
    assertThat(health.probe()).isEqualTo(Probe.present());

    assertThat(ReadAnswer.of(health).text("furiosa0", GOVERNOR)).isEqualTo(governor);
  }

  @Test
  void busAndPeersAreRead() throws CollectorException {
    FuriosaHealthCollector health = new FuriosaHealthCollector(machine(library(4)));
    health.probe();

    ReadAnswer answer = ReadAnswer.of(health);

    assertThat(answer.value("furiosa3", PCIE_GENERATION)).isEqualTo(5);
    assertThat(answer.value("furiosa3", PCIE_GENERATION_MAX)).isEqualTo(5);
    assertThat(answer.value("furiosa3", PCIE_LANES)).isEqualTo(8);
    assertThat(answer.value("furiosa0", PartKind.PEER, "furiosa3", PEER_PATH))
        .isEqualTo(PEER_PATH.states().indexOf("single_switch"));
    assertThat(answer.value("furiosa0", PartKind.PEER, "furiosa3", PEER_ACCESS)).isEqualTo(3);
    assertThat(answer.value("furiosa3", PartKind.PEER, "furiosa0", PEER_ACCESS)).isZero();
  }

  @Test
  void throttleReasonsAreTheCataloguesOwn() throws CollectorException {
    ReadAnswer answer = ReadAnswer.of(open(machine(library(3))));
    assertThat(answer.value("furiosa0", THROTTLE))
        .isEqualTo(1 << THROTTLE.states().indexOf("hw_thermal"));
  }

  @Test
  void whoHasElementsIsSeenByTheirNodes() throws CollectorException {
    FixturePlatform machine = machine(library(4)).link("/proc/12/fd/9", "/dev/rngd/npu0pe0");

    assertThat(ReadAnswer.of(open(machine)).processes())
        .extracting(ProcessUse::pid)
        .containsExactly(12);
  }

  @Test
  void aCardThatIsLostIsLeftOut() throws CollectorException {
    FakeLibrary library = library(4);
    FuriosaCollector collector = open(machine(library));
    library.answers(TWO + "0.code 5\n");

    ReadAnswer answer = ReadAnswer.of(collector);

    assertThat(answer.names()).containsExactly("furiosa3");
    assertThat(answer.notes()).containsExactly("a card does not say what it is");
  }

  @Test
  void aCardThatHangsCostsOnlyItself() throws Exception {
    FakeLibrary library = library(4);
    FuriosaCollector collector = open(machine(library));
    library.answers(TWO + "0.hang 1\n");
    Thread stuck = Thread.ofPlatform().daemon().start(() -> readQuietly(collector));
    Until.so(() -> stuck.getState() == Thread.State.RUNNABLE);

    ReadAnswer answer = new ReadAnswer();
    collector.collect(new AskedFor(Level.ALL, Set.of("handle 100")), answer);

    assertThat(answer.names()).containsExactly("furiosa3");
    library.answers(TWO);
    stuck.join();
  }

  private static void readQuietly(FuriosaCollector collector) {
    try {
      ReadAnswer.of(collector);
    } catch (CollectorException refused) {
      throw new IllegalStateException(refused);
    }
  }

  @Test
  void aLibraryThatDoesNotInitializeIsBroken() {
    FakeLibrary library = library(4);
    library.answers("init 7\n");

    assertThat(new FuriosaCollector(machine(library)).probe())
        .isInstanceOfSatisfying(
            Probe.Broken.class,
            broken -> assertThat(broken.error()).isEqualTo("furiosa_smi_init gave code 7"));
  }

  @Test
  void aLibraryWithoutACardIsInitializedOnce() {
    FakeLibrary library = library(4);
    library.answers("cards 0\n");
    FixturePlatform machine = machine(library);
    FuriosaCollector live = new FuriosaCollector(machine);
    FuriosaHealthCollector health = new FuriosaHealthCollector(machine);
    for (int probe = 0; probe < 3; probe++) {
      assertThat(live.probe()).isInstanceOf(Probe.Absent.class);
      assertThat(health.probe()).isInstanceOf(Probe.Absent.class);
    }
    library.answers(TWO);

    assertThat(live.probe()).isEqualTo(Probe.present());
    assertThat(health.probe()).isEqualTo(Probe.present());
    assertThat(library.calls()).containsExactly("init", "init");
  }

  @Test
  void theDriverIsAskedForItsVersionOnceForAllCards() throws CollectorException {
    FakeLibrary library = library(4);
    FuriosaCollector collector = open(machine(library));
    library.answers(TWO + "note_driver 1\n");

    ReadAnswer.of(collector);

    assertThat(library.calls()).containsExactly("init", "driver");
  }

  @Test
  void countersThatAreNotWrittenAreNoUtilization() throws CollectorException {
    FakeLibrary library = library(4);
    library.answers(TWO + "0.pe0.unwritten 1\n");
    FixturePlatform machine = machine(library);
    FuriosaCollector collector = open(machine);
    ReadAnswer.of(collector);
    machine.advance(1);

    ReadAnswer answer = ReadAnswer.of(collector);

    assertThat(answer.value("furiosa0", PartKind.CORE, "0", CORE_UTILIZATION_RATIO)).isNaN();
    assertThat(answer.value("furiosa0", PartKind.CORE, "1", CORE_UTILIZATION_RATIO)).isZero();
  }

  @Test
  void nonsenseIsAbsent() throws CollectorException {
    FakeLibrary library = library(4);
    library.answers(
        """
        cards 1
        0.cores 99999
        """);
    assertThat(ReadAnswer.of(open(machine(library))).names()).isEmpty();

    library.answers(
        """
        cards 1
        0.cores 4
        0.temperature 1e300 nan
        0.power -5
        0.dram 18446744073709551615 1
        0.pe0.counts 18446744073709551615 18446744073709551615
        """);
    ReadAnswer answer = ReadAnswer.of(open(machine(library)));
    assertThat(answer.value("furiosa0", TEMPERATURE_CELSIUS)).isNaN();
    assertThat(answer.value("furiosa0", POWER_WATTS)).isNaN();
    assertThat(answer.value("furiosa0", UTILIZATION_RATIO)).isNaN();
  }
}
