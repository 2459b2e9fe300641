package io.allsmi.collectors.host.cpu;

import static io.allsmi.model.catalogue.HostMetrics.CORE_BUSY_SECONDS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.CORE_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.HostMetrics.CPU_BUSY_SECONDS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.CPU_CORES;
import static io.allsmi.model.catalogue.HostMetrics.CPU_ENERGY_JOULES_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.CPU_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.HostMetrics.CPU_FREQUENCY_LIMIT_HERTZ;
import static io.allsmi.model.catalogue.HostMetrics.CPU_GOVERNOR;
import static io.allsmi.model.catalogue.HostMetrics.CPU_IDLE_SECONDS_TOTAL;
import static io.allsmi.model.catalogue.HostMetrics.CPU_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.HostMetrics.CPU_TEMPERATURE_CRITICAL_CELSIUS;
import static io.allsmi.model.catalogue.HostMetrics.CPU_THREADS;
import static io.allsmi.model.catalogue.HostMetrics.CPU_TIME_SECONDS_TOTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuCollectorTest {
  private static final Offset<Double> EXACT = within(1e-6);
  private static final String CPU = "/sys/devices/system/cpu/";
  private static final String RAPL = "/sys/class/powercap/intel-rapl:";

  @TempDir private Path root;

  @Test
  void aVirtualMachineHasOnePackage() throws CollectorException {
    ReadAnswer answer = ReadAnswer.of(collector("host/vm"));
    assertThat(answer.names()).containsExactly("cpu0");
    assertThat(answer.device("cpu0").vendor()).isEqualTo("intel");
    assertThat(answer.device("cpu0").model()).isEqualTo("Intel(R) Xeon(R) Processor");
    assertThat(answer.value("cpu0", CPU_CORES)).isEqualTo(2);
    assertThat(answer.value("cpu0", CPU_THREADS)).isEqualTo(2);
    assertThat(answer.value("cpu0", CPU_FREQUENCY_HERTZ)).isEqualTo(2e9);
    assertThat(answer.value("cpu0", CPU_TEMPERATURE_CELSIUS)).isNaN();
    assertThat(answer.value("cpu0", CPU_ENERGY_JOULES_TOTAL)).isNaN();
    assertThat(answer.notes()).isEmpty();
  }

  @Test
  void eachSocketHasItsOwnTimeClocksAndTemperature() throws CollectorException {
    ReadAnswer answer = ReadAnswer.of(collector("host/two-sockets"));
    assertThat(answer.names()).containsExactly("cpu0", "cpu1");
    // CPUs 0, 1, 4, 5: user 4010, nice 80, system 1200, irq 20, softirq 60 ticks.
    assertThat(answer.value("cpu0", CPU_BUSY_SECONDS_TOTAL)).isCloseTo(53.70, EXACT);
    assertThat(answer.value("cpu1", CPU_BUSY_SECONDS_TOTAL)).isCloseTo(53.78, EXACT);
    assertThat(answer.value("cpu0", CPU_IDLE_SECONDS_TOTAL)).isCloseTo(2001.6, EXACT);
    assertThat(answer.value("cpu0", PartKind.CLASS, "iowait", CPU_TIME_SECONDS_TOTAL))
        .isCloseTo(1.6, EXACT);
    assertThat(answer.value("cpu0", CPU_FREQUENCY_HERTZ)).isCloseTo(2.25e9, EXACT);
    assertThat(answer.value("cpu1", CPU_FREQUENCY_HERTZ)).isCloseTo(2.45e9, EXACT);
    assertThat(answer.value("cpu1", PartKind.CORE, "7", CORE_FREQUENCY_HERTZ)).isEqualTo(2.7e9);
    assertThat(answer.value("cpu0", CPU_FREQUENCY_LIMIT_HERTZ)).isEqualTo(3.8e9);
    assertThat(answer.text("cpu0", CPU_GOVERNOR)).isEqualTo("performance");
    assertThat(answer.text("cpu1", CPU_GOVERNOR)).isEqualTo("powersave");
    assertThat(answer.value("cpu0", CPU_TEMPERATURE_CELSIUS)).isEqualTo(45);
    assertThat(answer.value("cpu1", CPU_TEMPERATURE_CELSIUS)).isEqualTo(55);
    assertThat(answer.value("cpu1", CPU_TEMPERATURE_CRITICAL_CELSIUS)).isEqualTo(100);
    assertThat(answer.value("cpu0", CPU_CORES)).isEqualTo(2);
    assertThat(answer.value("cpu0", CPU_THREADS)).isEqualTo(4);
    assertThat(answer.device("cpu0").info().get("firmware")).isEqualTo("0x2b000603");
    assertThat(answer.epoch()).isEqualTo(0x0123456789abL);
  }

  @Test
  void aBoardWithoutPackageNumbersIsOnePackage() throws CollectorException {
    ReadAnswer answer = ReadAnswer.of(collector("host/arm-board"));
    assertThat(answer.names()).containsExactly("cpu0");
    assertThat(answer.device("cpu0").model()).isEqualTo("Cortex-A78AE");
    assertThat(answer.value("cpu0", CPU_FREQUENCY_HERTZ)).isCloseTo(1.12e9, EXACT);
    assertThat(answer.value("cpu0", PartKind.CORE, "3", CORE_FREQUENCY_HERTZ)).isEqualTo(7.296e8);
    assertThat(answer.value("cpu0", CPU_TEMPERATURE_CELSIUS)).isEqualTo(48.5);
    assertThat(answer.value("cpu0", PartKind.CLASS, "softirq", CPU_TIME_SECONDS_TOTAL))
        .isCloseTo(0.08, EXACT);
    assertThat(answer.value("cpu0", PartKind.CLASS, "steal", CPU_TIME_SECONDS_TOTAL)).isNaN();
    assertThat(answer.value("cpu0", CPU_CORES)).isEqualTo(4);
  }

  @Test
  void singleCpusAndClassesAreForThoseWhoAskForThem() throws CollectorException {
    ReadAnswer core = ReadAnswer.of(collector("host/two-sockets"), Level.CORE);
    assertThat(core.value("cpu0", CPU_BUSY_SECONDS_TOTAL)).isPositive();
    assertThat(core.value("cpu0", CPU_THREADS)).isNaN();
    ReadAnswer detail = ReadAnswer.of(collector("host/two-sockets"), Level.DETAIL);
    assertThat(detail.value("cpu0", CPU_THREADS)).isEqualTo(4);
    assertThat(detail.value("cpu0", PartKind.CORE, "0", CORE_BUSY_SECONDS_TOTAL)).isNaN();
    assertThat(detail.devices()).isEqualTo(core.devices());
  }

  @Test
  void largePackageNumbersOfFirmwareAreNotNames() throws CollectorException {
    FixturePlatform machine =
        FixturePlatform.at(root)
            .file("/proc/stat", "cpu0 1 1 1 1\ncpu1 1 1 1 1\n")
            .file(CPU + "cpu0/topology/physical_package_id", "36\n")
            .file(CPU + "cpu1/topology/physical_package_id", "3180\n");
    assertThat(ReadAnswer.of(new CpuCollector(machine)).names()).containsExactly("cpu0", "cpu1");
  }

  @Test
  void withoutTopologyPackagesAreThoseOfCpuinfo() throws CollectorException {
    FixturePlatform machine =
        FixturePlatform.at(root)
            .file("/proc/stat", "cpu0 1 1 1 1\ncpu1 1 1 1 1\ncpu2 1 1 1 1\n")
            .file(
                "/proc/cpuinfo",
                """
                processor : 0
                physical id : 0
                core id : 0

                processor : 1
                physical id : 0
                core id : 0

                processor : 2
                physical id : 1
                core id : 4
                """);
    ReadAnswer answer = ReadAnswer.of(new CpuCollector(machine));
    assertThat(answer.names()).containsExactly("cpu0", "cpu1");
    assertThat(answer.value("cpu0", CPU_THREADS)).isEqualTo(2);
    assertThat(answer.value("cpu0", CPU_CORES)).isEqualTo(1);
    assertThat(answer.value("cpu1", CPU_CORES)).isEqualTo(1);
  }

  @Test
  void aCpuThatGoesOffLineKeepsItsPlace() throws CollectorException {
    FixturePlatform machine =
        FixturePlatform.at(root).file("/proc/stat", "cpu0 10 0 0 90 0\ncpu1 20 0 0 80 0\n");
    Collector collector = new CpuCollector(machine);
    ReadAnswer before = ReadAnswer.of(collector);
    machine.advance(2).file("/proc/stat", "cpu0 15 0 0 285 0\n");
    ReadAnswer after = ReadAnswer.of(collector);
    assertThat(after.devices()).isEqualTo(before.devices());
    assertThat(after.value("cpu0", PartKind.CORE, "1", CORE_BUSY_SECONDS_TOTAL)).isNaN();
    assertThat(after.value("cpu0", CPU_BUSY_SECONDS_TOTAL)).isCloseTo(0.35, EXACT);
    assertThat(after.value("cpu0", CPU_THREADS)).isEqualTo(1);
  }

  @Test
  void aCpuThatIsPluggedInIsFound() throws CollectorException {
    FixturePlatform machine = FixturePlatform.at(root).file("/proc/stat", "cpu0 10 0 0 90 0\n");
    Collector collector = new CpuCollector(machine);
    assertThat(ReadAnswer.of(collector).value("cpu0", CPU_THREADS)).isEqualTo(1);
    machine.advance(2).file("/proc/stat", "cpu0 10 0 0 290 0\ncpu1 5 0 0 5 0\n");
    ReadAnswer after = ReadAnswer.of(collector);
    assertThat(after.value("cpu0", CPU_THREADS)).isEqualTo(2);
    assertThat(after.value("cpu0", CPU_BUSY_SECONDS_TOTAL)).isCloseTo(0.1, EXACT);
    assertThat(after.value("cpu0", PartKind.CORE, "1", CORE_BUSY_SECONDS_TOTAL))
        .isCloseTo(0.05, EXACT);
  }

  @Test
  void energyOfTheDiesOfAPackageIsSummedAndWraps() throws CollectorException {
    FixturePlatform machine = FixturePlatform.at(root).file("/proc/stat", "cpu0 1 1 1 1\n");
    zone(machine, "0", "package-0-die-0", 10_000_000);
    zone(machine, "1", "package-0-die-1", 65_532_000_000L);
    zone(machine, "2", "psys", 77_000_000);
    zone(machine, "0:0", "dram", 88_000_000);
    Collector collector = new CpuCollector(machine);
    double before = ReadAnswer.of(collector).value("cpu0", CPU_ENERGY_JOULES_TOTAL);
    assertThat(before).isCloseTo(65_542, EXACT);
    machine.advance(2);
    zone(machine, "0", "package-0-die-0", 110_000_000);
    zone(machine, "1", "package-0-die-1", 99_389_390);
    double after = ReadAnswer.of(collector).value("cpu0", CPU_ENERGY_JOULES_TOTAL);
    assertThat(after - before).isCloseTo(200, within(0.01));
  }

  @Test
  void energyThatOnlyRootMayReadIsAbsentAndSaidSo() throws Exception {
    FixturePlatform machine = FixturePlatform.at(root).file("/proc/stat", "cpu0 1 1 1 1\n");
    zone(machine, "0", "package-0", 10_000_000);
    Path energy = machine.path(RAPL + "0/energy_uj");
    assertThat(energy.toFile().setReadable(false)).isTrue();
    boolean root = Files.isReadable(energy);
    ReadAnswer answer = ReadAnswer.of(new CpuCollector(machine));
    assertThat(Double.isNaN(answer.value("cpu0", CPU_ENERGY_JOULES_TOTAL))).isEqualTo(!root);
    assertThat(answer.notes()).hasSize(root ? 0 : 1);
  }

  @Test
  void anAmdPackageIsAsHotAsItsHottestDie() throws CollectorException {
    FixturePlatform machine =
        FixturePlatform.at(root)
            .file("/proc/stat", "cpu0 1 1 1 1\ncpu1 1 1 1 1\n")
            .file(CPU + "cpu0/topology/physical_package_id", "0\n")
            .file(CPU + "cpu1/topology/physical_package_id", "1\n");
    amd(machine, 5, "0000:00:18.3", 40, 50);
    amd(machine, 4, "0000:00:19.3", 60, 70);
    ReadAnswer answer = ReadAnswer.of(new CpuCollector(machine));
    assertThat(answer.value("cpu0", CPU_TEMPERATURE_CELSIUS)).isEqualTo(40);
    assertThat(answer.value("cpu1", CPU_TEMPERATURE_CELSIUS)).isEqualTo(60);
  }

  @Test
  void sensorsThatDoNotDivideAmongThePackagesAreNobodys() throws CollectorException {
    FixturePlatform machine =
        FixturePlatform.at(root)
            .file("/proc/stat", "cpu0 1 1 1 1\ncpu1 1 1 1 1\n")
            .file(CPU + "cpu0/topology/physical_package_id", "0\n")
            .file(CPU + "cpu1/topology/physical_package_id", "1\n");
    amd(machine, 0, "0000:00:18.3", 40, 50);
    assertThat(ReadAnswer.of(new CpuCollector(machine)).value("cpu0", CPU_TEMPERATURE_CELSIUS))
        .isNaN();
  }

  @Test
  void zonesOfTheKernelStandInForAMissingDriver() throws CollectorException {
    FixturePlatform machine =
        FixturePlatform.at(root)
            .file("/proc/stat", "cpu0 1 1 1 1\n")
            .file("/sys/class/thermal/thermal_zone0/type", "acpitz\n")
            .file("/sys/class/thermal/thermal_zone0/temp", "27800\n")
            .file("/sys/class/thermal/thermal_zone1/type", "x86_pkg_temp\n")
            .file("/sys/class/thermal/thermal_zone1/temp", "61000\n");
    assertThat(ReadAnswer.of(new CpuCollector(machine)).value("cpu0", CPU_TEMPERATURE_CELSIUS))
        .isEqualTo(61);
  }

  @Test
  void aDriverThatIsLoadedLaterIsFoundWithinAMinute() throws CollectorException {
    FixturePlatform machine = FixturePlatform.at(root).file("/proc/stat", "cpu0 1 1 1 1\n");
    Collector collector = new CpuCollector(machine);
    assertThat(ReadAnswer.of(collector).value("cpu0", CPU_TEMPERATURE_CELSIUS)).isNaN();
    amd(machine, 0, "0000:00:18.3", 40, 50);
    machine.advance(60);
    assertThat(ReadAnswer.of(collector).value("cpu0", CPU_TEMPERATURE_CELSIUS)).isEqualTo(40);
  }

  @Test
  void clocksByCpuinfoAreReadAgainAfterTenSeconds() throws CollectorException {
    FixturePlatform machine =
        FixturePlatform.at(root)
            .file("/proc/stat", "cpu0 1 1 1 1\n")
            .file("/proc/cpuinfo", "processor : 0\ncpu MHz : 1000.5\n");
    Collector collector = new CpuCollector(machine);
    assertThat(ReadAnswer.of(collector).value("cpu0", CPU_FREQUENCY_HERTZ)).isEqualTo(1.0005e9);
    machine.advance(2).file("/proc/cpuinfo", "processor : 0\ncpu MHz : 2000\n");
    assertThat(ReadAnswer.of(collector).value("cpu0", CPU_FREQUENCY_HERTZ)).isEqualTo(1.0005e9);
    machine.advance(10);
    assertThat(ReadAnswer.of(collector).value("cpu0", CPU_FREQUENCY_HERTZ)).isEqualTo(2e9);
  }

  @Test
  void withoutProcThereIsNothingToProbe() {
    Probe probe = new CpuCollector(FixturePlatform.at(root)).probe();
    assertThat(probe).isInstanceOf(Probe.Absent.class);
    assertThat(((Probe.Absent) probe).error()).contains("/proc/stat does not exist");
  }

  @Test
  void garbageIsAFailureInOneLine() {
    FixturePlatform machine = FixturePlatform.at(root).file("/proc/stat", "what\nis this\n");
    Collector collector = new CpuCollector(machine);
    assertThat(collector.probe()).isEqualTo(Probe.present());
    assertThatThrownBy(() -> ReadAnswer.of(collector))
        .isInstanceOf(CollectorException.class)
        .hasMessageEndingWith("/proc/stat names no CPU");
  }

  private static Collector collector(String tree) {
    return new CpuCollector(FixturePlatform.ofResource(tree));
  }

  private static void zone(FixturePlatform machine, String number, String name, long microjoules) {
    machine
        .file(RAPL + number + "/name", name + "\n")
        .file(RAPL + number + "/max_energy_range_uj", "65532610987\n")
        .file(RAPL + number + "/energy_uj", microjoules + "\n");
  }

  /** A chip whose control temperature is ten degrees above that of its die. */
  private static void amd(FixturePlatform machine, int chip, String pci, int die, int control) {
    String device = "/sys/devices/pci0000:00/" + pci + "/hwmon/hwmon" + chip + "/";
    machine
        .file(device + "name", "k10temp\n")
        .file(device + "temp1_label", "Tctl\n")
        .file(device + "temp1_input", control + "000\n")
        .file(device + "temp2_label", "Tdie\n")
        .file(device + "temp2_input", die + "000\n")
        .link(device + "device", "../../../" + pci)
        .link(
            "/sys/class/hwmon/hwmon" + chip,
            "../../devices/pci0000:00/" + pci + "/hwmon/hwmon" + chip);
  }
}
