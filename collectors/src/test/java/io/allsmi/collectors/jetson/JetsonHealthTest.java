package io.allsmi.collectors.jetson;

import static io.allsmi.model.catalogue.AcceleratorMetrics.CLOCKS_LOCKED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.GOVERNOR;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_MODE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_SHUTDOWN_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_CRITICAL_AMPERES;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_MAX_AMPERES;
import static io.allsmi.model.catalogue.HostMetrics.SENSOR_TEMPERATURE_CRITICAL_CELSIUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.AskedFor;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.CommandResult;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JetsonHealthTest {
  private static final String BOARD = "jetson0";
  private static final String GPU = "nvidia0";

  @TempDir private Path root;

  @TempDir private static Path shared;
  private static final Map<String, ReadAnswer> ANSWERS = new HashMap<>();

  /** What an undamaged machine answers; asked once. */
  private static ReadAnswer read(String tree) {
    return ANSWERS.computeIfAbsent(
        tree,
        name ->
            read(
                FixtureTree.ofResource("jetson/" + name + ".tree")
                    .into(FixturePlatform.at(shared.resolve(name)))));
  }

  private FixturePlatform machine(String tree) {
    return FixtureTree.ofResource("jetson/" + tree + ".tree").into(FixturePlatform.at(root));
  }

  private static ReadAnswer read(FixturePlatform machine) {
    try (JetsonHealth collector = new JetsonHealth(machine)) {
      ReadAnswer answer = new ReadAnswer();
      collector.collect(AskedFor.all(), answer);
      return answer;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tx2", "agx-xavier", "agx-orin", "agx-orin-root", "orin-nano", "agx-thor"})
  void bothSourcesDescribeTheSameDevices(String tree) {
    FixturePlatform machine = machine(tree);
    try (JetsonCollector live = new JetsonCollector(machine)) {
      ReadAnswer answer = new ReadAnswer();
      live.collect(AskedFor.all(), answer);
      assertThat(read(machine).devices()).isEqualTo(answer.devices());
    }
  }

  @ParameterizedTest
  @CsvSource({"tx2,MAXN", "agx-xavier,MODE_15W", "agx-orin,MODE_30W", "agx-thor,120W"})
  void thePowerModeIsReadFromFiles(String tree, String mode) {
    FixturePlatform machine = machine(tree);
    assertThat(read(machine).text(BOARD, POWER_MODE)).isEqualTo(mode);
    assertThat(machine.commandsRun()).isEmpty();
  }

  @Test
  void whereNvpmodelsFilesAreHiddenItIsAskedOnceAMinute() {
    FixturePlatform machine = machine("orin-nano");
    machine.command(
        "nvpmodel -q", new CommandResult.Ended(0, "NV Power Mode: MAXN_SUPER\n2\n", ""));
    try (JetsonHealth collector = new JetsonHealth(machine)) {
      for (int i = 0; i < 5; i++) {
        ReadAnswer answer = new ReadAnswer();
        collector.collect(AskedFor.all(), answer);
        assertThat(answer.text(BOARD, POWER_MODE)).isEqualTo("MAXN_SUPER");
        machine.advance(10);
      }
    }
    assertThat(machine.commandsRun()).containsExactly("nvpmodel -q");
  }

  @Test
  void anotherMachinesPowerModeIsNotAskedForHere() {
    FixturePlatform machine = machine("orin-nano").foreignRoot();
    assertThat(read(machine).text(BOARD, POWER_MODE)).isEmpty();
    assertThat(machine.commandsRun()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"orin-nano,1", "agx-orin,0", "agx-xavier,0"})
  void clocksAreLockedWhereNoneCanMove(String tree, double locked) {
    assertThat(read(tree).value(BOARD, CLOCKS_LOCKED)).isEqualTo(locked);
  }

  @Test
  void whetherClocksAreLockedIsNotKnownWithoutTheirLimits() {
    FixturePlatform machine = machine("orin-nano");
    machine.remove("/sys/devices/system/cpu/cpufreq/policy4/scaling_min_freq");
    assertThat(read(machine).value(BOARD, CLOCKS_LOCKED)).isNaN();
  }

  @Test
  void limitsOfTheGpuAndItsGovernor() {
    ReadAnswer answer = read("agx-orin");
    assertThat(answer.value(GPU, FREQUENCY_LIMIT_HERTZ)).isEqualTo(1.3005e9);
    assertThat(answer.text(GPU, GOVERNOR)).isEqualTo("nvhost_podgov");
    assertThat(answer.value(GPU, TEMPERATURE_SLOWDOWN_CELSIUS)).isEqualTo(99);
    assertThat(answer.value(GPU, TEMPERATURE_SHUTDOWN_CELSIUS)).isEqualTo(104.5);
  }

  @ParameterizedTest
  @CsvSource({"agx-orin-root,2.133e9", "tx2,1.6e9", "agx-thor,4.266e9"})
  void thePowerModeCapsMemorysClock(String tree, double hertz) {
    assertThat(read(tree).value(GPU, MEMORY_FREQUENCY_LIMIT_HERTZ)).isEqualTo(hertz);
  }

  @Test
  void zonesHaveTheirCriticalTemperature() {
    assertThat(
            read("agx-thor")
                .value(BOARD, PartKind.SENSOR, "tj-thermal", SENSOR_TEMPERATURE_CRITICAL_CELSIUS))
        .isEqualTo(114.5);
  }

  @Test
  void railsHaveTheCurrentsThatTheMonitorWarnsAt() {
    ReadAnswer answer = read("orin-nano");
    assertThat(answer.value(BOARD, PartKind.RAIL, "VDD_IN", RAIL_MAX_AMPERES)).isEqualTo(4.984);
    assertThat(answer.value(BOARD, PartKind.RAIL, "VDD_IN", RAIL_CRITICAL_AMPERES))
        .isEqualTo(5.488);
  }

  @Test
  void theEndOfTheRegisterIsNoLimit() {
    assertThat(read("orin-nano").value(BOARD, PartKind.RAIL, "VDD_SOC", RAIL_CRITICAL_AMPERES))
        .isNaN();
  }

  @Test
  void nvidiasDriverWritesTheUnitBehindALimit() {
    assertThat(read("tx2").value(BOARD, PartKind.RAIL, "VDD_IN", RAIL_MAX_AMPERES))
        .isEqualTo(18.432);
  }
}
