package io.allsmi.collectors.rebellions;

import static io.allsmi.collectors.rebellions.Outputs.ended;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ALIVE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PERFORMANCE_STATE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.collectors.fixture.AskedFor;
import io.allsmi.collectors.fixture.FakeLibrary;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.collectors.fixture.Until;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebellionsLibraryTest {
  private static final String TWO =
      """
      devices 2
      0.uuid 4126c167-c7a6-4d0a-80dd-ffbf3641d1b0
      0.bus 0000:03:00.0
      0.serial 0x22513338
      0.numa 0
      0.card RBLN-CA22
      0.kernel 3.2.2
      0.firmware 3.2.1
      0.smc 15.10.13.14
      0.temperature 31
      0.power 17521800
      0.state 14
      1.uuid 4126c167-c7a6-4d0a-80dd-ffbf3641d1b1
      1.bus 0000:04:00.0
      1.serial 0x22513339
      1.group 2
      1.card RBLN-CA22
      1.temperature 44500
      1.power 37257088
      1.state 2
      """;

  @TempDir private Path root;
  @TempDir private Path folder;

  private FixturePlatform machine(FakeLibrary library) {
    return FixturePlatform.at(root)
        .library("librbln-ml.so", library.path())
        .file("/sys/class/rebellions/rbln0/dram_used", "75497472\n")
        .file("/sys/class/rebellions/rbln0/dram_total", "16877879296\n")
        .file("/sys/class/rebellions/rbln0/status", "0\n")
        .file("/sys/class/rebellions/rbln1/dram_used", "0\n")
        .folder("/sys/class/rebellions/rsd0");
  }

  private static RebellionsCollector open(FixturePlatform machine) {
    RebellionsCollector collector = new RebellionsCollector(machine);
    assertThat(collector.probe()).isEqualTo(Probe.present());
    return collector;
  }

  @Test
  void devicesAreReadByLibraryAndKernel() throws CollectorException {
    FakeLibrary library = FakeLibrary.in(folder, "rblnml", TWO);
    FixturePlatform machine = machine(library);
    RebellionsCollector collector = open(machine);

    ReadAnswer answer = ReadAnswer.of(collector);

    assertThat(answer.names()).containsExactly("rebellions0", "rebellions1");
    assertThat(answer.device("rebellions0").info().get("serial")).isEqualTo("0000000022513338");
    assertThat(answer.device("rebellions0").info().get("smc")).isEqualTo("15.10.13.14");
    assertThat(answer.device("rebellions1").info().get("group")).isEqualTo("2");
    assertThat(answer.value("rebellions0", TEMPERATURE_CELSIUS)).isEqualTo(31);
    assertThat(answer.value("rebellions1", TEMPERATURE_CELSIUS)).isEqualTo(44.5);
    assertThat(answer.value("rebellions0", POWER_WATTS)).isCloseTo(17.5218, within(1e-9));
    assertThat(answer.value("rebellions0", PERFORMANCE_STATE)).isEqualTo(14);
    assertThat(answer.value("rebellions0", MEMORY_USED_BYTES)).isEqualTo(75_497_472);
    assertThat(answer.value("rebellions0", ALIVE)).isEqualTo(1);
    assertThat(answer.value("rebellions0", UTILIZATION_RATIO)).isNaN();
    assertThat(machine.commandsRun()).isEmpty();
    collector.close();
    assertThat(library.calls()).containsExactly("init", "shutdown");
  }

  @Test
  void theToolGivesUtilizationBesideTheLibrary() throws CollectorException {
    FixturePlatform machine =
        machine(FakeLibrary.in(folder, "rblnml", TWO))
            .command("rbln-smi -j -g", ended(Outputs.read("ca25-boards.json")));
    RebellionsSmiCollector beside = new RebellionsSmiCollector(machine);
    assertThat(beside.probe()).isEqualTo(Probe.present());

    ReadAnswer answer = ReadAnswer.of(beside);

    assertThat(answer.names()).hasSize(8);
    assertThat(answer.value("rebellions2", UTILIZATION_RATIO)).isCloseTo(0.378, within(1e-9));
    assertThat(answer.value("rebellions2", TEMPERATURE_CELSIUS)).isNaN();
    assertThat(answer.processes()).hasSize(3);
  }

  @Test
  void aDeviceThatRefusesIsNamedAndLeftOut() throws CollectorException {
    FakeLibrary library = FakeLibrary.in(folder, "rblnml", TWO);
    RebellionsCollector collector = open(machine(library));
    library.answers(TWO + "1.code 5\n");

    ReadAnswer answer = ReadAnswer.of(collector);

    assertThat(answer.names()).containsExactly("rebellions0");
    assertThat(answer.notes()).containsExactly("rbln1 does not answer librbln-ml.so");
    library.answers(TWO);
    assertThat(ReadAnswer.of(collector).names()).hasSize(2);
  }

  @Test
  void otherDevicesOfTheKernelOpenTheLibraryAnew() throws CollectorException {
    FakeLibrary library = FakeLibrary.in(folder, "rblnml", TWO);
    FixturePlatform machine = machine(library);
    RebellionsCollector collector = open(machine);
    library.answers(TWO.replace("devices 2", "devices 1"));
    machine.remove("/sys/class/rebellions/rbln1");

    assertThat(ReadAnswer.of(collector).names()).containsExactly("rebellions0");
    assertThat(library.calls()).containsExactly("init", "shutdown", "init");
  }

  @Test
  void withoutPermissionTheNodesAreNamed() {
    FakeLibrary library = FakeLibrary.in(folder, "rblnml", TWO + "init 3\n");
    FixturePlatform machine =
        FixturePlatform.at(root)
            .library("librbln-ml.so", library.path())
            .folder("/sys/class/rebellions");

    assertThat(new RebellionsCollector(machine).probe())
        .isEqualTo(
            new Probe.NotPermitted(
                "rblnmlInit: no permission", "let this user read and write /dev/rbln*"));
  }

  @Test
  void aReleaseWithoutAFunctionHasTheRest() throws CollectorException {
    FakeLibrary library = FakeLibrary.in(folder, "rblnml", TWO, "-DWITHOUT_SMC");

    ReadAnswer answer = ReadAnswer.of(open(machine(library)));

    assertThat(answer.device("rebellions0").info().get("smc")).isEmpty();
    assertThat(answer.device("rebellions0").info().get("firmware")).isEqualTo("3.2.1");
  }

  @Test
  void aDeviceThatHangsCostsOnlyItself() throws Exception {
    FakeLibrary library = FakeLibrary.in(folder, "rblnml", TWO);
    RebellionsCollector collector = open(machine(library));
    Thread stuck = hanging(collector, library);

    ReadAnswer answer = new ReadAnswer();
    collector.collect(new AskedFor(Level.ALL, Set.of("rbln0")), answer);

    assertThat(answer.names()).containsExactly("rebellions1");
    library.answers(TWO);
    stuck.join();
  }

  private static void readQuietly(RebellionsCollector collector) {
    try {
      ReadAnswer.of(collector);
    } catch (CollectorException refused) {
      throw new IllegalStateException(refused);
    }
  }

  @Test
  void theLibraryIsNotShutDownWhileAThreadIsInside() throws Exception {
    FakeLibrary library = FakeLibrary.in(folder, "rblnml", TWO);
    FixturePlatform machine = machine(library);
    RebellionsCollector collector = open(machine);
    Thread stuck = hanging(collector, library);
    machine.remove("/sys/class/rebellions/rbln1");

    collector.collect(new AskedFor(Level.ALL, Set.of("rbln0")), new ReadAnswer());
    assertThat(library.calls()).containsExactly("init", "hangs");
    library.answers(TWO.replace("devices 2", "devices 1"));
    stuck.join();

    assertThat(ReadAnswer.of(collector).names()).containsExactly("rebellions0");
    assertThat(library.calls()).containsExactly("init", "hangs", "shutdown", "init");
  }

  @Test
  void theLastThreadToLeaveAClosedLibraryShutsItDown() throws Exception {
    FakeLibrary library = FakeLibrary.in(folder, "rblnml", TWO);
    RebellionsCollector collector = open(machine(library));
    Thread stuck = hanging(collector, library);

    collector.close();
    assertThat(library.calls()).containsExactly("init", "hangs");
    library.answers(TWO);
    stuck.join();
    assertThat(library.calls()).containsExactly("init", "hangs", "shutdown");
  }

  private static Thread hanging(RebellionsCollector collector, FakeLibrary library) {
    library.answers(TWO + "0.hang 1\n");
    Thread stuck = Thread.ofPlatform().daemon().start(() -> readQuietly(collector));
    Until.so(() -> library.calls().contains("hangs"));
    return stuck;
  }

  @Test
  void aSerialThatIsNotWrittenIsNone() throws CollectorException {
    FakeLibrary library = FakeLibrary.in(folder, "rblnml", TWO + "0.serial_unwritten 1\n");

    ReadAnswer answer = ReadAnswer.of(open(machine(library)));

    assertThat(answer.device("rebellions0").info().get("serial")).isEmpty();
    assertThat(answer.device("rebellions1").info().get("serial")).isEqualTo("0000000022513339");
  }

  @Test
  void theLimitsOfALinkAreAskedForAgainUntilTheKernelSaysThem() throws CollectorException {
    String function = "/sys/bus/pci/devices/0000:03:00.0/";
    FixturePlatform machine =
        machine(FakeLibrary.in(folder, "rblnml", TWO))
            .file(function + "max_link_speed", "32.0 GT/s PCIe\n")
            .file(function + "max_link_width", "16\n")
            .file(function + "power/runtime_status", "suspended\n");
    RebellionsCollector collector = open(machine);
    assertThat(ReadAnswer.of(collector).value("rebellions0", PCIE_LANES_MAX)).isNaN();

    machine.file(function + "power/runtime_status", "active\n");

    ReadAnswer answer = ReadAnswer.of(collector);
    assertThat(answer.value("rebellions0", PCIE_LANES_MAX)).isEqualTo(16);
    assertThat(answer.value("rebellions0", PCIE_GENERATION_MAX)).isEqualTo(5);
  }

  @Test
  void withoutADriverTheLibraryIsNotLoaded() {
    FakeLibrary library = FakeLibrary.in(folder, "rblnml", TWO);
    FixturePlatform machine = FixturePlatform.at(root).library("librbln-ml.so", library.path());

    assertThat(new RebellionsCollector(machine).probe()).isInstanceOf(Probe.Absent.class);
    assertThat(library.calls()).isEmpty();
  }
}
