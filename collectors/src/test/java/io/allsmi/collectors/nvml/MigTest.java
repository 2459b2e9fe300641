package io.allsmi.collectors.nvml;

import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.SM_ACTIVE_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.KeyType;
import io.allsmi.model.catalogue.DeviceKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GPUs that are divided into instances. */
class MigTest {
  private static final List<String> A100 =
      List.of(
          "gpu0 name NVIDIA A100-SXM4-80GB",
          "gpu0/mig* name NVIDIA A100-SXM4-80GB",
          "gpu* memory.total 81920m",
          "gpu* memory.used 20g",
          "gpu* memory.free 60g",
          "gpu* utilization.gpu 97",
          "gpu* utilization.memory 30",
          "gpu* mig.mode 1",
          "gpu* mig.pending 1",
          "gpu* mig.max 7",
          "mig gpu0 gi 1 ci 0 sm 42 memory 40192 slices 3",
          "mig gpu0 empty",
          "mig gpu0 gi 7 ci 0 sm 14 memory 9728 slices 1",
          "gpu0/mig0 memory.total 40192m",
          "gpu0/mig0 memory.used 1g",
          "gpu0/mig0 memory.free 38g");

  @TempDir Path folder;

  private FakeNvml divided(String... more) {
    List<String> lines = new ArrayList<>(A100);
    lines.addAll(List.of(more));
    return FakeNvml.script(folder, lines.toArray(String[]::new));
  }

  @Test
  void eachInstanceIsADeviceOfItsOwn() {
    try (FakeNvml nvml = divided();
        ReadGpus gpus = ReadGpus.of(nvml)) {
      ReadAnswer answer = gpus.read();
      assertThat(answer.names()).containsExactly("nvidia0", "nvidia0/mig0", "nvidia0/mig2");
      DeviceInfo first = answer.device("nvidia0/mig0");
      assertThat(first.kind()).isEqualTo(DeviceKind.MIG);
      assertThat(first.parent()).isEqualTo("nvidia0");
      assertThat(first.model()).isEqualTo("MIG 3g.40gb");
      assertThat(first.key(KeyType.UUID)).startsWith("MIG-");
      assertThat(first.info().get("gpu_instance")).isEqualTo("1");
      assertThat(first.info().get("compute_instance")).isEqualTo("0");
      assertThat(first.info().get("multiprocessors")).isEqualTo("42");
      assertThat(answer.device("nvidia0/mig2").info().get("profile")).isEqualTo("1g.10gb");
    }
  }

  @Test
  void theDriversNameOfTheProfileWins() {
    try (FakeNvml nvml = divided("gpu0/mig0 name NVIDIA A100-SXM4-80GB MIG 3g.40gb+me");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(gpus.read().device("nvidia0/mig0").model()).isEqualTo("MIG 3g.40gb+me");
    }
  }

  @Test
  void aShareOfAGpuInstanceIsSaid() {
    try (FakeNvml nvml =
            divided("mig gpu0 none", "mig gpu0 gi 1 ci 1 sm 14 memory 40192 slices 3 cislices 1");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(gpus.read().device("nvidia0/mig0").model()).isEqualTo("MIG 1c.3g.40gb");
    }
  }

  @Test
  void theGigabytesOfAProfileAreEighthsOfTheWhole() {
    try (FakeNvml nvml =
            divided(
                "gpu* memory.total 143771m",
                "mig gpu0 none",
                "mig gpu0 gi 7 ci 0 sm 16 memory 16384 slices 1");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(gpus.read().device("nvidia0/mig0").model()).isEqualTo("MIG 1g.18gb");
    }
  }

  @Test
  void memoryIsThatOfTheInstanceOrOfItsProfile() {
    try (FakeNvml nvml = divided();
        ReadGpus gpus = ReadGpus.of(nvml)) {
      ReadAnswer answer = gpus.read();
      assertThat(answer.value("nvidia0/mig0", MEMORY_USED_BYTES)).isEqualTo(0x1p30);
      assertThat(answer.value("nvidia0/mig2", MEMORY_TOTAL_BYTES)).isEqualTo(9728 * 0x1p20);
      assertThat(answer.value("nvidia0/mig2", MEMORY_USED_BYTES)).isNaN();
    }
  }

  @Test
  void theWholeHasNoUtilizationWhileItIsDivided() {
    try (FakeNvml nvml = divided();
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(gpus.read().value("nvidia0", UTILIZATION_RATIO)).isNaN();
      nvml.add("gpu* mig.mode 0");
      ReadAnswer whole = gpus.after(2).read();
      assertThat(whole.value("nvidia0", UTILIZATION_RATIO)).isEqualTo(0.97);
      assertThat(whole.names()).containsExactly("nvidia0");
    }
  }

  @Test
  void anInstanceInThePlaceOfAnotherIsAnother() {
    try (FakeNvml nvml = divided();
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.read();
      nvml.add(
          "mig gpu0 none",
          "mig gpu0 gi 2 ci 0 sm 98 memory 81152 slices 7",
          "gpu0/mig0 uuid MIG-another");
      ReadAnswer answer = gpus.after(2).read();
      assertThat(answer.names()).containsExactly("nvidia0", "nvidia0/mig0");
      assertThat(answer.device("nvidia0/mig0").model()).isEqualTo("MIG 7g.80gb");
      assertThat(answer.device("nvidia0/mig0").key(KeyType.UUID)).isEqualTo("MIG-another");
    }
  }

  @Test
  void aProcessIsAttributedToItsInstance() {
    try (FakeNvml nvml =
            divided(
                "process gpu0 pid 42 compute memory 1g gi 7 ci 0",
                "process gpu0 pid 43 compute memory 1g");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(ReadGpus.uses(gpus.read()))
          .containsExactly("42 nvidia0/mig2 compute", "43 nvidia0 compute");
    }
  }

  @Test
  void withoutTheRightToTheWholesProcessesThoseOfInstancesAreRead() {
    try (FakeNvml nvml =
            divided(
                "gpu0 processes error 4",
                "gpu0/mig2 processes 0",
                "gpu0/mig0 processes 0",
                "process gpu0 pid 42 compute memory 1g gi 7 ci 0");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(ReadGpus.uses(gpus.read())).containsExactly("42 nvidia0/mig2 compute");
    }
  }

  @Test
  void devicesThatCannotBeDividedAreAskedOnce() {
    try (FakeNvml nvml = FakeNvml.script(folder, "devices 1");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.read();
      nvml.resetCalls();
      gpus.after(2).read();
      assertThat(nvml.calls("nvmlDeviceGetMigMode")).isZero();
    }
  }

  @Test
  void aNumberOfInstancesThatCannotBeIsNone() {
    try (FakeNvml nvml = divided("gpu* mig.max 0x80000000");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(gpus.read().names()).containsExactly("nvidia0");
    }
  }

  @Test
  void countersOfTheGpuInstanceGiveItsUtilization() {
    try (FakeNvml nvml =
            divided(
                "gpu* gpm.supported 1",
                "gpu* gpm 1 60",
                "gpu0/mig0 gpm 1 80",
                "gpu0/mig0 gpm 2 55");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.read();
      ReadAnswer answer = gpus.after(2).read();
      assertThat(answer.value("nvidia0/mig0", UTILIZATION_RATIO)).isEqualTo(0.8);
      assertThat(answer.value("nvidia0/mig0", SM_ACTIVE_RATIO)).isEqualTo(0.55);
    }
  }

  @Test
  void samplesOfInstancesThatGoAreGivenBack() {
    try (FakeNvml nvml = divided("gpu* gpm.supported 1", "gpu* gpm 1 60");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.read();
      gpus.after(2).read();
      int divided = nvml.openSamples();
      nvml.add("gpu* mig.mode 0");
      gpus.after(2).read();
      // Two of each instance.
      assertThat(nvml.openSamples()).isEqualTo(divided - 4);
      assertThat(nvml.misuse()).isZero();
    }
  }
}
