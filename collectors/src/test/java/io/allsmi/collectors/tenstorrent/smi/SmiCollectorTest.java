package io.allsmi.collectors.tenstorrent.smi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.collectors.tenstorrent.sysfs.SysfsCollector;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Inventory;
import io.allsmi.model.KeyType;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.Probe;
import io.allsmi.model.merge.Fragment;
import io.allsmi.model.merge.Merge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmiCollectorTest {
  private static final String SNAPSHOT = "tt-smi -s --snapshot_no_tty";
  private static final String VERSION = "tt-smi --version";

  @TempDir private Path root;

  private FixturePlatform machine(String tree) {
    return FixtureTree.ofResource("tenstorrent/" + tree + ".tree")
        .into(FixturePlatform.at(root))
        .command(VERSION, ended("6.2.1\n"));
  }

  private static CommandResult ended(String output) {
    return new CommandResult.Ended(0, output, "");
  }

  private static String recorded(String name) {
    try {
      return Files.readString(Path.of("src/test/resources/tenstorrent/tt-smi").resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ReadAnswer read(FixturePlatform machine, String output) throws CollectorException {
    machine.command(SNAPSHOT, ended(output));
    return ReadAnswer.of(new SmiCollector(machine));
  }

  @Test
  void withoutAChipNoCommandIsRun() {
    FixturePlatform machine = FixturePlatform.at(root);
    assertThat(new SmiCollector(machine).probe()).isInstanceOf(Probe.Absent.class);
    assertThat(machine.commandsRun()).isEmpty();
  }

  @Test
  void whereTheDriverShowsTelemetryNoCommandIsRun() {
    FixturePlatform machine = machine("p300c-kmd-2.10");
    assertThat(new SmiCollector(machine).probe())
        .isInstanceOfSatisfying(
            Probe.Absent.class, absent -> assertThat(absent.advice()).contains("ALLSMI_TT_SMI=1"));
    assertThat(machine.commandsRun()).isEmpty();
  }

  @Test
  void whoAsksForItGetsItBesideTheDriver() {
    FixturePlatform machine = machine("p300c-kmd-2.10").environment("ALLSMI_TT_SMI", "1");
    assertThat(new SmiCollector(machine).probe()).isEqualTo(Probe.present());
  }

  @Test
  void aDriverThatShowsNothingIsAReasonToAsk() {
    assertThat(new SmiCollector(machine("n300-kmd-1.26")).probe()).isEqualTo(Probe.present());
  }

  @Test
  void aToolThatIsNotThereIsAbsent() {
    FixturePlatform machine =
        machine("n300-kmd-1.26").command(VERSION, new CommandResult.NotFound("tt-smi"));
    assertThat(new SmiCollector(machine).probe()).isInstanceOf(Probe.Absent.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2.2.3,true",
    "3.0.4,true",
    "3.0.5,false",
    "3.0.30,false",
    "4.0.0-rc.1,false",
    "x,false"
  })
  void aReleaseThatCannotPrintIsNotRun(String version, boolean refused) {
    FixturePlatform machine = machine("n300-kmd-1.26").command(VERSION, ended(version + "\n"));
    Probe probe = new SmiCollector(machine).probe();
    assertThat(probe instanceof Probe.Broken).isEqualTo(refused);
    assertThat(machine.commandsRun()).containsExactly(VERSION);
  }

  @Test
  void release3GivesBothChipsOfAnN300() throws Exception {
    ReadAnswer answer = read(machine("n300-kmd-1.26"), recorded("n300-3.0.20.txt"));
    assertThat(answer.names())
        .containsExactly("tenstorrent-board0", "tenstorrent0", "tenstorrent1");
    DeviceInfo far = answer.device("tenstorrent1");
    assertThat(far.model()).isEqualTo("Wormhole n300");
    assertThat(far.parent()).isEqualTo("tenstorrent-board0");
    assertThat(far.key(KeyType.PCI)).isEmpty();
    assertThat(far.key(KeyType.SERIAL)).isEqualTo("0100014511708037/(1, 0, 0, 0)");
    assertThat(far.info().get("firmware_board")).isEqualTo("5.5.0.0");
    String near = "tenstorrent0";
    assertThat(answer.device(near).key(KeyType.PCI)).isEqualTo("0000:61:00.0");
    assertThat(answer.device(near).info().get("memory_speed")).isEqualTo("12G");
    assertThat(answer.value(near, AcceleratorMetrics.TEMPERATURE_CELSIUS)).isEqualTo(57);
    assertThat(answer.value("tenstorrent1", AcceleratorMetrics.TEMPERATURE_CELSIUS))
        .isEqualTo(38.1);
    assertThat(answer.value(near, AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS)).isEqualTo(75);
    assertThat(answer.value(near, AcceleratorMetrics.TEMPERATURE_SHUTDOWN_CELSIUS)).isNaN();
    assertThat(answer.value(near, AcceleratorMetrics.POWER_WATTS)).isEqualTo(12);
    assertThat(answer.value(near, AcceleratorMetrics.POWER_LIMIT_WATTS)).isEqualTo(85);
    assertThat(answer.value(near, AcceleratorMetrics.FREQUENCY_HERTZ)).isEqualTo(500e6);
    assertThat(answer.value(near, AcceleratorMetrics.FREQUENCY_LIMIT_HERTZ)).isEqualTo(1e9);
    assertThat(answer.value(near, AcceleratorMetrics.HEARTBEAT_TOTAL)).isEqualTo(0x11a2b);
    assertThat(answer.value(near, AcceleratorMetrics.MEMORY_TRAINED)).isEqualTo(1);
    assertThat(answer.value(near, AcceleratorMetrics.PCIE_GENERATION)).isEqualTo(4);
    assertThat(answer.value("tenstorrent1", AcceleratorMetrics.PCIE_GENERATION)).isNaN();
    assertThat(sensor(answer, near, "vreg")).isEqualTo(44);
    assertThat(
            answer.value(near, PartKind.ENGINE, "arc", AcceleratorMetrics.ENGINE_FREQUENCY_HERTZ))
        .isEqualTo(540e6);
  }

  @Test
  void theTemperaturesOfTheBoardAreTheBoards() throws Exception {
    ReadAnswer answer = read(machine("n300-kmd-1.26"), recorded("n300-3.0.20.txt"));
    String board = "tenstorrent-board0";
    assertThat(sensor(answer, board, "inlet")).isEqualTo(37);
    assertThat(sensor(answer, board, "outlet1")).isEqualTo(43);
    assertThat(sensor(answer, board, "outlet2")).isEqualTo(41);
    assertThat(answer.value(board, AcceleratorMetrics.BOARD_TEMPERATURE_CELSIUS)).isEqualTo(37);
    assertThat(answer.value(board, AcceleratorMetrics.POWER_WATTS)).isNaN();
  }

  private static double sensor(ReadAnswer answer, String device, String name) {
    return answer.value(device, PartKind.SENSOR, name, HostMetrics.SENSOR_TEMPERATURE_CELSIUS);
  }

  @Test
  void release4GivesAP300WithItsLimits() throws Exception {
    ReadAnswer answer = read(machine("p300c-kmd-2.10"), recorded("p300c-4.1.0.json"));
    String chip = "tenstorrent0";
    assertThat(answer.names())
        .containsExactly("tenstorrent-board0", "tenstorrent0", "tenstorrent1");
    assertThat(answer.device(chip).key(KeyType.UUID)).isEqualTo("89E991BDB13E022E");
    assertThat(answer.value(chip, AcceleratorMetrics.POWER_WATTS)).isEqualTo(80);
    assertThat(answer.value(chip, AcceleratorMetrics.POWER_LIMIT_WATTS)).isEqualTo(125);
    assertThat(answer.value(chip, AcceleratorMetrics.TEMPERATURE_SHUTDOWN_CELSIUS)).isEqualTo(110);
    assertThat(answer.value(chip, AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS)).isNaN();
    assertThat(answer.value(chip, AcceleratorMetrics.THERMAL_TRIPS_TOTAL)).isZero();
    assertThat(fan(answer, "tenstorrent-board0")).isEqualTo(1882);
    assertThat(answer.value("tenstorrent-board0", AcceleratorMetrics.POWER_LIMIT_WATTS))
        .isEqualTo(550);
  }

  private static double fan(ReadAnswer answer, String board) {
    return answer.value(board, PartKind.FAN, "fan1", HostMetrics.FAN_SPEED_RPM);
  }

  /** The library of that release printed the speed of the fan as the temperature of a memory. */
  @Test
  void wordsOfTheMemoryThatAreNumberedWrongAreNotBelieved() throws Exception {
    ReadAnswer answer = read(machine("p300c-kmd-2.10"), recorded("p300c-4.1.0.json"));
    assertThat(answer.value("tenstorrent0", AcceleratorMetrics.MEMORY_TEMPERATURE_CELSIUS)).isNaN();
    assertThat(answer.device("tenstorrent0").parts())
        .noneMatch(part -> part.name().startsWith("gddr"));
  }

  @Test
  void release6GivesMemoryPortsAndThePowerOfTheBoard() throws Exception {
    ReadAnswer answer = read(machine("p150a-kmd-2.4"), recorded("p150a-6.2.1.json"));
    String chip = "tenstorrent0";
    assertThat(answer.value(chip, AcceleratorMetrics.MEMORY_TEMPERATURE_CELSIUS)).isEqualTo(46);
    assertThat(sensor(answer, chip, "gddr0_bottom")).isEqualTo(46);
    assertThat(sensor(answer, chip, "gddr0_top")).isEqualTo(44);
    assertThat(sensor(answer, chip, "gddr7_top")).isEqualTo(42);
    assertThat(answer.value(chip, AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS)).isEqualTo(90);
    assertThat(answer.value(chip, AcceleratorMetrics.THERMAL_TRIPS_TOTAL)).isEqualTo(2);
    assertThat(link(answer, chip, "eth4")).isEqualTo(1);
    assertThat(link(answer, chip, "eth6")).isZero();
    // 0x3edf: ports 5, 8, 14 and 15 are not there.
    assertThat(answer.device(chip).part(PartKind.LINK, "eth5")).isNegative();
    assertThat(answer.value("tenstorrent-board0", AcceleratorMetrics.POWER_WATTS)).isEqualTo(64);
    assertThat(answer.value("tenstorrent-board0", AcceleratorMetrics.POWER_LIMIT_WATTS))
        .isEqualTo(300);
    assertThat(answer.value("tenstorrent-board0", AcceleratorMetrics.FAN_SPEED_RATIO))
        .isEqualTo(0.35);
    assertThat(answer.notes()).isEmpty();
  }

  private static double link(ReadAnswer answer, String chip, String port) {
    return answer.value(chip, PartKind.LINK, port, AcceleratorMetrics.LINK_STATE);
  }

  @Test
  void errorsOfTheMemoryThatCouldNotBeCorrectedAreAFinding() throws Exception {
    String output =
        recorded("p150a-6.2.1.json")
            .replace("\"GDDR_UNCORR_ERRS\": \"0x0\"", "\"GDDR_UNCORR_ERRS\": \"0x48\"");
    ReadAnswer answer = read(machine("p150a-kmd-2.4"), output);
    assertThat(answer.findings()).hasSize(1);
    assertThat(answer.findings().getFirst().subject()).isEqualTo("tenstorrent0");
    assertThat(answer.findings().getFirst().text()).endsWith("memory channel 1, 3");
  }

  @Test
  void whatTheFirmwareDidNotGiveIsNotTheZeroThatTheToolWrites() throws Exception {
    String output = recorded("p150a-6.2.1.json");
    for (String word : List.of("TDP", "ASIC_TEMPERATURE", "VCORE")) {
      output = output.replaceFirst("\"" + word + "\": \"0x[0-9a-f]+\"", "\"" + word + "\": null");
    }
    output = output.replace("\"voltage\": \"0.73\"", "\"voltage\": \"10000.00\"");
    ReadAnswer answer = read(machine("p150a-kmd-2.4"), output);
    assertThat(answer.value("tenstorrent0", AcceleratorMetrics.POWER_WATTS)).isNaN();
    assertThat(answer.value("tenstorrent0", AcceleratorMetrics.TEMPERATURE_CELSIUS)).isNaN();
    assertThat(answer.value("tenstorrent0", PartKind.RAIL, "vcore", HostMetrics.RAIL_VOLTS))
        .isNaN();
    assertThat(answer.value("tenstorrent0", PartKind.RAIL, "vcore", HostMetrics.RAIL_AMPERES))
        .isEqualTo(31);
  }

  @Test
  void bothSourcesSpeakOfTheSameDevices() throws Exception {
    FixturePlatform machine = machine("p300c-kmd-2.10").environment("ALLSMI_TT_SMI", "1");
    try (SysfsCollector files = new SysfsCollector(machine)) {
      List<DeviceInfo> byFiles = ReadAnswer.of(files).devices();
      List<DeviceInfo> byTool = read(machine, recorded("p300c-4.1.0.json")).devices();
      Inventory merged =
          Merge.merge(
                  Inventory.EMPTY,
                  List.of(
                      new Fragment("tenstorrent", byFiles),
                      new Fragment("tenstorrent-smi", byTool)))
              .inventory();
      assertThat(merged.devices()).hasSameSizeAs(byFiles);
    }
  }

  @Test
  void whatANewerReleaseAddsIsNamedOnce() throws Exception {
    FixturePlatform machine = machine("p150a-kmd-2.4");
    String output =
        recorded("p150a-6.2.1.json")
            .replace(
                "\"telemetry\": {", "\"gddr\": {\"speed\": \"16G\"}, \"telemetry\": {\"x\": 1,");
    machine.command(SNAPSHOT, ended(output));
    SmiCollector collector = new SmiCollector(machine);
    ReadAnswer first = ReadAnswer.of(collector);
    assertThat(first.notes())
        .containsExactly(
            "tt-smi prints what this program does not know: device_info.gddr, telemetry.x");
    assertThat(first.value("tenstorrent0", AcceleratorMetrics.POWER_WATTS)).isEqualTo(23);
    assertThat(ReadAnswer.of(collector).notes()).isEmpty();
  }

  @Test
  void aToolThatFailsSaysWhyInOneLine() {
    FixturePlatform machine = machine("n300-kmd-1.26");
    String said = "\u001b[31m No Tenstorrent devices detected! \u001b[0m\nand more\n";
    machine.command(SNAPSHOT, new CommandResult.Ended(1, said, ""));
    assertThatThrownBy(() -> ReadAnswer.of(new SmiCollector(machine)))
        .isInstanceOf(CollectorException.class)
        .hasMessage("tt-smi ended with status 1: No Tenstorrent devices detected!");
  }

  @Test
  void aToolThatHangsIsEnded() {
    FixturePlatform machine =
        machine("n300-kmd-1.26").command(SNAPSHOT, new CommandResult.TimedOut());
    assertThatThrownBy(() -> ReadAnswer.of(new SmiCollector(machine)))
        .hasMessage("tt-smi did not end in time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no json\n", "{}", "[]", "{\"device_info\": {}}", "{\"device_info\": ["})
  void whatIsNoSnapshotIsAnError(String output) {
    FixturePlatform machine = machine("n300-kmd-1.26").command(SNAPSHOT, ended(output));
    assertThatThrownBy(() -> ReadAnswer.of(new SmiCollector(machine)))
        .isInstanceOf(CollectorException.class);
  }

  @Test
  void aSnapshotOfNothingIsAnError() {
    FixturePlatform machine =
        machine("n300-kmd-1.26").command(SNAPSHOT, ended("{\"device_info\": []}"));
    assertThatThrownBy(() -> ReadAnswer.of(new SmiCollector(machine)))
        .hasMessage("tt-smi lists no chip");
  }

  @Test
  void chipsOfWhichNothingIsKnownAreListed() throws Exception {
    ReadAnswer answer =
        read(machine("n300-kmd-1.26"), "{\"device_info\": [{}, null, 7, {\"board_info\": []}]}");
    assertThat(answer.names())
        .containsExactly("tenstorrent1", "tenstorrent2", "tenstorrent3", "tenstorrent4");
    assertThat(answer.values()).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void brokenSnapshotsGiveSaneReadingsOrNone(long seed) {
    Random random = new Random(seed);
    String[] sound = {"n300-3.0.20.txt", "p300c-4.1.0.json", "p150a-6.2.1.json"};
    FixturePlatform machine = machine("p300c-kmd-2.10");
    for (int round = 0; round < 60; round++) {
      String broken = broken(recorded(sound[random.nextInt(sound.length)]), random);
      ReadAnswer answer = new ReadAnswer();
      try {
        answer = read(machine, broken);
      } catch (CollectorException told) {
        assertThat(told.getMessage()).isNotBlank().doesNotContain("\n");
      }
      for (Map.Entry<String, Double> reading : answer.values().entrySet()) {
        assertThat(reading.getValue())
            .as(reading.getKey() + ", seed " + seed + ", round " + round)
            .isBetween(-40.0, most(reading.getKey()));
      }
    }
  }

  private static double most(String key) {
    for (Metric metric : AcceleratorMetrics.all()) {
      if (key.endsWith("|" + metric.path()) && metric.name().endsWith("_celsius")) return 150;
    }
    if (key.endsWith("state") || key.endsWith("ratio")) return 1;
    return key.toLowerCase(Locale.ROOT).endsWith("hertz") ? 1e11 : 0x1p32;
  }

  /** Characters are replaced, values are exchanged, the end is cut off. */
  private static String broken(String sound, Random random) {
    StringBuilder text = new StringBuilder(sound);
    String[] values = {
      "0xffffffff", "-1", "null", "1e400", "NaN", "[]", "{}", "99999999", "\\u001b"
    };
    for (int i = 0; i < 1 + random.nextInt(20); i++) {
      int at = random.nextInt(text.length());
      int colon = text.indexOf("\": \"", at);
      int end = colon < 0 ? -1 : text.indexOf("\"", colon + 4);
      if (end < 0 || random.nextInt(8) == 0) text.setCharAt(at, (char) random.nextInt(128));
      else text.replace(colon + 4, end, values[random.nextInt(values.length)]);
    }
    if (random.nextInt(5) == 0) text.setLength(random.nextInt(text.length()));
    return text.toString();
  }
}
