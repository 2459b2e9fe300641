package io.allsmi.collectors.nvml;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ASLEEP;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.collectors.fixture.AskedFor;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What drivers do wrong, and what is said then. */
class FailuresTest {
  @TempDir private Path folder;

  @Test
  void withoutALibraryItIsSaidWhereItWasLookedFor() {
    Probe probe = Source.of(FixturePlatform.at(folder)).collector().probe();
    assertThat(probe).isInstanceOf(Probe.Absent.class);
    assertThat(((Probe.Absent) probe).error())
        .isEqualTo("libnvidia-ml.so.1 was not found in /usr/lib, /usr/lib64");
  }

  @Test
  void withoutALibraryDevicesOnTheBusAreAReasonToInstallIt() {
    FixturePlatform machine = FixturePlatform.at(folder);
    function(machine, "0000:4b:00.0", "0x10de", "0x030200");
    function(machine, "0000:4c:00.0", "0x10de", "0x030000");
    function(machine, "0000:4c:00.1", "0x10de", "0x040300");
    function(machine, "0000:00:02.0", "0x8086", "0x030000");
    Probe.Absent probe = (Probe.Absent) Source.of(machine).collector().probe();
    assertThat(probe.advice())
        .isEqualTo("the PCI bus has 2 of NVIDIA's devices: install the driver");
  }

  private static void function(
      FixturePlatform machine, String address, String vendor, String type) {
    String place = "/sys/bus/pci/devices/" + address;
    machine.file(place + "/vendor", vendor + "\n").file(place + "/class", type + "\n");
  }

  @Test
  void aFileThatIsNoLibraryIsBroken() throws IOException {
    Path file = Files.writeString(folder.resolve("libnvidia-ml.so.1"), "no library");
    FixturePlatform machine =
        FixturePlatform.at(folder.resolve("root")).library(FakeNvml.NAME, file.toString());
    Probe probe = Source.of(machine).collector().probe();
    assertThat(probe).isInstanceOf(Probe.Broken.class);
    assertThat(((Probe.Broken) probe).error()).startsWith(file + " cannot be loaded: ");
  }

  @ParameterizedTest
  @CsvSource({
    "9, the driver is not loaded (9), modprobe",
    "18, driver and library are of different versions (18), reboot",
    "12, a library of the driver was not found (12), stub",
    "999, unknown error (999), dmesg"
  })
  void aLibraryThatCannotBeInitializedIsBroken(int code, String what, String advice) {
    try (FakeNvml nvml = FakeNvml.script(folder, "devices 1", "fail nvmlInit_v2 " + code)) {
      Probe probe = Source.of(nvml.platform()).collector().probe();
      assertThat(probe).isInstanceOf(Probe.Broken.class);
      assertThat(((Probe.Broken) probe).error()).endsWith("nvmlInit_v2: " + what);
      assertThat(((Probe.Broken) probe).advice()).contains(advice);
      assertThat(nvml.openInits()).isZero();
    }
  }

  @Test
  void whoMayNotUseTheDriverIsToldSo() {
    try (FakeNvml nvml = FakeNvml.script(folder, "devices 1", "fail nvmlInit_v2 4")) {
      assertThat(Source.of(nvml.platform()).collector().probe())
          .isInstanceOf(Probe.NotPermitted.class);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2_147_483_648L, 4_294_967_295L, 257})
  void aCountThatCannotBeIsRefused(long count) {
    try (FakeNvml nvml = FakeNvml.scenario(folder, "r550-h100", "count " + count);
        Source source = Source.open(nvml)) {
      assertThatThrownBy(source::read)
          .isInstanceOf(CollectorException.class)
          .hasMessageContaining("there are " + count + " devices, which cannot be");
    }
  }

  @Test
  void aGpuThatFallsOffTheBusIsNotNamedAnyMoreAndTheOthersKeepTheirNames() throws Exception {
    try (FakeNvml nvml = FakeNvml.scenario(folder, "r550-h100", "gpu2 lost at 5s").time(0);
        Source source = Source.open(nvml)) {
      assertThat(source.read().names()).contains("nvidia2");
      nvml.time(6);
      ReadAnswer answer = source.read();
      assertThat(answer.names()).hasSize(7).doesNotContain("nvidia2").contains("nvidia7");
      assertThat(answer.notes()).anyMatch(note -> note.startsWith("nvidia2: the GPU is lost"));
    }
  }

  @Test
  void aGpuThatIsLostIsNotAskedForAWhileAndThenFound() throws Exception {
    try (FakeNvml nvml =
        FakeNvml.scenario(folder, "r550-h100", "gpu2 lost at 5s until 20s").time(0)) {
      FixturePlatform machine = nvml.platform();
      Source source = Source.of(machine);
      assertThat(source.collector().probe()).isInstanceOf(Probe.Present.class);
      source.read();
      nvml.time(6);
      source.read();
      nvml.time(25);
      machine.advance(25);
      assertThat(source.read().names()).doesNotContain("nvidia2");
      machine.advance(10);
      assertThat(source.read().names()).contains("nvidia2");
      source.close();
    }
  }

  @Test
  void permissionDeniedOnOneDeviceLeavesTheOthers() throws Exception {
    try (FakeNvml nvml =
            FakeNvml.scenario(folder, "r550-h100", "gpu1 fail nvmlDeviceGetHandleByIndex_v2 4");
        Source source = Source.open(nvml)) {
      ReadAnswer answer = source.read();
      assertThat(answer.names()).hasSize(7).doesNotContain("nvidia1");
      assertThat(answer.notes()).containsExactly("nvidia1: no permission (4)");
    }
  }

  @Test
  void aCallThatFailsLeavesItsReadingAbsentAndTheRestAsItIs() throws Exception {
    try (FakeNvml nvml =
            FakeNvml.scenario(folder, "r550-h100", "gpu0 fail nvmlDeviceGetTemperature* 999");
        Source source = Source.open(nvml)) {
      ReadAnswer answer = source.read();
      assertThat(answer.value("nvidia0", TEMPERATURE_CELSIUS)).isNaN();
      assertThat(answer.value("nvidia0", POWER_WATTS)).isPositive();
      assertThat(answer.value("nvidia1", TEMPERATURE_CELSIUS)).isPositive();
    }
  }

  @Test
  void numbersThatCannotBeAreAbsent() throws Exception {
    try (FakeNvml nvml =
            FakeNvml.scenario(
                folder,
                "r550-h100",
                "gpu0 utilization.gpu 101",
                "gpu0 clock.sm 0xFFFFFFFE",
                "gpu0 temperature.gpu 100000",
                "gpu0 memory.used 200g",
                "gpu1 utilization.gpu none");
        Source source = Source.open(nvml)) {
      ReadAnswer answer = source.read();
      assertThat(answer.value("nvidia0", UTILIZATION_RATIO)).isNaN();
      assertThat(answer.value("nvidia0", FREQUENCY_HERTZ)).isNaN();
      assertThat(answer.value("nvidia0", MEMORY_USED_BYTES)).isNaN();
      assertThat(answer.value("nvidia1", UTILIZATION_RATIO)).isNaN();
      assertThat(answer.value("nvidia1", MEMORY_USED_BYTES)).isPositive();
    }
  }

  @Test
  void stringsWithoutAnEndEndWithTheirBuffer() throws Exception {
    try (FakeNvml nvml = FakeNvml.scenario(folder, "r550-h100", "unterminated nvml*");
        Source source = Source.open(nvml)) {
      ReadAnswer answer = source.read();
      assertThat(answer.devices()).isNotEmpty();
      assertThat(answer.devices().getFirst().model().length()).isLessThanOrEqualTo(96);
    }
  }

  @Test
  void aDriverThatWasUnloadedIsOpenedAnew() throws Exception {
    try (FakeNvml nvml = FakeNvml.scenario(folder, "r550-h100");
        Source source = Source.open(nvml)) {
      source.read();
      nvml.add("fail nvmlDeviceGetCount_v2 1");
      assertThatThrownBy(source::read)
          .isInstanceOf(CollectorException.class)
          .satisfies(
              thrown ->
                  assertThat(((CollectorException) thrown).outcome())
                      .isInstanceOf(Probe.Broken.class));
      nvml.add("fail nvmlDeviceGetCount_v2 0");
      assertThat(source.collector().probe()).isInstanceOf(Probe.Present.class);
      assertThat(source.read().names()).hasSize(8);
    }
  }

  @Test
  void aSuspendedGpuIsShownAsleepAndNotWoken() throws Exception {
    try (FakeNvml nvml =
        FakeNvml.script(
            folder,
            "devices 1",
            "gpu0 utilization.gpu 5",
            "gpu0 utilization.memory 0",
            "gpu0 pci.device 0x233010DE",
            "gpu0 pci.bus 00000000:01:00.0")) {
      FixturePlatform machine = nvml.platform();
      String place = "/sys/bus/pci/devices/0000:01:00.0";
      function(machine, "0000:01:00.0", "0x10de", "0x030200");
      machine
          .link(place + "/driver", "../../../../bus/pci/drivers/nvidia")
          .file(place + "/power/control", "auto\n")
          .file(place + "/power/runtime_status", "suspended\n");
      Source source = Source.of(machine);
      assertThat(source.collector().probe()).isInstanceOf(Probe.Present.class);
      nvml.resetCalls();
      ReadAnswer answer = source.read();
      assertThat(answer.value("nvidia0", ASLEEP)).isOne();
      assertThat(nvml.calls("nvmlDeviceGetHandleByIndex_v2")).isZero();
      machine.file(place + "/power/runtime_status", "active\n");
      answer = source.read();
      assertThat(answer.value("nvidia0", ASLEEP)).isZero();
      assertThat(answer.value("nvidia0", UTILIZATION_RATIO)).isEqualTo(0.05);
      source.close();
    }
  }

  @Test
  void aDeviceThatTheEngineSetAsideIsNotTouched() throws Exception {
    try (FakeNvml nvml = FakeNvml.scenario(folder, "r550-h100");
        Source source = Source.open(nvml)) {
      ReadAnswer answer = new ReadAnswer();
      source
          .collector()
          .collect(
              new AskedFor(io.allsmi.model.catalogue.Level.ALL, java.util.Set.of("nvidia4")),
              answer);
      assertThat(answer.names()).hasSize(7).doesNotContain("nvidia4");
    }
  }

  @Test
  void nothingOfTheLibraryIsLeftOpenAfterManyReadings() throws Exception {
    try (FakeNvml nvml = FakeNvml.scenario(folder, "r550-h100")) {
      for (int session = 0; session < 3; session++) {
        Source source = Source.open(nvml);
        for (int i = 0; i < 20; i++) {
          source.read();
          source.health();
        }
        source.close();
      }
      assertThat(nvml.openInits()).isZero();
      assertThat(nvml.openEventSets()).isZero();
      assertThat(nvml.openSamples()).isZero();
      assertThat(nvml.misuse()).isZero();
    }
  }
}
