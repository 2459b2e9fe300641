package io.allsmi.collectors.jetson;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.AskedFor;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.merge.Fragment;
import io.allsmi.model.merge.Merge;
import io.allsmi.model.merge.Merged;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What NVML says of the GPU of an SoC and what sysfs says of it is said of one device. */
class BesideNvmlTest {
  private static final String UUID = "GPU-5f2d5c3e-0000-5000-8000-000000000000";

  @TempDir private Path root;

  private Fragment jetson(FixturePlatform machine) {
    try (JetsonCollector collector = new JetsonCollector(machine)) {
      ReadAnswer answer = new ReadAnswer();
      collector.collect(AskedFor.all(), answer);
      return new Fragment("jetson", answer.devices());
    }
  }

  private FixturePlatform machine(String tree) {
    return FixtureTree.ofResource("jetson/" + tree + ".tree").into(FixturePlatform.at(root));
  }

  /** As the NVML collector describes a GPU. */
  private static Fragment nvml(String model, String uuid, String pci) {
    Info info = Info.of("uuid", uuid, "pci", pci, "driver", "540.4.0");
    return new Fragment(
        "nvml", List.of(DeviceInfo.of("nvidia0", DeviceKind.GPU, "nvidia", model, info)));
  }

  private static DeviceInfo only(Merged merged) {
    assertThat(merged.inventory().devices())
        .extracting(DeviceInfo::name)
        .containsExactlyInAnyOrder("nvidia0", "jetson0");
    assertThat(merged.findings()).isEmpty();
    for (DeviceInfo device : merged.inventory().devices()) {
      if (device.name().equals("nvidia0")) return device;
    }
    throw new AssertionError();
  }

  @Test
  void anOrinsGpuHasNoAddressAndIsOneByName() {
    DeviceInfo gpu =
        only(
            Merge.merge(
                Inventory.EMPTY,
                List.of(nvml("Orin (nvgpu)", UUID, ""), jetson(machine("agx-orin")))));
    assertThat(gpu.info().get("uuid")).isEqualTo(UUID);
    assertThat(gpu.parent()).isEqualTo("jetson0");
    assertThat(gpu.parts()).hasSize(6);
  }

  @Test
  void aThorsGpuIsOneByItsAddress() {
    DeviceInfo gpu =
        only(
            Merge.merge(
                Inventory.EMPTY,
                List.of(jetson(machine("agx-thor")), nvml("NVIDIA Thor", UUID, "0000:01:00.0"))));
    assertThat(gpu.info().get("uuid")).isEqualTo(UUID);
  }

  @Test
  void aLibraryThatAnswersLaterJoinsTheDeviceThatIsThere() {
    Fragment jetson = jetson(machine("agx-orin"));
    Inventory first = Merge.merge(Inventory.EMPTY, List.of(jetson)).inventory();
    only(Merge.merge(first, List.of(nvml("Orin (nvgpu)", UUID, ""), jetson)));
  }

  @Test
  void aCardInASlotIsAnotherDevice() {
    FixturePlatform machine = machine("agx-orin");
    machine.file("/sys/bus/pci/devices/0005:01:00.0/class", "0x030200\n");
    machine.file("/sys/bus/pci/devices/0005:01:00.0/vendor", "0x10de\n");
    Merged merged =
        Merge.merge(
            Inventory.EMPTY,
            List.of(nvml("NVIDIA RTX 6000 Ada", UUID, "0005:01:00.0"), jetson(machine)));
    assertThat(merged.inventory().devices())
        .extracting(DeviceInfo::name)
        .containsExactly("nvidia0", "jetson0", "tegra0");
  }
}
