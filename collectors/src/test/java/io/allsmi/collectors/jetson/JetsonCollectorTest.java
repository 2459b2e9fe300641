package io.allsmi.collectors.jetson;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ASLEEP;
import static io.allsmi.model.catalogue.AcceleratorMetrics.BOARD_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_ENABLED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FAN_DUTY_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FAN_SPEED_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.VIDEO_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.HostMetrics.FAN_SPEED_RPM;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_AMPERES;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_POWER_WATTS;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_VOLTS;
import static io.allsmi.model.catalogue.HostMetrics.SENSOR_TEMPERATURE_CELSIUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.collectors.fixture.AskedFor;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.KeyType;
import io.allsmi.model.Part;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JetsonCollectorTest {
  private static final String BOARD = "jetson0";
  private static final String GPU = "nvidia0";

  @TempDir private Path root;

  @TempDir private static Path shared;
  private static final Map<String, ReadAnswer> ANSWERS = new HashMap<>();

  /** What an undamaged machine answers; asked once. */
  private static ReadAnswer read(String tree) {
    return ANSWERS.computeIfAbsent(
        tree,
        name ->
            read(
                FixtureTree.ofResource("jetson/" + name + ".tree")
                    .into(FixturePlatform.at(shared.resolve(name)))));
  }

  private FixturePlatform machine(String tree) {
    return FixtureTree.ofResource("jetson/" + tree + ".tree").into(FixturePlatform.at(root));
  }

  private static ReadAnswer read(FixturePlatform machine) {
    return read(machine, AskedFor.all());
  }

  private static ReadAnswer read(FixturePlatform machine, AskedFor request) {
    try (JetsonCollector collector = new JetsonCollector(machine)) {
      assertThat(collector.probe()).isEqualTo(Probe.present());
      ReadAnswer answer = new ReadAnswer();
      collector.collect(request, answer);
      return answer;
    }
  }

  private static List<String> parts(ReadAnswer answer, String device, PartKind kind) {
    List<String> names = new ArrayList<>();
    for (Part part : answer.device(device).parts()) {
      if (part.kind().equals(kind)) names.add(part.name());
    }
    return names;
  }

  private static double rail(ReadAnswer answer, String rail, Metric metric) {
    return answer.value(BOARD, PartKind.RAIL, rail, metric);
  }

  private static double zone(ReadAnswer answer, String zone) {
    return answer.value(BOARD, PartKind.SENSOR, zone, SENSOR_TEMPERATURE_CELSIUS);
  }

  private static double engine(ReadAnswer answer, String engine, Metric metric) {
    return answer.value(GPU, PartKind.ENGINE, engine, metric);
  }

  @Test
  void anotherMachineHasNone() {
    FixturePlatform rockchip =
        FixturePlatform.at(root)
            .file("/proc/device-tree/compatible", "radxa,rock-5b\0rockchip,rk3588\0")
            .folder("/sys/class/devfreq/fb000000.gpu");
    assertThat(new JetsonCollector(rockchip).probe()).isInstanceOf(Probe.Absent.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"17000000.gv11b", "17000000.gpu", "gpu-gpc-0"})
  void aContainerThatHidesTheDeviceTreeIsKnownByTheGpusClock(String node) {
    FixturePlatform container = FixturePlatform.at(root).folder("/sys/class/devfreq/" + node);
    assertThat(new JetsonCollector(container).probe()).isEqualTo(Probe.present());
  }

  // AGX Orin, JetPack 6.

  @Test
  void anOrinSaysWhatItIs() {
    ReadAnswer answer = read("agx-orin");
    assertThat(answer.names()).containsExactly(BOARD, GPU);
    DeviceInfo board = answer.device(BOARD);
    assertThat(board.model()).isEqualTo("NVIDIA Jetson AGX Orin Developer Kit");
    assertThat(board.info().get("soc")).isEqualTo("tegra234");
    assertThat(board.info().get("module")).isEqualTo("p3701-0005");
    assertThat(board.info().get("l4t")).isEqualTo("36.4.7");
    assertThat(board.info().get("jetpack")).isEqualTo("6.2.1");
    assertThat(board.info().get("serial")).isEqualTo("1423022012345");
    assertThat(answer.device(GPU).model()).isEqualTo("Orin");
    assertThat(answer.device(GPU).parent()).isEqualTo(BOARD);
  }

  /** The chassis has the same serial number, and is another device. */
  @Test
  void theBoardIsNotRecognizedByTheMachinesSerialNumber() {
    assertThat(read("agx-orin").device(BOARD).key(KeyType.SERIAL)).isEmpty();
  }

  @Test
  void anOrinsGpuIsReadWithoutRoot() {
    ReadAnswer answer = read("agx-orin");
    assertThat(answer.value(GPU, UTILIZATION_RATIO)).isEqualTo(0.12);
    assertThat(answer.value(GPU, FREQUENCY_HERTZ)).isEqualTo(1.3005e9);
    assertThat(answer.value(GPU, TEMPERATURE_CELSIUS)).isEqualTo(47.625);
    assertThat(answer.value(GPU, ASLEEP)).isZero();
    assertThat(parts(answer, GPU, PartKind.ENGINE))
        .containsExactly("nvdec", "nvenc", "nvjpg", "nvjpg1", "ofa", "vic");
    assertThat(engine(answer, "nvenc", ENGINE_FREQUENCY_HERTZ)).isEqualTo(998.4e6);
    assertThat(engine(answer, "nvenc", ENGINE_ENABLED)).isNaN();
  }

  @Test
  void whatOnlyRootMayReadIsAbsentForOthers() {
    ReadAnswer answer = read("agx-orin");
    assertThat(answer.value(GPU, MEMORY_FREQUENCY_HERTZ)).isNaN();
    assertThat(answer.value(GPU, MEMORY_UTILIZATION_RATIO)).isNaN();
    assertThat(answer.value(GPU, MEMORY_USED_BYTES)).isNaN();
    assertThat(answer.processes()).isEmpty();
  }

  @Test
  void aGpuThatSharesItsRailHasNoPowerOfItsOwn() {
    assertThat(read("agx-orin").value(GPU, POWER_WATTS)).isNaN();
  }

  @Test
  void railsCarryTheirNamesAndAnUnconnectedOneIsNone() {
    ReadAnswer answer = read("agx-orin");
    assertThat(parts(answer, BOARD, PartKind.RAIL))
        .containsExactly("VDD_GPU_SOC", "VDD_CPU_CV", "VIN_SYS_5V0", "VDDQ_VDD2_1V8AO");
    assertThat(rail(answer, "VDD_GPU_SOC", RAIL_VOLTS)).isEqualTo(19.136);
    assertThat(rail(answer, "VDD_GPU_SOC", RAIL_AMPERES)).isEqualTo(0.268);
    assertThat(rail(answer, "VDD_GPU_SOC", RAIL_POWER_WATTS)).isCloseTo(5.128, within(1e-3));
  }

  @Test
  void withoutAnInputRailTheBoardDrawsTheSumOfItsRails() {
    double watts = 19.136 * 0.268 + 19.136 * 0.170 + 4.968 * 1.107 + 4.968 * 0.080;
    assertThat(read("agx-orin").value(BOARD, POWER_WATTS)).isCloseTo(watts, within(1e-9));
  }

  @Test
  void aSumThatLacksARailIsNone() {
    FixturePlatform machine = machine("agx-orin");
    machine.file("/sys/bus/i2c/devices/1-0041/hwmon/hwmon4/curr2_input", "\n");
    assertThat(read(machine).value(BOARD, POWER_WATTS)).isNaN();
  }

  @Test
  void allZonesAreSensorsAndThoseThatAreOffReadNothing() {
    ReadAnswer answer = read("agx-orin");
    assertThat(parts(answer, BOARD, PartKind.SENSOR))
        .containsExactly(
            "cpu-thermal",
            "gpu-thermal",
            "cv0-thermal",
            "cv1-thermal",
            "cv2-thermal",
            "soc0-thermal",
            "soc1-thermal",
            "soc2-thermal",
            "tj-thermal");
    assertThat(zone(answer, "tj-thermal")).isEqualTo(52.968);
    assertThat(zone(answer, "cv0-thermal")).isNaN();
    assertThat(zone(answer, "cv1-thermal")).isNaN();
    assertThat(answer.value(BOARD, TEMPERATURE_CELSIUS)).isEqualTo(52.968);
  }

  @Test
  void whatSetsAFanAndWhatMeasuresItAreOneFan() {
    ReadAnswer answer = read("agx-orin");
    assertThat(parts(answer, BOARD, PartKind.FAN)).containsExactly("pwmfan");
    assertThat(answer.value(BOARD, PartKind.FAN, "pwmfan", FAN_SPEED_RPM)).isEqualTo(2845);
    assertThat(answer.value(BOARD, PartKind.FAN, "pwmfan", FAN_DUTY_RATIO))
        .isCloseTo(128 / 255.0, within(1e-9));
    assertThat(answer.value(BOARD, FAN_SPEED_RATIO)).isCloseTo(128 / 255.0, within(1e-9));
  }

  @Test
  void rootSeesMemorysClockAndUse() {
    ReadAnswer answer = read("agx-orin-root");
    assertThat(answer.value(GPU, MEMORY_FREQUENCY_HERTZ)).isEqualTo(2.133e9);
    assertThat(answer.value(GPU, MEMORY_UTILIZATION_RATIO)).isCloseTo(0.03, within(1e-9));
  }

  @Test
  void rootSeesAllEnginesAndWhichOfThemRun() {
    ReadAnswer answer = read("agx-orin-root");
    assertThat(parts(answer, GPU, PartKind.ENGINE))
        .contains("ape", "dla0_core", "dla1_falcon", "nvjpg1", "pva0_vps", "se")
        .hasSize(14);
    assertThat(engine(answer, "nvenc", ENGINE_ENABLED)).isOne();
    assertThat(engine(answer, "nvdec", ENGINE_ENABLED)).isZero();
    assertThat(engine(answer, "dla1_core", ENGINE_FREQUENCY_HERTZ)).isEqualTo(1.3696e9);
  }

  @Test
  void rootSeesWhoHoldsTheGpusMemoryAndNobodyHowMuchThereIs() {
    ReadAnswer answer = read("agx-orin-root");
    assertThat(answer.value(GPU, MEMORY_USED_BYTES)).isEqualTo(14688256 * 1024.0);
    assertThat(answer.value(GPU, MEMORY_TOTAL_BYTES)).isNaN();
    ProcessUse server = answer.processes().getFirst();
    assertThat(server.pid()).isEqualTo(2211);
    assertThat(server.uses().getFirst().device()).isEqualTo(GPU);
    assertThat(server.uses().getFirst().memoryBytes()).isEqualTo(14680064 * 1024.0);
  }

  // TX2, JetPack 4, root.

  @Test
  void aTx2HasItsRailsFromNvidiasDriver() {
    ReadAnswer answer = read("tx2");
    assertThat(parts(answer, BOARD, PartKind.RAIL))
        .containsExactly(
            "VDD_SYS_GPU", "VDD_SYS_SOC", "VDD_4V0_WIFI", "VDD_IN", "VDD_SYS_CPU", "VDD_SYS_DDR");
    assertThat(rail(answer, "VDD_SYS_SOC", RAIL_POWER_WATTS)).isEqualTo(0.382);
  }

  @Test
  void theInputRailIsTheBoardsPowerAndNotOneOfItsRails() {
    ReadAnswer answer = read("tx2");
    assertThat(answer.value(BOARD, POWER_WATTS)).isEqualTo(1.377);
    assertThat(rail(answer, "VDD_IN", RAIL_POWER_WATTS)).isNaN();
    assertThat(rail(answer, "VDD_IN", RAIL_VOLTS)).isEqualTo(19.136);
  }

  @Test
  void theRailOfTheGpuAloneIsTheGpusPowerAndNotOneOfTheBoardsRails() {
    ReadAnswer answer = read("tx2");
    assertThat(answer.value(GPU, POWER_WATTS)).isEqualTo(0.076);
    assertThat(rail(answer, "VDD_SYS_GPU", RAIL_POWER_WATTS)).isNaN();
    assertThat(rail(answer, "VDD_SYS_GPU", RAIL_AMPERES)).isEqualTo(0.004);
  }

  @Test
  void aTx2HasZonesByTheirOldNamesWithoutThoseThatMeasureNothing() {
    ReadAnswer answer = read("tx2");
    assertThat(parts(answer, BOARD, PartKind.SENSOR))
        .containsExactly(
            "BCPU-therm", "MCPU-therm", "GPU-therm", "PLL-therm", "Tboard_tegra", "Tdiode_tegra");
    assertThat(answer.value(GPU, TEMPERATURE_CELSIUS)).isEqualTo(28.5);
    assertThat(answer.value(BOARD, BOARD_TEMPERATURE_CELSIUS)).isEqualTo(26);
    assertThat(answer.value(BOARD, TEMPERATURE_CELSIUS)).isNaN();
  }

  @Test
  void aTx2HasItsFanFromNvidiasDriver() {
    ReadAnswer answer = read("tx2");
    assertThat(answer.value(BOARD, PartKind.FAN, "pwm-fan", FAN_SPEED_RPM)).isEqualTo(2210);
    assertThat(answer.value(BOARD, PartKind.FAN, "pwm-fan", FAN_DUTY_RATIO))
        .isCloseTo(80 / 255.0, within(1e-9));
  }

  @Test
  void aTx2SharesItsGpuByClientsOfTheDriver() {
    ReadAnswer answer = read("tx2");
    assertThat(answer.processes()).hasSize(2);
    ProcessUse demo = answer.processes().getFirst();
    assertThat(demo.pid()).isEqualTo(4400);
    assertThat(demo.name()).isEqualTo("python3 demo");
    assertThat(demo.uses().getFirst().memoryBytes()).isEqualTo((524288 + 10240) * 1024.0);
  }

  @Test
  void aTx2HasItsMemorysUseForEverybody() {
    assertThat(read("tx2").value(GPU, MEMORY_UTILIZATION_RATIO)).isCloseTo(0.1, within(1e-9));
  }

  // AGX Xavier, JetPack 5.

  @Test
  void aXavierHasTwoMonitorsAndARailForItsGpu() {
    ReadAnswer answer = read("agx-xavier");
    assertThat(parts(answer, BOARD, PartKind.RAIL))
        .containsExactly("GPU", "CPU", "SOC", "CV", "VDDRQ", "SYS5V");
    assertThat(answer.value(GPU, POWER_WATTS)).isCloseTo(1.152, within(1e-3));
    assertThat(answer.value(GPU, UTILIZATION_RATIO)).isEqualTo(0.993);
    assertThat(answer.device(GPU).model()).isEqualTo("Xavier");
    assertThat(answer.device(BOARD).info().get("module")).isEqualTo("p2888-0001");
  }

  // Orin Nano in a container.

  @Test
  void withoutADeviceTreeTheReleaseAndTheSensorsAreLeft() {
    ReadAnswer answer = read("orin-nano");
    assertThat(answer.device(BOARD).info().get("jetpack")).isEqualTo("6.2");
    assertThat(answer.device(BOARD).model()).isEqualTo("NVIDIA Jetson");
    assertThat(answer.value(BOARD, POWER_WATTS)).isCloseTo(4.740, within(1e-3));
  }

  @Test
  void aGpuThatIsSwitchedOffIsAsleep() {
    ReadAnswer answer = read("orin-nano");
    assertThat(answer.value(GPU, ASLEEP)).isOne();
    assertThat(answer.value(GPU, TEMPERATURE_CELSIUS)).isNaN();
  }

  // AGX Thor, JetPack 7.

  @Test
  void aThorsGpuIsThePciFunctionThatNvmlKnows() {
    DeviceInfo gpu = read("agx-thor").device(GPU);
    assertThat(gpu.key(KeyType.PCI)).isEqualTo("0000:01:00.0");
    assertThat(gpu.model()).isEqualTo("Thor");
  }

  @Test
  void aThorHasClocksOfItsOwnForVideoAndNoLoad() {
    ReadAnswer answer = read("agx-thor");
    assertThat(answer.value(GPU, FREQUENCY_HERTZ)).isEqualTo(1e9);
    assertThat(answer.value(GPU, VIDEO_FREQUENCY_HERTZ)).isEqualTo(850.5e6);
    assertThat(answer.value(GPU, MEMORY_FREQUENCY_HERTZ)).isEqualTo(665.6e6);
    assertThat(answer.value(GPU, UTILIZATION_RATIO)).isNaN();
  }

  @Test
  void aThorMeasuresItsInputWithAChipOfItsOwn() {
    ReadAnswer answer = read("agx-thor");
    assertThat(parts(answer, BOARD, PartKind.RAIL))
        .containsExactly("VDD_GPU", "VDD_CPU_SOC_MSS", "VIN_SYS_5V0", "VIN");
    assertThat(answer.value(BOARD, POWER_WATTS)).isCloseTo(40.79, within(1e-2));
    assertThat(answer.value(GPU, POWER_WATTS)).isCloseTo(9.732, within(1e-3));
  }

  // All of them.

  @Test
  void aBoardWithACardBesideDoesNotTakeTheCardsName() {
    FixturePlatform machine = machine("agx-orin");
    machine.file("/sys/bus/pci/devices/0005:01:00.0/class", "0x030200\n");
    machine.file("/sys/bus/pci/devices/0005:01:00.0/vendor", "0x10de\n");
    assertThat(read(machine).names()).containsExactly(BOARD, "tegra0");
  }

  @Test
  void olderTreesHaveTheLoadElsewhere() {
    FixturePlatform machine =
        FixturePlatform.at(root)
            .file("/proc/device-tree/compatible", "nvidia,p2597\0nvidia,tegra210\0")
            .file("/sys/devices/gpu.0/load", "517\n");
    ReadAnswer answer = read(machine);
    assertThat(answer.value(GPU, UTILIZATION_RATIO)).isEqualTo(0.517);
    assertThat(answer.device(GPU).model()).isEqualTo("Tegra X1");
  }

  @Test
  void aMonitorWhoseBusHangsIsLeftOutAndWithItTheSum() {
    FixturePlatform machine = machine("agx-orin");
    String chip = "/sys/bus/i2c/devices/1-0040/hwmon/hwmon3";
    ReadAnswer answer = read(machine, new AskedFor(Level.ALL, Set.of(chip)));
    assertThat(rail(answer, "VDD_GPU_SOC", RAIL_VOLTS)).isNaN();
    assertThat(rail(answer, "VDDQ_VDD2_1V8AO", RAIL_VOLTS)).isEqualTo(4.968);
    assertThat(answer.value(BOARD, POWER_WATTS)).isNaN();
  }

  @Test
  void aFleetIsToldTheCoreAlone() {
    ReadAnswer answer = read(machine("agx-orin-root"), AskedFor.at(Level.CORE));
    assertThat(answer.value(GPU, UTILIZATION_RATIO)).isEqualTo(0.12);
    assertThat(answer.value(BOARD, POWER_WATTS)).isPositive();
    assertThat(rail(answer, "VDD_GPU_SOC", RAIL_VOLTS)).isNaN();
    assertThat(answer.processes()).isEmpty();
  }

  @Test
  void readingsFollowTheFiles() {
    FixturePlatform machine = machine("agx-orin");
    try (JetsonCollector collector = new JetsonCollector(machine)) {
      collector.collect(AskedFor.all(), new ReadAnswer());
      machine.file("/sys/class/devfreq/17000000.gpu/device/load", "1000\n").advance(1);
      ReadAnswer answer = new ReadAnswer();
      collector.collect(AskedFor.all(), answer);
      assertThat(answer.value(GPU, UTILIZATION_RATIO)).isOne();
    }
  }

  @Test
  void aDriverThatIsLoadedLaterIsFound() {
    FixturePlatform machine =
        FixturePlatform.at(root).file("/etc/nv_tegra_release", "# R36 (release), REVISION: 4.7\n");
    try (JetsonCollector collector = new JetsonCollector(machine)) {
      collector.collect(AskedFor.all(), new ReadAnswer());
      machine.file("/sys/class/thermal/thermal_zone0/type", "gpu-thermal\n");
      machine.file("/sys/class/thermal/thermal_zone0/temp", "41000\n").advance(61);
      ReadAnswer answer = new ReadAnswer();
      collector.collect(AskedFor.all(), answer);
      assertThat(answer.value(GPU, TEMPERATURE_CELSIUS)).isEqualTo(41);
    }
  }
}
