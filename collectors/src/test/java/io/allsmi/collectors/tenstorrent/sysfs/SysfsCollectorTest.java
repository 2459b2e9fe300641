package io.allsmi.collectors.tenstorrent.sysfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.collectors.fixture.AskedFor;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.Finding;
import io.allsmi.model.KeyType;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SysfsCollectorTest {
  private static final String CHIP0 = "/sys/class/tenstorrent/tenstorrent!0";
  private static final String CHIP2 = "/sys/class/tenstorrent/tenstorrent!2";

  @TempDir private Path root;

  private FixturePlatform machine(String tree) {
    return FixtureTree.ofResource("tenstorrent/" + tree + ".tree").into(FixturePlatform.at(root));
  }

  @Test
  void aMachineWithoutTheDriverHasNone() {
    SysfsCollector collector = new SysfsCollector(FixturePlatform.at(root));
    assertThat(collector.probe()).isInstanceOf(Probe.Absent.class);
  }

  @Test
  void aDriverWithoutAChipHasNone() {
    SysfsCollector collector =
        new SysfsCollector(FixturePlatform.at(root).folder("/sys/class/tenstorrent"));
    assertThat(collector.probe()).isInstanceOf(Probe.Absent.class);
  }

  @Test
  void wormholeGivesItsSensorsByTheDriversFiles() throws Exception {
    try (SysfsCollector collector = new SysfsCollector(machine("n300-kmd-2.10"))) {
      assertThat(collector.probe()).isEqualTo(Probe.present());
      ReadAnswer answer = ReadAnswer.of(collector);
      String chip = "tenstorrent0";
      assertThat(answer.value(chip, AcceleratorMetrics.TEMPERATURE_CELSIUS)).isEqualTo(57);
      assertThat(answer.value(chip, AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS)).isEqualTo(75);
      assertThat(answer.value(chip, AcceleratorMetrics.POWER_WATTS)).isEqualTo(12);
      assertThat(answer.value(chip, AcceleratorMetrics.POWER_LIMIT_WATTS)).isEqualTo(160);
      assertThat(answer.value(chip, AcceleratorMetrics.FREQUENCY_HERTZ)).isEqualTo(500e6);
      assertThat(answer.value(chip, PartKind.RAIL, "vcore", HostMetrics.RAIL_VOLTS))
          .isEqualTo(0.72);
      assertThat(answer.value(chip, PartKind.RAIL, "vcore", HostMetrics.RAIL_MAX_VOLTS))
          .isEqualTo(0.95);
      assertThat(answer.value(chip, PartKind.RAIL, "vcore", HostMetrics.RAIL_AMPERES))
          .isEqualTo(15);
      assertThat(answer.value(chip, PartKind.RAIL, "vcore", HostMetrics.RAIL_MAX_AMPERES))
          .isEqualTo(160);
      assertThat(
              answer.value(chip, PartKind.ENGINE, "axi", AcceleratorMetrics.ENGINE_FREQUENCY_HERTZ))
          .isEqualTo(900e6);
      assertThat(
              answer.value(chip, PartKind.ENGINE, "arc", AcceleratorMetrics.ENGINE_FREQUENCY_HERTZ))
          .isEqualTo(540e6);
      assertThat(answer.value(chip, AcceleratorMetrics.HEARTBEAT_TOTAL)).isEqualTo(123456);
      assertThat(answer.value(chip, AcceleratorMetrics.PCIE_GENERATION)).isEqualTo(4);
      assertThat(answer.value(chip, AcceleratorMetrics.PCIE_LANES)).isEqualTo(16);
    }
  }

  @Test
  void whatTheVendorDoesNotGiveIsAbsent() throws Exception {
    try (SysfsCollector collector = new SysfsCollector(machine("n300-kmd-2.10"))) {
      ReadAnswer answer = ReadAnswer.of(collector);
      assertThat(answer.values().keySet())
          .noneMatch(key -> key.contains("utilization") || key.contains("memory"));
    }
  }

  @Test
  void aChipIsNamedByTheDriversNumberAndKnownByItsOwn() throws Exception {
    try (SysfsCollector collector = new SysfsCollector(machine("n300-kmd-2.10"))) {
      DeviceInfo chip = ReadAnswer.of(collector).device("tenstorrent2");
      assertThat(chip.kind()).isEqualTo(DeviceKind.CHIP);
      assertThat(chip.vendor()).isEqualTo("tenstorrent");
      assertThat(chip.model()).isEqualTo("Wormhole n300");
      assertThat(chip.parent()).isEqualTo("tenstorrent-board2");
      assertThat(chip.key(KeyType.UUID)).isEqualTo("003C5A11D4708039");
      assertThat(chip.key(KeyType.PCI)).isEqualTo("0000:41:00.0");
      assertThat(chip.info().get("numa")).isEqualTo("1");
      assertThat(chip.info().get("driver")).isEqualTo("2.10.0");
      assertThat(chip.info().get("firmware")).isEqualTo("18.12.0.0");
      assertThat(chip.info().get("firmware_ethernet")).isEqualTo("7.0.0");
    }
  }

  @Test
  void chipsOfOneBoardShareItAndItsFanCountsOnce() throws Exception {
    try (SysfsCollector collector = new SysfsCollector(machine("p300c-kmd-2.10"))) {
      ReadAnswer answer = ReadAnswer.of(collector);
      assertThat(answer.names())
          .containsExactly(
              "tenstorrent-board0",
              "tenstorrent-board2",
              "tenstorrent0",
              "tenstorrent1",
              "tenstorrent2",
              "tenstorrent3");
      assertThat(answer.device("tenstorrent1").parent()).isEqualTo("tenstorrent-board0");
      DeviceInfo board = answer.device("tenstorrent-board0");
      assertThat(board.kind()).isEqualTo(DeviceKind.BOARD);
      assertThat(board.model()).isEqualTo("p300c");
      assertThat(board.info().get("serial")).isEqualTo("0000046131924055");
      assertThat(fan(answer, "tenstorrent-board0")).isEqualTo(1882);
      assertThat(fan(answer, "tenstorrent-board2")).isEqualTo(1240);
      assertThat(answer.device("tenstorrent0").parts())
          .noneMatch(part -> part.kind().equals(PartKind.FAN));
    }
  }

  private static double fan(ReadAnswer answer, String board) {
    return answer.value(board, PartKind.FAN, "fan1", HostMetrics.FAN_SPEED_RPM);
  }

  @Test
  void theFanIsReadFromAnotherChipWhenTheFirstDoesNotAnswer() throws Exception {
    FixturePlatform machine = machine("p300c-kmd-2.10");
    try (SysfsCollector collector = new SysfsCollector(machine)) {
      ReadAnswer answer = new ReadAnswer();
      ReadAnswer.of(collector);
      collector.collect(new AskedFor(Level.ALL, Set.of("tenstorrent!0")), answer);
      assertThat(answer.names()).doesNotContain("tenstorrent0").contains("tenstorrent1");
      assertThat(fan(answer, "tenstorrent-board0")).isEqualTo(1882);
    }
  }

  @Test
  void blackholeGivesItsThermalTrips() throws Exception {
    try (SysfsCollector collector = new SysfsCollector(machine("p300c-kmd-2.10"))) {
      ReadAnswer answer = ReadAnswer.of(collector);
      assertThat(answer.value("tenstorrent2", AcceleratorMetrics.THERMAL_TRIPS_TOTAL)).isEqualTo(1);
      assertThat(answer.value("tenstorrent2", AcceleratorMetrics.TEMPERATURE_CELSIUS))
          .isEqualTo(34.832);
      assertThat(answer.value("tenstorrent2", AcceleratorMetrics.PCIE_GENERATION)).isEqualTo(5);
    }
  }

  @Test
  void anOlderDriverForBlackholeGivesNoLimitsAndAFanThatNeverTurnedIsNone() throws Exception {
    try (SysfsCollector collector = new SysfsCollector(machine("p150a-kmd-2.4"))) {
      ReadAnswer answer = ReadAnswer.of(collector);
      assertThat(answer.value("tenstorrent0", AcceleratorMetrics.POWER_WATTS)).isEqualTo(23);
      assertThat(answer.value("tenstorrent0", AcceleratorMetrics.POWER_LIMIT_WATTS)).isNaN();
      assertThat(answer.value("tenstorrent0", AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS))
          .isNaN();
      assertThat(answer.value("tenstorrent0", AcceleratorMetrics.HEARTBEAT_TOTAL)).isNaN();
      assertThat(answer.value("tenstorrent0", AcceleratorMetrics.ALIVE)).isNaN();
      assertThat(fan(answer, "tenstorrent-board0")).isEqualTo(1620);
      assertThat(fan(answer, "tenstorrent-board1")).isNaN();
    }
  }

  @Test
  void anAsicIdOfZerosIsNoIdentity() throws Exception {
    try (SysfsCollector collector = new SysfsCollector(machine("p150a-kmd-2.4"))) {
      DeviceInfo chip = ReadAnswer.of(collector).device("tenstorrent1");
      assertThat(chip.key(KeyType.UUID)).isEmpty();
      assertThat(chip.key(KeyType.PCI)).isEqualTo("0000:c2:00.0");
    }
  }

  @Test
  void theFirstDriversWithSensorsAreRead() throws Exception {
    try (SysfsCollector collector = new SysfsCollector(machine("n150-kmd-1.30"))) {
      ReadAnswer answer = ReadAnswer.of(collector);
      assertThat(answer.device("tenstorrent0").model()).isEqualTo("Wormhole n150");
      assertThat(answer.value("tenstorrent0", AcceleratorMetrics.POWER_WATTS)).isEqualTo(10);
      assertThat(answer.value("tenstorrent0", AcceleratorMetrics.PCIE_RECEIVE_BYTES_TOTAL)).isNaN();
      assertThat(answer.processes()).isEmpty();
    }
  }

  @Test
  void grayskullIsReadUnderTheDriversThatKnewIt() throws Exception {
    try (SysfsCollector collector = new SysfsCollector(machine("e150-kmd-1.34"))) {
      ReadAnswer answer = ReadAnswer.of(collector);
      assertThat(answer.device("tenstorrent0").model()).isEqualTo("Grayskull e150");
      assertThat(answer.value("tenstorrent0", AcceleratorMetrics.TEMPERATURE_CELSIUS))
          .isEqualTo(36.864);
      assertThat(answer.value("tenstorrent0", AcceleratorMetrics.POWER_LIMIT_WATTS)).isEqualTo(170);
    }
  }

  @Test
  void aDriverThatShowsNothingStillSaysWhereTheChipIs() throws Exception {
    try (SysfsCollector collector = new SysfsCollector(machine("n300-kmd-1.26"))) {
      ReadAnswer answer = ReadAnswer.of(collector);
      assertThat(answer.names()).containsExactly("tenstorrent0");
      assertThat(answer.device("tenstorrent0").model()).isEqualTo("Wormhole");
      assertThat(answer.value("tenstorrent0", AcceleratorMetrics.PCIE_GENERATION)).isEqualTo(4);
      assertThat(answer.value("tenstorrent0", AcceleratorMetrics.ALIVE)).isNaN();
      assertThat(answer.notes()).isEmpty();
    }
  }

  @Test
  void bytesOverPcieAreFlitsOf32BytesOfBothNetworks() throws Exception {
    try (SysfsCollector collector = new SysfsCollector(machine("n300-kmd-2.10"))) {
      ReadAnswer answer = ReadAnswer.of(collector);
      assertThat(answer.value("tenstorrent0", AcceleratorMetrics.PCIE_RECEIVE_BYTES_TOTAL))
          .isEqualTo(32 * (1_000_000 + 2_000_000 + 300_000 + 400_000 + 10));
      assertThat(answer.value("tenstorrent0", AcceleratorMetrics.PCIE_TRANSMIT_BYTES_TOTAL))
          .isEqualTo(32 * (5_000_000 + 600_000 + 70_000 + 80_000));
    }
  }

  @Test
  void aCounterThatWrapsGoesOnAndOneThatIsResetIsANewEpoch() throws Exception {
    FixturePlatform machine = machine("n300-kmd-2.10");
    String counter = CHIP0 + "/pcie_perf_counters/mst_rd_data_word_received0";
    machine.file(counter, "4294967000\n");
    try (SysfsCollector collector = new SysfsCollector(machine)) {
      ReadAnswer first = ReadAnswer.of(collector);
      machine.file(counter, "704\n").advance(1);
      ReadAnswer second = ReadAnswer.of(collector);
      double before = first.value("tenstorrent0", AcceleratorMetrics.PCIE_RECEIVE_BYTES_TOTAL);
      double after = second.value("tenstorrent0", AcceleratorMetrics.PCIE_RECEIVE_BYTES_TOTAL);
      assertThat(after - before).isEqualTo(32 * 1000);
      assertThat(second.epoch()).isEqualTo(first.epoch());
      machine.file(counter, "1\n").advance(0.01);
      assertThat(ReadAnswer.of(collector).epoch()).isNotEqualTo(first.epoch());
    }
  }

  @Test
  void afterALongPauseBytesOverPcieAreAbsentOnce() throws Exception {
    FixturePlatform machine = machine("n300-kmd-2.10");
    try (SysfsCollector collector = new SysfsCollector(machine)) {
      ReadAnswer first = ReadAnswer.of(collector);
      machine.advance(5);
      ReadAnswer late = ReadAnswer.of(collector);
      assertThat(late.value("tenstorrent0", AcceleratorMetrics.PCIE_RECEIVE_BYTES_TOTAL)).isNaN();
      assertThat(late.epoch()).isNotEqualTo(first.epoch());
      machine.advance(1);
      assertThat(
              ReadAnswer.of(collector)
                  .value("tenstorrent0", AcceleratorMetrics.PCIE_RECEIVE_BYTES_TOTAL))
          .isNotNaN();
    }
  }

  @Test
  void processesAreNamedWithAllChipsThatTheyHold() throws Exception {
    try (SysfsCollector collector = new SysfsCollector(machine("n300-kmd-2.10"))) {
      ReadAnswer answer = ReadAnswer.of(collector);
      assertThat(answer.processes()).extracting(ProcessUse::pid).containsExactly(4321, 4322);
      ProcessUse first = answer.processes().getFirst();
      assertThat(first.name()).isEqualTo("python3");
      List<String> devices = new ArrayList<>();
      for (DeviceUse use : first.uses()) devices.add(use.device());
      assertThat(devices).containsExactly("tenstorrent1", "tenstorrent2");
      assertThat(first.uses().getFirst().memoryBytes()).isNaN();
    }
  }

  @Test
  void aHeartThatStandsStillIsAFinding() throws Exception {
    FixturePlatform machine = machine("p300c-kmd-2.10");
    try (SysfsCollector collector = new SysfsCollector(machine)) {
      ReadAnswer.of(collector);
      for (int chip = 0; chip < 3; chip++) {
        machine.file("/sys/class/tenstorrent/tenstorrent!" + chip + "/tt_heartbeat", "99999\n");
      }
      machine.advance(6);
      ReadAnswer answer = ReadAnswer.of(collector);
      assertThat(answer.value("tenstorrent2", AcceleratorMetrics.ALIVE)).isEqualTo(1);
      assertThat(answer.value("tenstorrent3", AcceleratorMetrics.ALIVE)).isZero();
      Finding finding = answer.findings().getFirst();
      assertThat(answer.findings()).hasSize(1);
      assertThat(finding.subject()).isEqualTo("tenstorrent3");
      assertThat(finding.since()).isEqualTo(Optional.of(machine.now().plusSeconds(-6)));
      assertThat(finding.action()).endsWith("tt-smi -r 3");
    }
  }

  @Test
  void aChipThatIsBeingResetIsNamedAndNotAlive() throws Exception {
    FixturePlatform machine = machine("p300c-kmd-2.10");
    try (SysfsCollector collector = new SysfsCollector(machine)) {
      ReadAnswer.of(collector);
    }
    silence(machine);
    try (SysfsCollector collector = new SysfsCollector(machine)) {
      ReadAnswer answer = ReadAnswer.of(collector);
      assertThat(answer.value("tenstorrent2", AcceleratorMetrics.ALIVE)).isZero();
      assertThat(answer.value("tenstorrent2", AcceleratorMetrics.POWER_WATTS)).isNaN();
      assertThat(answer.value("tenstorrent3", AcceleratorMetrics.POWER_WATTS)).isEqualTo(17);
      assertThat(answer.notes().getFirst()).startsWith("no telemetry from tenstorrent2 (");
    }
  }

  /** A folder cannot be read, as a file of a driver that answers with an error cannot. */
  private static void silence(FixturePlatform machine) {
    String pci = "/sys/devices/pci0000:00/0000:00:01.3/0000:03:00.0";
    for (Gauge gauge : Gauge.values()) {
      String file = gauge.path(new ChipPlace(2, CHIP2, pci, pci + "/hwmon/hwmon4"));
      machine.remove(file).folder(file);
    }
  }

  @Test
  void aChipThatIsUnpluggedIsNoMoreNamedAndOneThatComesIs() throws Exception {
    FixturePlatform machine = machine("n300-kmd-2.10");
    try (SysfsCollector collector = new SysfsCollector(machine)) {
      ReadAnswer first = ReadAnswer.of(collector);
      machine.remove(CHIP2).advance(1);
      ReadAnswer without = ReadAnswer.of(collector);
      assertThat(without.names()).doesNotContain("tenstorrent2").contains("tenstorrent3");
      assertThat(without.epoch()).isNotEqualTo(first.epoch());
      FixtureTree.ofResource("tenstorrent/n300-kmd-2.10.tree").into(machine).advance(1);
      assertThat(ReadAnswer.of(collector).names()).contains("tenstorrent2");
    }
  }

  @Test
  void withoutAnyChipTheSourceIsAbsent() throws Exception {
    FixturePlatform machine = machine("n150-kmd-1.30");
    try (SysfsCollector collector = new SysfsCollector(machine)) {
      ReadAnswer.of(collector);
      machine.remove(CHIP0);
      assertThatThrownBy(() -> ReadAnswer.of(collector)).isInstanceOf(CollectorException.class);
      assertThat(collector.probe()).isInstanceOf(Probe.Absent.class);
    }
  }

  @Test
  void firmwareThatComesUpLateIsSeen() throws Exception {
    FixturePlatform machine = machine("n300-kmd-1.26");
    try (SysfsCollector collector = new SysfsCollector(machine)) {
      ReadAnswer.of(collector);
      machine.file(CHIP0 + "/tt_serial", "0100014511708037\n").file(CHIP0 + "/tt_aiclk", "500\n");
      machine.advance(6);
      ReadAnswer answer = ReadAnswer.of(collector);
      assertThat(answer.device("tenstorrent0").model()).isEqualTo("Wormhole n300");
      assertThat(answer.value("tenstorrent0", AcceleratorMetrics.FREQUENCY_HERTZ)).isEqualTo(500e6);
    }
  }

  @Test
  void atTheLowestLevelOnlyWhatItIsAskedForIsRead() throws Exception {
    try (SysfsCollector collector = new SysfsCollector(machine("p300c-kmd-2.10"))) {
      ReadAnswer answer = ReadAnswer.of(collector, Level.CORE);
      assertThat(answer.value("tenstorrent0", AcceleratorMetrics.POWER_WATTS)).isEqualTo(80);
      assertThat(answer.value("tenstorrent0", PartKind.RAIL, "vcore", HostMetrics.RAIL_VOLTS))
          .isNaN();
      assertThat(answer.value("tenstorrent0", AcceleratorMetrics.PCIE_RECEIVE_BYTES_TOTAL)).isNaN();
    }
  }
}
