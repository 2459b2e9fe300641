package io.allsmi.collectors.nvml;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_ENABLED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FAN_DUTY_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FAN_SPEED_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_RESERVED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PERFORMANCE_STATE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.REMAPPED_ROWS_CORRECTED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.RETIRED_PAGES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_MARGIN_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.CollectorException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Drivers from R450 on, and boards that differ from a data centre's. */
class GenerationsTest {
  @TempDir private Path folder;

  @Test
  void anOldDriverIsAskedInItsOwnWords() throws Exception {
    try (FakeNvml nvml = FakeNvml.scenario(folder, "r450-v100").time(0);
        Source source = Source.open(nvml)) {
      ReadAnswer answer = source.read();
      assertThat(answer.names()).hasSize(4);
      assertThat(answer.value("nvidia0", MEMORY_USED_BYTES)).isPositive();
      assertThat(answer.value("nvidia0", MEMORY_RESERVED_BYTES)).isNaN();
      assertThat(answer.value("nvidia0", POWER_WATTS)).isEqualTo(140);
      assertThat(answer.value("nvidia0", THROTTLE)).isNotNaN();
      assertThat(nvml.calls("nvmlDeviceGetCurrentClocksThrottleReasons")).isPositive();
      ReadAnswer health = source.health();
      assertThat(health.value("nvidia0", RETIRED_PAGES)).isNotNaN();
      assertThat(health.value("nvidia0", REMAPPED_ROWS_CORRECTED)).isNaN();
    }
  }

  @Test
  void aGpuOfAnSocHasNoMemoryOfItsOwn() throws Exception {
    try (FakeNvml nvml = FakeNvml.scenario(folder, "gb10").time(0);
        Source source = Source.open(nvml)) {
      ReadAnswer answer = source.read();
      assertThat(answer.value("nvidia0", MEMORY_TOTAL_BYTES)).isNaN();
      assertThat(answer.value("nvidia0", MEMORY_USED_BYTES)).isNaN();
      assertThat(answer.value("nvidia0", UTILIZATION_RATIO)).isEqualTo(0.05);
      Info info = answer.device("nvidia0").info();
      assertThat(info.get("memory")).isEqualTo("shared with the host");
      assertThat(info.get("c2c")).isEqualTo("enabled");
    }
  }

  @Test
  void aConsumersBoardHasFansAndNoSerial() throws Exception {
    try (FakeNvml nvml = FakeNvml.scenario(folder, "geforce").time(0);
        Source source = Source.open(nvml)) {
      ReadAnswer answer = source.read();
      assertThat(answer.value("nvidia0", FAN_SPEED_RATIO)).isEqualTo(0.3);
      assertThat(answer.value("nvidia0", PartKind.FAN, "1", FAN_DUTY_RATIO)).isNotNaN();
      assertThat(answer.value("nvidia1", PERFORMANCE_STATE)).isEqualTo(8);
      assertThat(answer.value("nvidia0", TEMPERATURE_MARGIN_CELSIUS)).isPositive();
      DeviceInfo info = answer.device("nvidia0");
      assertThat(info.info().get("serial")).isEmpty();
      assertThat(info.info().get("brand")).isEqualTo("GeForce");
      assertThat(source.health().value("nvidia0", ECC_ENABLED)).isZero();
    }
  }

  @Test
  void theNpuBesideAGpuIsNoGpu() throws Exception {
    try (FakeNvml nvml = FakeNvml.scenario(folder, "npu-n1x").time(0);
        Source source = Source.open(nvml)) {
      ReadAnswer answer = source.read();
      assertThat(answer.device("nvidia0").kind()).isEqualTo(DeviceKind.GPU);
      DeviceInfo npu = answer.device("nvidia1");
      assertThat(npu.kind()).isEqualTo(DeviceKind.NPU);
      assertThat(npu.info().get("pci")).isEmpty();
      assertThat(npu.info().get("uuid")).startsWith("DLA-");
      assertThat(answer.value("nvidia1", POWER_WATTS)).isBetween(0.5, 2.0);
      assertThat(answer.value("nvidia1", TEMPERATURE_CELSIUS)).isPositive();
      assertThat(answer.value("nvidia1", MEMORY_FREQUENCY_HERTZ)).isPositive();
      assertThat(answer.value("nvidia1", FREQUENCY_HERTZ)).isNaN();
    }
  }

  @Test
  void theTrayOfARackIsKnownByItsChassis() throws Exception {
    try (FakeNvml nvml = FakeNvml.scenario(folder, "r590-gb200").time(0);
        Source source = Source.open(nvml)) {
      Info info = source.read().device("nvidia0").info();
      assertThat(info.get("chassis_serial")).isNotEmpty();
      assertThat(info.get("slot")).isNotEmpty();
      assertThat(info.get("tray")).isNotEmpty();
      assertThat(info.get("driver_branch")).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void aLibraryThatAnswersNonsenseIsReadWithoutHarm(Level level) throws Exception {
    try (FakeNvml nvml = FakeNvml.scenario(folder, "broken")) {
      Source source = Source.of(nvml.platform());
      source.collector().probe();
      int answered = 0;
      for (int second = 0; second < 30; second++) {
        nvml.time(second);
        try {
          for (String name : source.read(level).names()) assertThat(name).startsWith("nvidia");
          source.health();
          answered++;
        } catch (CollectorException refused) {
          assertThat(refused).hasMessageContaining("which cannot be");
        }
      }
      assertThat(answered).isPositive();
      source.close();
      assertThat(nvml.openInits()).isZero();
      assertThat(nvml.misuse()).isZero();
    }
  }
}
