package io.allsmi.collectors.nvml;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.Finding;
import io.allsmi.model.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices on the bus that the library does not answer for. */
class BusCheckTest {
  private static final String OTHER = "0000:41:00.0";

  @TempDir Path folder;

  /** A machine with one answered GPU at 3b and another at 41. */
  private FixturePlatform machine(FakeNvml nvml, String driver) {
    FixturePlatform machine = nvml.platform();
    device(machine, "0000:3b:00.0", "nvidia");
    device(machine, OTHER, driver);
    machine.folder("/proc/driver/nvidia/gpus/0000:3b:00.0");
    return machine;
  }

  private static void device(FixturePlatform machine, String address, String driver) {
    String folder = "/sys/bus/pci/devices/" + address;
    machine.file(folder + "/vendor", "0x10de\n").file(folder + "/class", "0x030200\n");
    if (!driver.isEmpty()) {
      machine.link(folder + "/driver", "../../../../bus/pci/drivers/" + driver);
    }
  }

  private FakeNvml oneGpu(String... more) {
    List<String> lines = new java.util.ArrayList<>(List.of("gpu* pci.bus 00000000:3B:00.0"));
    lines.addAll(List.of(more));
    return FakeNvml.script(folder, lines.toArray(String[]::new));
  }

  private static List<Finding> findings(FixturePlatform machine) throws Exception {
    try (Source source = Source.of(machine)) {
      source.collector().probe();
      source.healthCollector().probe();
      ReadAnswer answer = source.health();
      return answer.findings();
    }
  }

  @Test
  void aDeviceWithAnotherDriverIsAFinding() throws Exception {
    try (FakeNvml nvml = oneGpu()) {
      Finding finding = findings(machine(nvml, "nouveau")).getFirst();
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.text()).contains(OTHER, "nouveau");
    }
  }

  @Test
  void aDeviceWithoutDriverIsAFinding() throws Exception {
    try (FakeNvml nvml = oneGpu()) {
      assertThat(findings(machine(nvml, "")).getFirst().text()).contains("no driver has it");
    }
  }

  @Test
  void aDeviceThatTheDriverHasAndDoesNotListIsCritical() throws Exception {
    try (FakeNvml nvml = oneGpu()) {
      FixturePlatform machine = machine(nvml, "nvidia");
      machine.folder("/proc/driver/nvidia/gpus/" + OTHER);
      assertThat(findings(machine).getFirst().severity()).isEqualTo(Severity.CRITICAL);
    }
  }

  @Test
  void aDeviceThatWasNotGivenToThisContainerIsNone() throws Exception {
    try (FakeNvml nvml = oneGpu()) {
      assertThat(findings(machine(nvml, "nvidia"))).isEmpty();
    }
  }

  @Test
  void aDeviceOfAVirtualMachineIsNone() throws Exception {
    try (FakeNvml nvml = oneGpu()) {
      assertThat(findings(machine(nvml, "vfio-pci"))).isEmpty();
    }
  }

  @Test
  void aSleepingDeviceIsNone() throws Exception {
    try (FakeNvml nvml = oneGpu()) {
      FixturePlatform machine = machine(nvml, "");
      machine.file("/sys/bus/pci/devices/" + OTHER + "/power/runtime_status", "suspended\n");
      assertThat(findings(machine)).isEmpty();
    }
  }

  @Test
  void anExcludedDeviceIsAnAdvice() throws Exception {
    try (FakeNvml nvml = oneGpu("excluded gpu0 uuid GPU-1 pci 00000000:41:00.0")) {
      FixturePlatform machine = machine(nvml, "nvidia");
      machine.folder("/proc/driver/nvidia/gpus/" + OTHER);
      Finding finding = findings(machine).getFirst();
      assertThat(finding.severity()).isEqualTo(Severity.ADVICE);
      assertThat(finding.action()).contains("NVreg_ExcludedGpus");
    }
  }

  @Test
  void aDeviceThatCannotBeOpenedIsAFinding() throws Exception {
    try (FakeNvml nvml =
        FakeNvml.script(folder, "devices 2", "gpu1 fail nvmlDeviceGetHandleByIndex_v2 8")) {
      List<Finding> findings = findings(nvml.platform());
      assertThat(findings).hasSize(1);
      assertThat(findings.getFirst().text()).startsWith("nvidia1 cannot be opened");
      assertThat(findings.getFirst().action()).contains("power cables");
    }
  }

  @Test
  void aDeviceThatThisUserMayNotOpenIsNone() throws Exception {
    try (FakeNvml nvml =
        FakeNvml.script(folder, "devices 2", "gpu1 fail nvmlDeviceGetHandleByIndex_v2 4")) {
      assertThat(findings(nvml.platform())).isEmpty();
    }
  }
}
