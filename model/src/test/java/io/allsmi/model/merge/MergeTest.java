package io.allsmi.model.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static DeviceInfo gpu(String name, String... info) {
    return DeviceInfo.of(name, DeviceKind.GPU, "nvidia", "H100", Info.of(info));
  }

  private static Merged merge(Inventory previous, DeviceInfo... devices) {
    return Merge.merge(previous, List.of(new Fragment("nvml", List.of(devices))));
  }

  private static List<String> names(Merged merged) {
    return merged.inventory().devices().stream().map(DeviceInfo::name).toList();
  }

  @Test
  void nothingNewKeepsTheInventoryItself() {
    Merged first = merge(Inventory.EMPTY, gpu("nvidia0", "uuid", "a"), gpu("nvidia1", "uuid", "b"));
    Merged second =
        merge(first.inventory(), gpu("nvidia0", "uuid", "a"), gpu("nvidia1", "uuid", "b"));

    assertThat(second.inventory()).isSameAs(first.inventory());
    assertThat(second.lost()).isEmpty();
  }

  @Test
  void aLostGpuKeepsItsNameAndTheOthersTheirs() {
    Merged first =
        merge(
            Inventory.EMPTY,
            gpu("nvidia0", "uuid", "a"),
            gpu("nvidia1", "uuid", "b"),
            gpu("nvidia2", "uuid", "c"));
    // The vendor numbers the remaining ones anew.
    Merged second =
        merge(first.inventory(), gpu("nvidia0", "uuid", "a"), gpu("nvidia1", "uuid", "c"));

    assertThat(names(second)).containsExactly("nvidia0", "nvidia1", "nvidia2");
    assertThat(second.lost()).containsExactly(1);
    assertThat(second.mappings().getFirst().device(1)).isEqualTo(2);
    assertThat(second.mappings().getFirst().name("nvidia1")).isEqualTo("nvidia2");

    Merged back =
        merge(
            second.inventory(),
            gpu("nvidia0", "uuid", "a"),
            gpu("nvidia1", "uuid", "b"),
            gpu("nvidia2", "uuid", "c"));
    assertThat(back.lost()).isEmpty();
    assertThat(names(back)).containsExactly("nvidia0", "nvidia1", "nvidia2");
  }

  @Test
  void anotherCardInTheSlotOfALostOneTakesItsName() {
    Merged first = merge(Inventory.EMPTY, gpu("nvidia0", "uuid", "a", "pci", "0000:01:00.0"));
    Merged second = merge(first.inventory(), gpu("nvidia7", "uuid", "z", "pci", "0000:01:00.0"));

    assertThat(names(second)).containsExactly("nvidia0");
    assertThat(second.inventory().devices().getFirst().info().get("uuid")).isEqualTo("z");
    assertThat(second.lost()).isEmpty();
  }

  @Test
  void anUnmountedFilesystemIsNotListed() {
    DeviceInfo mount = DeviceInfo.of("/mnt", DeviceKind.FILESYSTEM, "", "", Info.NONE);
    Merged first = merge(Inventory.EMPTY, mount, gpu("nvidia0", "uuid", "a"));
    Merged second = merge(first.inventory(), gpu("nvidia0", "uuid", "a"));

    assertThat(names(second)).containsExactly("nvidia0");
    assertThat(second.lost()).isEmpty();
  }

  @Test
  void twoSourcesOfOneDeviceAreUnited() {
    DeviceInfo nvml =
        gpu("nvidia0", "uuid", "a", "pci", "0000:01:00.0")
            .withParts(List.of(Part.of(PartKind.LINK, "0")));
    DeviceInfo hwmon =
        DeviceInfo.of("card0", DeviceKind.GPU, "", "", Info.of("pci", "0000:01:00.0", "slot", "3"))
            .withParts(List.of(Part.of(PartKind.FAN, "1"), Part.of(PartKind.LINK, "0")));
    Merged merged =
        Merge.merge(
            Inventory.EMPTY,
            List.of(new Fragment("nvml", List.of(nvml)), new Fragment("hwmon", List.of(hwmon))));

    DeviceInfo device = merged.inventory().devices().getFirst();
    assertThat(names(merged)).containsExactly("nvidia0");
    assertThat(device.info().get("slot")).isEqualTo("3");
    assertThat(device.parts()).extracting(Part::name).containsExactly("0", "1");
    assertThat(merged.mappings().get(1).name("card0")).isEqualTo("nvidia0");
  }

  @Test
  void sourcesThatContradictOnTheStrongestKeyAreTwoDevicesAndAFinding() {
    DeviceInfo one = gpu("nvidia0", "uuid", "a", "pci", "0000:01:00.0");
    DeviceInfo other = gpu("nvidia0", "uuid", "b", "pci", "0000:01:00.0");
    Merged merged =
        Merge.merge(
            Inventory.EMPTY,
            List.of(new Fragment("nvml", List.of(one)), new Fragment("dcgm", List.of(other))));

    assertThat(names(merged)).containsExactly("nvidia0", "nvidia1");
    assertThat(merged.findings()).extracting("code").containsExactly("identity_contradiction");
  }

  @Test
  void devicesWithoutAnyIdentityAreKnownByKindAndName() {
    DeviceInfo cpu = DeviceInfo.of("cpu0", DeviceKind.CPU, "amd", "EPYC", Info.NONE);
    DeviceInfo disk = DeviceInfo.of("cpu0", DeviceKind.DISK, "", "", Info.NONE);
    Merged merged = merge(Inventory.EMPTY, cpu, disk);

    assertThat(names(merged)).containsExactly("cpu0", "cpu1");
    assertThat(merge(merged.inventory(), cpu, disk).inventory().devices()).hasSize(2);
  }

  @Test
  void partitionsAreNamedAfterTheirParentsSlot() {
    Merged first = merge(Inventory.EMPTY, gpu("nvidia0", "uuid", "a"), gpu("nvidia1", "uuid", "b"));
    DeviceInfo mig =
        DeviceInfo.of("nvidia0/mig3", DeviceKind.MIG, "nvidia", "1g.10gb", Info.of("uuid", "m"))
            .withParent("nvidia0");
    Merged second = merge(first.inventory(), gpu("nvidia0", "uuid", "b"), mig);

    assertThat(second.inventory().devices().getLast().name()).isEqualTo("nvidia1/mig3");
    assertThat(second.inventory().devices().getLast().parent()).isEqualTo("nvidia1");
  }

  @Test
  void aBlockFollowsItsDevices() {
    Merged first = merge(Inventory.EMPTY, gpu("nvidia0", "uuid", "a"), gpu("nvidia1", "uuid", "b"));
    Merged second = merge(first.inventory(), gpu("nvidia0", "uuid", "b"));
    BlockBuilder builder = new BlockBuilder();
    builder.set(0, Layout.NO_PART, AcceleratorMetrics.POWER_WATTS, 250);
    Block local = builder.build("nvml", new Moment(1, 1), 0);

    Block mapped = second.mappings().getFirst().apply(local);

    assertThat(mapped.value(1, Layout.NO_PART, AcceleratorMetrics.POWER_WATTS)).isEqualTo(250);
    assertThat(mapped.size()).isEqualTo(1);
  }

  @Test
  void thousandsOfDevicesAreToldApart() {
    List<DeviceInfo> many = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      many.add(DeviceInfo.of("veth" + i, DeviceKind.NETWORK, "", "", Info.NONE));
    }
    Merged first = Merge.merge(Inventory.EMPTY, List.of(new Fragment("network", many)));
    assertThat(first.inventory().devices()).isEqualTo(many);
    Merged fewer =
        Merge.merge(first.inventory(), List.of(new Fragment("network", many.subList(1, 4000))));
    assertThat(fewer.inventory().devices()).isEqualTo(many.subList(1, 4000));
  }
}
