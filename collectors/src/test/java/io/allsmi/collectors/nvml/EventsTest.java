package io.allsmi.collectors.nvml;

import static io.allsmi.model.catalogue.AcceleratorMetrics.CLASS_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.XID_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.XID_LAST_TIMESTAMP_SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Severity;
import io.allsmi.model.catalogue.PartKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the driver reports by itself. */
class EventsTest {
  private static final String ALL = "gpu* events 0xFF9F";

  @TempDir Path folder;

  private static double xids(ReadAnswer answer, String device, int number) {
    return answer.value(device, PartKind.XID, Integer.toString(number), XID_ERRORS_TOTAL);
  }

  @Test
  void classesAreCountedFromZero() {
    try (FakeNvml nvml = FakeNvml.script(folder, "gpu* events 0xA");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      ReadAnswer answer = gpus.read();
      assertThat(answer.value("nvidia0", PartKind.CLASS, "xid", CLASS_ERRORS_TOTAL)).isZero();
      assertThat(answer.value("nvidia0", PartKind.CLASS, "double_bit_ecc", CLASS_ERRORS_TOTAL))
          .isZero();
      assertThat(answer.value("nvidia0", PartKind.CLASS, "fatal_poison", CLASS_ERRORS_TOTAL))
          .isNaN();
    }
  }

  @Test
  void anXidIsAnEventACountAndAFinding() {
    try (FakeNvml nvml = FakeNvml.script(folder, "devices 2", ALL, "xid gpu1 48 at 4s every 3s");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.read();
      ReadAnswer answer = gpus.after(5).read();
      assertThat(xids(answer, "nvidia1", 48)).isEqualTo(1);
      assertThat(answer.value("nvidia1", PartKind.CLASS, "xid", CLASS_ERRORS_TOTAL)).isEqualTo(1);
      assertThat(answer.value("nvidia1", PartKind.XID, "48", XID_LAST_TIMESTAMP_SECONDS))
          .isEqualTo(FixturePlatform.START_MILLIS / 1e3 + 5);
      Event event = answer.events().getFirst();
      assertThat(event.code()).isEqualTo("xid");
      assertThat(event.device()).isEqualTo("nvidia1");
      assertThat(event.number()).hasValue(48);
      assertThat(event.text()).startsWith("nvidia1: Xid 48: a memory error");
      Finding finding = answer.findings().getFirst();
      assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
      assertThat(finding.subject()).isEqualTo("nvidia1");
      assertThat(finding.action()).contains("reset");
      assertThat(xids(gpus.after(3).read(), "nvidia1", 48)).isEqualTo(2);
    }
  }

  @Test
  void anEventIsToldOnce() {
    try (FakeNvml nvml = FakeNvml.script(folder, ALL, "xid gpu0 13 at 1s");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.read();
      assertThat(gpus.after(2).read().events()).hasSize(1);
      ReadAnswer later = gpus.after(2).read();
      assertThat(later.events()).isEmpty();
      assertThat(later.findings()).isEmpty();
      assertThat(xids(later, "nvidia0", 13)).isEqualTo(1);
    }
  }

  @Test
  void otherClassesAreEventsInWords() {
    try (FakeNvml nvml =
            FakeNvml.script(folder, ALL, "event gpu0 0x100 0 at 1s", "event gpu0 2 0 at 1s");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.read();
      ReadAnswer answer = gpus.after(2).read();
      assertThat(answer.events())
          .extracting(Event::code)
          .containsExactlyInAnyOrder("mig_config", "double_bit_ecc");
      assertThat(answer.value("nvidia0", PartKind.CLASS, "double_bit_ecc", CLASS_ERRORS_TOTAL))
          .isEqualTo(1);
      assertThat(answer.value("nvidia0", PartKind.CLASS, "mig_config", CLASS_ERRORS_TOTAL)).isNaN();
    }
  }

  @Test
  void anXidOfAnInstanceNamesIt() {
    try (FakeNvml nvml = FakeNvml.script(folder, ALL, "xid gpu0 31 at 1s gi 3 ci 0");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.read();
      assertThat(gpus.after(2).read().events().getFirst().text())
          .startsWith("nvidia0 (GPU instance 3): Xid 31");
    }
  }

  @Test
  void aLostGpusLastXidIsTold() {
    try (FakeNvml nvml =
            FakeNvml.script(folder, "devices 2", ALL, "xid gpu1 79 at 1s", "gpu1 lost at 1s");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.read();
      ReadAnswer answer = gpus.after(2).read();
      assertThat(answer.names()).containsExactly("nvidia0");
      assertThat(answer.events().getFirst().text()).startsWith("nvidia1: Xid 79");
      assertThat(answer.findings()).hasSize(1);
    }
  }

  @Test
  void countsOutliveTheDeviceThatComesBack() {
    try (FakeNvml nvml =
            FakeNvml.script(
                folder, "devices 2", ALL, "xid gpu1 79 at 1s", "gpu1 lost at 1s until 20s");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.read();
      gpus.after(2).read();
      ReadAnswer back = gpus.after(60).read();
      assertThat(back.names()).contains("nvidia1");
      assertThat(xids(back, "nvidia1", 79)).isEqualTo(1);
      nvml.add("xid gpu1 13 at 70s");
      assertThat(xids(gpus.after(10).read(), "nvidia1", 13)).isEqualTo(1);
    }
  }

  @Test
  void aStormOfEventsDoesNotHoldUpATick() {
    try (FakeNvml nvml = FakeNvml.script(folder, ALL, "xid gpu0 13 at 1s every 1ms");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.read();
      assertThat(gpus.after(5).read().events()).hasSize(256);
    }
  }

  @Test
  void xidsFromBeforeAreTakenFromTheKernelsLog() {
    try (FakeNvml nvml = FakeNvml.script(folder, ALL, "gpu* pci.bus 00000000:3B:00.0")) {
      FixturePlatform machine =
          nvml.platform()
              .file("/proc/uptime", "3600.00 100.00\n")
              .file(
                  "/dev/kmsg",
                  """
                  6,1,100,-;Linux version 6.1
                  3,9,1800000000,-;NVRM: Xid (PCI:0000:3b:00): 95, pid=7, uncontained
                  3,9,1800000000,-;NVRM: Xid (PCI:0000:af:00): 79, another GPU
                  3,9,3601000000,-;NVRM: Xid (PCI:0000:3b:00): 13, since the start
                  """);
      try (ReadGpus gpus = ReadGpus.of(nvml, machine)) {
        assertThat(gpus.read().events()).isEmpty();
        machine.file("/proc/uptime", "3602.00 100.00\n");
        ReadAnswer answer = gpus.after(2).read();
        assertThat(answer.events()).hasSize(1);
        assertThat(answer.events().getFirst().at().wallMillis())
            .isEqualTo(FixturePlatform.START_MILLIS - 1_800_000);
        assertThat(xids(answer, "nvidia0", 95)).isZero();
        assertThat(answer.value("nvidia0", PartKind.XID, "95", XID_LAST_TIMESTAMP_SECONDS))
            .isEqualTo(FixturePlatform.START_MILLIS / 1e3 - 1800);
        assertThat(answer.findings()).extracting(Finding::code).containsExactly("xid");
        assertThat(gpus.after(2).read().events()).isEmpty();
      }
    }
  }

  @Test
  void anOldXidIsNoTroubleAnyMore() {
    try (FakeNvml nvml = FakeNvml.script(folder, ALL, "xid gpu0 48 at 1s");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.read();
      assertThat(gpus.after(2).read().findings()).hasSize(1);
      assertThat(gpus.after(25 * 3600).read().findings()).isEmpty();
    }
  }

  @Test
  void theSetIsGivenBack() {
    try (FakeNvml nvml = FakeNvml.script(folder, ALL)) {
      try (ReadGpus gpus = ReadGpus.of(nvml)) {
        gpus.read();
        gpus.after(2).read();
        assertThat(nvml.openEventSets()).isEqualTo(1);
      }
      assertThat(nvml.openEventSets()).isZero();
      assertThat(nvml.misuse()).isZero();
    }
  }

  @Test
  void devicesWithoutEventsHaveNone() {
    try (FakeNvml nvml = FakeNvml.script(folder, "devices 1");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.read();
      ReadAnswer answer = gpus.after(2).read();
      assertThat(answer.events()).isEmpty();
      assertThat(answer.value("nvidia0", PartKind.CLASS, "xid", CLASS_ERRORS_TOTAL)).isNaN();
    }
  }
}
