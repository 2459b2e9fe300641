package io.allsmi.insight.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.insight.fixture.Scene;
import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.Device;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Info;
import io.allsmi.model.Layout;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  private static DeviceInfo device(
      String name, DeviceKind kind, String vendor, String model, String parent, String... info) {
    return DeviceInfo.of(name, kind, vendor, model, Info.of(info)).withParent(parent);
  }

  private static Scene machine() {
    Scene scene =
        new Scene()
            .device("node", DeviceKind.NODE)
            .device(device("cpu0", DeviceKind.CPU, "intel", "Xeon", ""))
            .device("eth0", DeviceKind.NETWORK)
            .device(
                device(
                    "nvidia0",
                    DeviceKind.GPU,
                    "nvidia",
                    "NVIDIA H100 80GB HBM3",
                    "",
                    "uuid",
                    "GPU-7c1e0000-1111",
                    "pci",
                    "0000:4b:00.0"))
            .device(
                device(
                    "nvidia1",
                    DeviceKind.GPU,
                    "nvidia",
                    "NVIDIA A100-SXM4-40GB",
                    "",
                    "uuid",
                    "GPU-7c1e0000-2222",
                    "serial",
                    "S1"))
            .device(device("nvidia1/mig0", DeviceKind.MIG, "nvidia", "", "nvidia1"))
            .device(device("nvidia1/mig1", DeviceKind.MIG, "nvidia", "", "nvidia1"))
            .device(device("board0", DeviceKind.BOARD, "tenstorrent", "n300", ""))
            .device(device("tt0", DeviceKind.CHIP, "tenstorrent", "Wormhole", "board0"))
            .device(device("tt1", DeviceKind.CHIP, "tenstorrent", "Wormhole", "board0"))
            .device(device("intel0", DeviceKind.GPU, "intel", "Data Center GPU Max", ""));
    scene.block("cpu", block -> block.set(1, Layout.NO_PART, HostMetrics.CPU_POWER_WATTS, 100));
    scene.block(
        "nvml",
        block -> {
          block.set(3, Layout.NO_PART, AcceleratorMetrics.POWER_WATTS, 300);
          block.set(4, Layout.NO_PART, AcceleratorMetrics.POWER_WATTS, 400);
          block.set(4, Layout.NO_PART, AcceleratorMetrics.POWER_MODE, Double.NaN, "MAXN");
          block.set(5, Layout.NO_PART, AcceleratorMetrics.MEMORY_USED_BYTES, 5);
        });
    return scene;
  }

  private static List<String> names(Snapshot snapshot) {
    return snapshot.devices().stream().map(Device::name).toList();
  }

  private static List<String> chosen(String... items) throws QueryException {
    Snapshot selected = Selection.parse(List.of(items)).apply(machine().snapshot());
    return names(selected).stream()
        .filter(name -> !List.of("node", "cpu0", "eth0").contains(name))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | nvidia0",
        "1 | nvidia1 nvidia1/mig0 nvidia1/mig1",
        "2 | board0 tt0",
        "4 | intel0",
        "0,4 | nvidia0 intel0",
        "nvidia0 | nvidia0",
        "NVIDIA0 | nvidia0",
        "nvidia1/mig1 | nvidia1 nvidia1/mig1",
        "board0 | board0 tt0 tt1",
        "GPU-7c1e0000-1 | nvidia0",
        "7c1e0000-2 | nvidia1 nvidia1/mig0 nvidia1/mig1",
        "gpu-7c1e0000-1111 | nvidia0",
        "vendor=nvidia | nvidia0 nvidia1 nvidia1/mig0 nvidia1/mig1",
        "vendor=intel | intel0",
        "kind=gpu | nvidia0 nvidia1 nvidia1/mig0 nvidia1/mig1 intel0",
        "KIND = GPU | nvidia0 nvidia1 nvidia1/mig0 nvidia1/mig1 intel0",
        "kind=mig | nvidia1 nvidia1/mig0 nvidia1/mig1",
        "kind=accelerator | nvidia0 nvidia1 nvidia1/mig0 nvidia1/mig1 board0 tt0 tt1 intel0",
        "model=h100 | nvidia0",
        "model=H100 80GB | nvidia0",
        "model=~h10 | nvidia0",
        "model=~A100 | nvidia1 nvidia1/mig0 nvidia1/mig1",
        "uuid=GPU-7c | nvidia0 nvidia1 nvidia1/mig0 nvidia1/mig1",
        "serial=s1 | nvidia1 nvidia1/mig0 nvidia1/mig1",
        "pci=4b:00.0 | nvidia0",
        "pci=00000000:4B:00.0 | nvidia0",
        "pci=0001:4b:00.0 | ''",
        "name=~mig | nvidia1 nvidia1/mig0 nvidia1/mig1",
        "source=nvml | nvidia0 nvidia1 nvidia1/mig0 nvidia1/mig1",
        "model=h10 | ''",
        "9 | ''",
      })
  void anItemChoosesDevices(String items, String expected) throws QueryException {
    List<String> names = expected.isEmpty() ? List.of() : List.of(expected.split(" "));

    assertThat(chosen(items)).isEqualTo(names);
  }

  @Test
  void aDeviceIsChosenWhenOneItemChoosesIt() throws QueryException {
    assertThat(chosen("0", "kind=chip,4"))
        .containsExactly("nvidia0", "board0", "tt0", "tt1", "intel0");
  }

  @Test
  void theHostStaysWhenAcceleratorsAreChosen() throws QueryException {
    assertThat(names(Selection.parse(List.of("0")).apply(machine().snapshot())))
        .containsExactly("node", "cpu0", "eth0", "nvidia0");
  }

  @ParameterizedTest
  @CsvSource({"kind=cpu, cpu0", "eth0, eth0", "name=eth0, eth0", "source=cpu, cpu0"})
  void ofTheHostStaysWhatIsNamed(String items, String expected) throws QueryException {
    assertThat(names(Selection.parse(List.of(items)).apply(machine().snapshot())))
        .containsExactly(expected);
  }

  @Test
  void readingsGoWithTheirDevices() throws QueryException {
    Snapshot selected = Selection.parse(List.of("1", "kind=disk")).apply(machine().snapshot());
    Device gpu = selected.device("nvidia1").orElseThrow();

    assertThat(gpu.value(AcceleratorMetrics.POWER_WATTS)).isEqualTo(400);
    assertThat(gpu.text(AcceleratorMetrics.POWER_MODE)).isEqualTo("MAXN");
    assertThat(
            selected
                .device("nvidia1/mig0")
                .orElseThrow()
                .value(AcceleratorMetrics.MEMORY_USED_BYTES))
        .isEqualTo(5);
    assertThat(selected.device("cpu0").orElseThrow().value(HostMetrics.CPU_POWER_WATTS))
        .isEqualTo(100);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyReadingOfAKeptDeviceStays(long seed) throws QueryException {
    Random random = new Random(seed);
    Scene scene = machine();
    for (String source : List.of("a", "b", "c")) {
      scene.block(source, block -> readings(block, random));
    }
    Snapshot whole = scene.snapshot();
    List<String> items = new ArrayList<>();
    for (Device device : whole.devices()) {
      if (random.nextInt(4) == 0) items.add(device.name());
    }
    Snapshot part = Selection.parse(items).apply(whole);

    int compared = 0;
    for (Device device : part.devices()) {
      Device original = whole.device(device.name()).orElseThrow();
      assertThat(device.info()).isSameAs(original.info());
      for (Metric metric : Catalogue.core().metrics()) {
        assertThat(device.value(metric)).isEqualTo(Double.valueOf(original.value(metric)));
        assertThat(device.text(metric)).isEqualTo(original.text(metric));
        compared++;
      }
    }
    assertThat(compared).isPositive();
    int slots = part.blocks().stream().mapToInt(Block::size).sum();
    assertThat(slots).isEqualTo(slots(whole, new HashSet<>(names(part))));
  }

  private static void readings(BlockBuilder block, Random random) {
    List<Metric> metrics = Catalogue.core().metrics();
    for (int i = 0; i < 60; i++) {
      Metric metric = metrics.get(random.nextInt(metrics.size()));
      int device = random.nextInt(11);
      if (metric.isText()) block.set(device, Layout.NO_PART, metric, Double.NaN, "t" + i);
      else block.set(device, Layout.NO_PART, metric, random.nextDouble());
    }
  }

  private static int slots(Snapshot snapshot, Set<String> devices) {
    int slots = 0;
    for (Block block : snapshot.blocks()) {
      for (int slot = 0; slot < block.size(); slot++) {
        if (devices.contains(snapshot.device(block.layout().device(slot)).name())) slots++;
      }
    }
    return slots;
  }

  @Test
  void aBlockOfWhichNothingIsChosenIsLeftOut() throws QueryException {
    Snapshot selected = Selection.parse(List.of("intel0")).apply(machine().snapshot());

    assertThat(selected.blocks()).singleElement().matches(block -> block.source().equals("cpu"));
    assertThat(selected.source("nvml")).isPresent();
  }

  @Test
  void processesEventsAndFindingsGoWithTheirDevices() throws QueryException {
    Scene scene =
        machine()
            .process(process(1))
            .process(process(2, "nvidia0"))
            .process(process(3, "nvidia0", "nvidia1"))
            .process(process(4, "nvidia1"))
            .finding(finding("nvidia0"))
            .finding(finding("nvidia1"))
            .finding(finding("nvml"));
    Snapshot raw = scene.snapshot();
    Snapshot snapshot =
        new Snapshot(
            raw.node(),
            raw.at(),
            raw.inventory(),
            raw.blocks(),
            raw.processes(),
            List.of(event(1, ""), event(2, "nvidia0"), event(3, "nvidia1")),
            raw.findings(),
            raw.sources());
    Snapshot selected = Selection.parse(List.of("nvidia1")).apply(snapshot);

    assertThat(selected.processes()).extracting(ProcessUse::pid).containsExactly(1, 3, 4);
    assertThat(selected.processes().get(1).uses())
        .extracting(DeviceUse::device)
        .containsExactly("nvidia1");
    assertThat(selected.events()).extracting(Event::seq).containsExactly(1L, 3L);
    assertThat(selected.findings()).extracting(Finding::subject).containsExactly("nvidia1", "nvml");
  }

  private static ProcessUse process(int pid, String... devices) {
    List<DeviceUse> uses =
        List.of(devices).stream()
            .map(device -> new DeviceUse(device, "", Double.NaN, List.of()))
            .toList();
    return new ProcessUse(pid, 0, "p", "", "", Double.NaN, Double.NaN, uses);
  }

  private static Event event(long seq, String device) {
    return new Event("s", seq, Scene.moment(0), device, "xid", OptionalLong.empty(), "");
  }

  private static Finding finding(String subject) {
    return new Finding(Severity.WARNING, "throttled", subject, Optional.empty(), "", "");
  }

  @Test
  void nothingAskedForIsEverything() throws QueryException {
    Snapshot snapshot = machine().snapshot();

    assertThat(Selection.parse(List.of())).isSameAs(Selection.ALL);
    assertThat(Selection.ALL.apply(snapshot)).isSameAs(snapshot);
  }

  @Test
  void theInventoryOfASelectionStaysWhileThatOfTheNodeDoes() throws QueryException {
    Scene scene = machine();
    Selection selection = Selection.parse(List.of("0"));
    Snapshot one = selection.apply(scene.snapshot());
    Snapshot two = selection.apply(scene.at(1).snapshot());
    Snapshot three = selection.apply(scene.device("nvidia9", DeviceKind.GPU).snapshot());

    assertThat(two.inventory()).isSameAs(one.inventory());
    assertThat(three.inventory().generation()).isGreaterThan(one.inventory().generation());
  }

  @Test
  void parentsInACircleAreNoTrouble() throws QueryException {
    Scene scene =
        new Scene()
            .device(device("a", DeviceKind.GPU, "", "", "b"))
            .device(device("b", DeviceKind.BOARD, "", "", "a"));

    assertThat(names(Selection.parse(List.of("a")).apply(scene.snapshot())))
        .containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | '' has a device that is empty",
        "0,,1 | '0,,1' has a device that is empty",
        "vendor= | 'vendor=' has nothing behind the =",
        "model=~ | 'model=~' has nothing behind the =",
        "vendr=nvidia | devices have no attribute 'vendr' (kind, vendor, model, name, uuid, serial,"
            + " pci, source); did you mean vendor?",
        "1234567 | '1234567' is no index of a device: it is too large",
      })
  void whatCannotBeUnderstoodIsSaidInOneLine(String item, String line) {
    assertThatThrownBy(() -> Selection.parse(List.of(item)))
        .isInstanceOf(QueryException.class)
        .hasMessage(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9 | no accelerator 9: there are 5, 0 to 4",
        "nvidia7 | no device is called 'nvidia7', and no uuid begins so; did you mean nvidia0?",
        "GPU-7c1e | 'GPU-7c1e' begins the uuids of nvidia0, nvidia1: give more of it",
        "GPU | 'GPU' is too short for a uuid: give 4 characters or more",
        "vendor=amd | no device has vendor=amd; there is nvidia, tenstorrent, intel",
        "model=~B200 | no device has model=~b200; there is NVIDIA H100 80GB HBM3, NVIDIA"
            + " A100-SXM4-40GB, n300, Wormhole, Data Center GPU Max",
        "source=rocm | no device has source=rocm",
      })
  void anItemThatMeansNothingHereIsSaidInOneLine(String item, String line) throws QueryException {
    assertThat(Selection.parse(List.of(item, "0")).complaints(machine().snapshot()))
        .containsExactly(line);
  }

  @Test
  void aMachineWithoutAcceleratorsIsSaidSo() throws QueryException {
    assertThat(Selection.parse(List.of("0")).complaints(new Scene().snapshot()))
        .containsExactly("no accelerator 0: there is no accelerator");
  }

  @ParameterizedTest
  @CsvSource({
    "gpu, 3",
    "GPU, 3",
    "npu, 0",
    "chip, 2",
    "mig, 2",
    "board, 1",
    "accelerator, 5",
    "cpu, 1",
    "nvidia, 2",
    "tenstorrent, 2",
    "intel, 1",
    "amd, 0",
  })
  void devicesAreCountedByKindOrVendor(String word, int expected) {
    assertThat(Devices.count(machine().snapshot(), word)).isEqualTo(expected);
  }

  @Test
  void aLostDeviceDoesNotCount() {
    Finding lost =
        new Finding(Severity.CRITICAL, "lost", "nvidia0", Optional.empty(), "has gone", "");
    Snapshot snapshot = machine().finding(lost).snapshot();

    assertThat(Devices.count(snapshot, "gpu")).isEqualTo(2);
    assertThat(Devices.count(snapshot, "accelerator")).isEqualTo(4);
    assertThat(Devices.isLost(snapshot, "nvidia0")).isTrue();
    assertThat(Devices.isLost(snapshot, "nvidia1")).isFalse();
  }

  @Test
  void aKindThatThisVersionDoesNotKnowCanBeCountedWhereItIs() {
    Snapshot snapshot = new Scene().device("x0", DeviceKind.of("lpu")).snapshot();

    assertThat(Devices.count(snapshot, "lpu")).isEqualTo(1);
    assertThat(Devices.count(snapshot, "accelerator")).isEqualTo(1);
  }
}
