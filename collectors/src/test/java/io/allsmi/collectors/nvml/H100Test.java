package io.allsmi.collectors.nvml;

import static io.allsmi.model.catalogue.AcceleratorMetrics.BAR1_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.BAR1_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.COMPUTE_MODE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.CONFIDENTIAL_COMPUTE_ENABLED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.DISPLAY_ACTIVE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_CORRECTED_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_CORRECTED_LIFETIME_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_ENABLED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_LOCATION_CORRECTED_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENCODER_SESSIONS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENERGY_JOULES_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FAN_SPEED_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_TARGET_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.GRAPHICS_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_RESERVED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TEMPERATURE_MAX_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MIG_ENABLED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PERFORMANCE_STATE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PERSISTENCE_ENABLED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_AVERAGE_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_DEFAULT_LIMIT_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_MAX_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_MIN_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_REQUESTED_LIMIT_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.RECOVERY_ACTION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ROW_REMAP_FAILURE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ROW_REMAP_PENDING;
import static io.allsmi.model.catalogue.AcceleratorMetrics.SRAM_THRESHOLD_EXCEEDED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_MAX_OPERATING_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_SHUTDOWN_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_TARGET_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE_SECONDS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.VIDEO_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.VIDEO_FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.VIRTUALIZATION_MODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.KeyType;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.PartKind;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight H100 of one board under driver 550: each simple quantity, once. */
class H100Test {
  @TempDir private Path folder;
  private FakeNvml nvml;
  private Source source;

  @BeforeEach
  void open() {
    nvml = FakeNvml.scenario(folder, "r550-h100").time(0);
    source = Source.open(nvml);
  }

  @AfterEach
  void close() {
    source.close();
    nvml.close();
  }

  @Test
  void eachDeviceIsNamedByItsIndexAndKnownByUuidAndAddress() throws Exception {
    ReadAnswer answer = source.read();
    assertThat(answer.names())
        .containsExactly(
            "nvidia0", "nvidia1", "nvidia2", "nvidia3", "nvidia4", "nvidia5", "nvidia6", "nvidia7");
    DeviceInfo first = answer.device("nvidia0");
    assertThat(first.kind()).isEqualTo(DeviceKind.GPU);
    assertThat(first.vendor()).isEqualTo("nvidia");
    assertThat(first.model()).isEqualTo("NVIDIA H100 80GB HBM3");
    assertThat(first.key(KeyType.UUID)).startsWith("GPU-").isEqualTo(first.info().get("uuid"));
    assertThat(first.key(KeyType.PCI)).isEqualTo("0000:1b:00.0");
  }

  @Test
  void whatIsInstalledAndWhatTheBoardIsStandsInItsInfo() throws Exception {
    var info = source.read().device("nvidia1").info();
    assertThat(info.get("driver")).isEqualTo("550.54.15");
    assertThat(info.get("nvml")).isEqualTo("12.550.54.15");
    assertThat(info.get("cuda")).isEqualTo("12.4");
    assertThat(info.get("driver_branch")).as("not told by this driver").isEmpty();
    assertThat(info.get("firmware")).isEqualTo("550.54.15");
    assertThat(info.get("vbios")).isEqualTo("96.00.74.00.01");
    assertThat(info.get("inforom")).isEqualTo("G520.0200.00.05");
    assertThat(info.get("board_part")).isEqualTo("692-2G520-0200-000");
    assertThat(info.get("architecture")).isEqualTo("Hopper");
    assertThat(info.get("compute_capability")).isEqualTo("9.0");
    assertThat(info.get("brand")).isEqualTo("NVIDIA");
    assertThat(info.get("module")).isEqualTo("2");
    assertThat(info.get("minor")).isEqualTo("1");
  }

  @Test
  void bothSourcesDescribeADeviceByTheSameKeys() throws Exception {
    assertThat(source.health().device("nvidia5").keys())
        .isEqualTo(source.read().device("nvidia5").keys());
  }

  @Test
  void useIsARatio() throws Exception {
    ReadAnswer answer = source.read();
    assertThat(answer.value("nvidia0", UTILIZATION_RATIO)).isEqualTo(0.82);
    assertThat(answer.value("nvidia0", MEMORY_UTILIZATION_RATIO)).isEqualTo(0.38);
    assertThat(answer.value("nvidia6", UTILIZATION_RATIO)).isZero();
    assertThat(answer.value("nvidia0", PartKind.ENGINE, "decoder", ENGINE_UTILIZATION_RATIO))
        .isZero();
    assertThat(answer.value("nvidia0", ENCODER_SESSIONS)).isNaN();
  }

  @Test
  void memoryIsInBytesWithWhatTheDriverKeeps() throws Exception {
    ReadAnswer answer = source.read();
    assertThat(answer.value("nvidia0", MEMORY_TOTAL_BYTES)).isEqualTo(85_520_809_984.0);
    assertThat(answer.value("nvidia0", MEMORY_RESERVED_BYTES)).isEqualTo(554.0 * (1 << 20));
    assertThat(answer.value("nvidia6", MEMORY_USED_BYTES)).isEqualTo(4.0 * (1 << 20));
    assertThat(answer.value("nvidia0", BAR1_TOTAL_BYTES)).isEqualTo(128.0 * (1 << 30));
    assertThat(answer.value("nvidia0", BAR1_USED_BYTES)).isEqualTo(6.0 * (1 << 20));
  }

  @Test
  void temperaturesStandBesideTheOneThatTheyAreHeldAgainst() throws Exception {
    ReadAnswer answer = source.read();
    assertThat(answer.value("nvidia0", TEMPERATURE_CELSIUS)).isEqualTo(52);
    assertThat(answer.value("nvidia0", MEMORY_TEMPERATURE_CELSIUS)).isEqualTo(61);
    assertThat(answer.value("nvidia0", TEMPERATURE_SLOWDOWN_CELSIUS)).isEqualTo(89);
    ReadAnswer health = source.health();
    assertThat(health.value("nvidia0", TEMPERATURE_SHUTDOWN_CELSIUS)).isEqualTo(92);
    assertThat(health.value("nvidia0", TEMPERATURE_MAX_OPERATING_CELSIUS)).isEqualTo(87);
    assertThat(health.value("nvidia0", MEMORY_TEMPERATURE_MAX_CELSIUS)).isEqualTo(95);
    assertThat(health.value("nvidia0", TEMPERATURE_TARGET_CELSIUS)).isNaN();
  }

  @Test
  void powerIsInWattsAndEnergyInJoules() throws Exception {
    ReadAnswer answer = source.read();
    assertThat(answer.value("nvidia0", POWER_WATTS)).isEqualTo(430);
    assertThat(answer.value("nvidia0", POWER_AVERAGE_WATTS)).isEqualTo(440);
    assertThat(answer.value("nvidia0", POWER_LIMIT_WATTS)).isEqualTo(700);
    assertThat(answer.value("nvidia0", ENERGY_JOULES_TOTAL)).isGreaterThan(1e6);
    ReadAnswer health = source.health();
    assertThat(health.value("nvidia0", POWER_DEFAULT_LIMIT_WATTS)).isEqualTo(700);
    assertThat(health.value("nvidia0", POWER_LIMIT_MIN_WATTS)).isEqualTo(200);
    assertThat(health.value("nvidia0", POWER_LIMIT_MAX_WATTS)).isEqualTo(700);
    assertThat(health.value("nvidia0", POWER_REQUESTED_LIMIT_WATTS)).isEqualTo(700);
  }

  @Test
  void energyRisesWithTime() throws Exception {
    double before = source.read().value("nvidia0", ENERGY_JOULES_TOTAL);
    nvml.time(10);
    double after = source.read().value("nvidia0", ENERGY_JOULES_TOTAL);
    assertThat(after - before).isBetween(3_000.0, 8_000.0);
  }

  @Test
  void clocksAreInHertz() throws Exception {
    ReadAnswer answer = source.read();
    assertThat(answer.value("nvidia0", FREQUENCY_HERTZ)).isEqualTo(1.695e9);
    assertThat(answer.value("nvidia0", GRAPHICS_FREQUENCY_HERTZ)).isEqualTo(1.695e9);
    assertThat(answer.value("nvidia0", MEMORY_FREQUENCY_HERTZ)).isEqualTo(2.619e9);
    assertThat(answer.value("nvidia0", VIDEO_FREQUENCY_HERTZ)).isEqualTo(1.335e9);
    assertThat(answer.value("nvidia0", PERFORMANCE_STATE)).isZero();
    ReadAnswer health = source.health();
    assertThat(health.value("nvidia0", FREQUENCY_LIMIT_HERTZ)).isEqualTo(1.98e9);
    assertThat(health.value("nvidia0", FREQUENCY_TARGET_HERTZ)).isEqualTo(1.98e9);
    assertThat(health.value("nvidia0", VIDEO_FREQUENCY_LIMIT_HERTZ)).isEqualTo(1.545e9);
  }

  @Test
  void throttlingHasItsReasonsAndTheirTimes() throws Exception {
    nvml.time(3);
    ReadAnswer answer = source.read();
    int hot = (int) answer.value("nvidia3", THROTTLE);
    assertThat(hot >>> THROTTLE.states().indexOf("hw_thermal") & 1).isOne();
    assertThat(hot >>> THROTTLE.states().indexOf("hw_slowdown") & 1).isOne();
    assertThat(answer.value("nvidia6", THROTTLE)).isEqualTo(1);
    assertThat(answer.value("nvidia0", PartKind.REASON, "sw_power_cap", THROTTLE_SECONDS_TOTAL))
        .isCloseTo(1.2, within(1.0));
  }

  @Test
  void aPassiveBoardHasNoFans() throws Exception {
    ReadAnswer answer = source.read();
    assertThat(answer.value("nvidia0", FAN_SPEED_RATIO)).isNaN();
    assertThat(answer.value("nvidia0", PartKind.FAN, "0", HostMetrics.FAN_SPEED_RPM)).isNaN();
  }

  @Test
  void errorsAndRepairsAreCounted() throws Exception {
    ReadAnswer health = source.health();
    assertThat(health.value("nvidia0", ECC_ENABLED)).isOne();
    assertThat(health.value("nvidia0", ECC_CORRECTED_ERRORS_TOTAL)).isZero();
    assertThat(health.value("nvidia0", ECC_CORRECTED_LIFETIME_ERRORS_TOTAL)).isEqualTo(2);
    assertThat(health.value("nvidia5", ROW_REMAP_PENDING)).isOne();
    assertThat(health.value("nvidia0", ROW_REMAP_PENDING)).isZero();
    assertThat(health.value("nvidia0", ROW_REMAP_FAILURE)).isZero();
    assertThat(health.value("nvidia0", SRAM_THRESHOLD_EXCEEDED)).isZero();
    assertThat(health.value("nvidia0", RECOVERY_ACTION)).as("a field of later drivers").isNaN();
    assertThat(
            health.value(
                "nvidia0", PartKind.LOCATION, "device_memory", ECC_LOCATION_CORRECTED_ERRORS_TOTAL))
        .isZero();
  }

  @Test
  void modesAreStates() throws Exception {
    ReadAnswer health = source.health();
    assertThat(health.value("nvidia0", PERSISTENCE_ENABLED)).isOne();
    assertThat(health.value("nvidia0", COMPUTE_MODE)).isZero();
    assertThat(health.value("nvidia0", MIG_ENABLED)).isZero();
    assertThat(health.value("nvidia0", DISPLAY_ACTIVE)).isZero();
    assertThat(health.value("nvidia0", CONFIDENTIAL_COMPUTE_ENABLED)).isZero();
    assertThat(health.text("nvidia0", VIRTUALIZATION_MODE)).isEqualTo("none");
  }

  @Test
  void theCoreIsReadAtEveryLevel() throws Exception {
    ReadAnswer answer = source.read(Level.CORE);
    assertThat(answer.value("nvidia0", UTILIZATION_RATIO)).isEqualTo(0.82);
    assertThat(answer.value("nvidia0", POWER_WATTS)).isEqualTo(430);
    assertThat(answer.value("nvidia0", VIDEO_FREQUENCY_HERTZ)).isNaN();
  }

  @Test
  void bothSourcesShareOneInitializationThatEndsWithTheLast() {
    assertThat(nvml.openInits()).isOne();
    source.collector().close();
    assertThat(nvml.openInits()).isOne();
    source.healthCollector().close();
    assertThat(nvml.openInits()).isZero();
  }

  @Test
  void whatWasRefusedIsNotAskedAgain() throws Exception {
    source.read();
    nvml.resetCalls();
    source.read();
    assertThat(nvml.calls("nvmlDeviceGetNumFans")).isZero();
    assertThat(nvml.calls("nvmlDeviceGetCurrentClocksThrottleReasons")).isZero();
  }
}
