package io.allsmi.collectors.nvml;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ENCODER_SESSIONS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LICENSE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.KeyType;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Virtual GPUs of a host. */
class VgpusTest {
  private static final List<String> HOST =
      List.of(
          "gpu* host.vgpu 1",
          "vgputype gpu0 557 name \"NVIDIA A40-8Q\" fb 8g",
          "vgpu gpu0 3251634178 kind 557 uuid 8a3e1f1c vm 6f0c2a80 driver 550.54.14 fb 6g license 5"
              + " sm 44 mem 22 enc 18 dec 0 sessions 1",
          "vgpu gpu0 3251634190 kind 557 uuid 91b0c1f2 vm 2f9a44de fb 9g license 3");

  @TempDir Path folder;

  private FakeNvml host(String... more) {
    List<String> lines = new ArrayList<>(HOST);
    lines.addAll(List.of(more));
    return FakeNvml.script(folder, lines.toArray(String[]::new));
  }

  @Test
  void eachIsADeviceThatNamesItsMachine() {
    try (FakeNvml nvml = host();
        ReadGpus gpus = ReadGpus.of(nvml)) {
      ReadAnswer answer = gpus.read();
      assertThat(answer.names()).containsExactly("nvidia0", "nvidia0/vgpu0", "nvidia0/vgpu1");
      DeviceInfo first = answer.device("nvidia0/vgpu0");
      assertThat(first.kind()).isEqualTo(DeviceKind.VGPU);
      assertThat(first.model()).isEqualTo("NVIDIA A40-8Q");
      assertThat(first.parent()).isEqualTo("nvidia0");
      assertThat(first.key(KeyType.UUID)).isEqualTo("8a3e1f1c");
      assertThat(first.info().get("vm")).isEqualTo("6f0c2a80");
      assertThat(first.info().get("guest_driver")).isEqualTo("550.54.14");
      assertThat(answer.device("nvidia0/vgpu1").info().get("guest_driver")).isEmpty();
    }
  }

  @Test
  void itsUseIsRead() {
    try (FakeNvml nvml = host();
        ReadGpus gpus = ReadGpus.of(nvml)) {
      ReadAnswer answer = gpus.after(2).read();
      assertThat(answer.value("nvidia0/vgpu0", MEMORY_TOTAL_BYTES)).isEqualTo(8 * 0x1p30);
      assertThat(answer.value("nvidia0/vgpu0", MEMORY_USED_BYTES)).isEqualTo(6 * 0x1p30);
      assertThat(answer.value("nvidia0/vgpu0", UTILIZATION_RATIO)).isEqualTo(0.44);
      assertThat(answer.value("nvidia0/vgpu0", ENCODER_SESSIONS)).isEqualTo(1);
      assertThat(
              answer.value("nvidia0/vgpu0", PartKind.ENGINE, "encoder", ENGINE_UTILIZATION_RATIO))
          .isEqualTo(0.18);
      assertThat(answer.value("nvidia0/vgpu0", LICENSE)).isEqualTo(5);
      assertThat(answer.value("nvidia0/vgpu1", LICENSE)).isEqualTo(3);
    }
  }

  @Test
  void moreMemoryThanThereIsIsAbsent() {
    try (FakeNvml nvml = host();
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(gpus.read().value("nvidia0/vgpu1", MEMORY_USED_BYTES)).isNaN();
    }
  }

  @Test
  void theOthersKeepTheirNamesWhenOneGoes() {
    try (FakeNvml nvml = host();
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.read();
      nvml.add("vgpu gpu0 none", HOST.get(3));
      assertThat(gpus.after(2).read().names()).containsExactly("nvidia0", "nvidia0/vgpu1");
    }
  }

  @Test
  void aDeviceThatIsNotSharedSoIsAskedOnce() {
    try (FakeNvml nvml = FakeNvml.script(folder, "devices 1");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.read();
      nvml.resetCalls();
      gpus.after(2).read();
      assertThat(nvml.calls("nvmlDeviceGetActiveVgpus")).isZero();
      assertThat(nvml.calls("nvmlDeviceGetVgpuUtilization")).isZero();
    }
  }
}
