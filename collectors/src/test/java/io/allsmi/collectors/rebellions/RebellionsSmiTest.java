package io.allsmi.collectors.rebellions;

import static io.allsmi.collectors.rebellions.Outputs.ended;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ALIVE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.KeyType;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebellionsSmiTest {
  @TempDir private Path root;

  private FixturePlatform machine() {
    return FixturePlatform.at(root);
  }

  private ReadAnswer read(String name) throws CollectorException {
    return read(machine().command("rbln-smi -j -g", ended(Outputs.read(name))));
  }

  private static ReadAnswer read(FixturePlatform machine) throws CollectorException {
    RebellionsCollector collector = new RebellionsCollector(machine);
    assertThat(collector.probe()).isEqualTo(Probe.present());
    return ReadAnswer.of(collector);
  }

  @Test
  void devicesAreListedByTheirNodes() throws CollectorException {
    ReadAnswer answer = read("ca22-3.0.0.json");

    assertThat(answer.names()).hasSize(8).startsWith("rebellions0", "rebellions1", "rebellions2");
    assertThat(answer.device("rebellions5").model()).isEqualTo("RBLN-CA22");
    assertThat(answer.device("rebellions5").key(KeyType.SERIAL)).isEqualTo("0000000022513415");
    assertThat(answer.value("rebellions5", TEMPERATURE_CELSIUS)).isEqualTo(45);
    assertThat(answer.value("rebellions5", UTILIZATION_RATIO)).isCloseTo(0.044, within(1e-12));
    assertThat(answer.value("rebellions5", POWER_WATTS)).isCloseTo(37.257, within(1e-3));
    assertThat(answer.notes()).isEmpty();
  }

  @Test
  void aBoardOfFourDiesHasItsPowerOnce() throws CollectorException {
    ReadAnswer answer = read("ca25-boards.json");

    assertThat(answer.names()).hasSize(10);
    assertThat(answer.value("rebellions-board0", POWER_WATTS)).isCloseTo(41.2, within(1e-9));
    assertThat(answer.value("rebellions-board4", POWER_WATTS)).isCloseTo(42.8, within(1e-9));
    for (int die = 0; die < 8; die++) {
      String name = "rebellions" + die;
      assertThat(answer.value(name, POWER_WATTS)).isNaN();
      assertThat(answer.value(name, TEMPERATURE_CELSIUS)).isEqualTo(30 + die);
      assertThat(answer.device(name).parent()).isEqualTo("rebellions-board" + die / 4 * 4);
      assertThat(answer.device(name).key(KeyType.SERIAL)).isEmpty();
      assertThat(answer.device(name).info().get("group")).isEqualTo(die < 4 ? "1" : "2");
    }
  }

  @Test
  void boardsWithoutASerialAreAlone() throws CollectorException {
    String output =
        Outputs.read("ca25-boards.json").replaceAll("00000000258001..", "0000000000000000");
    ReadAnswer answer = read(machine().command("rbln-smi -j -g", ended(output)));

    assertThat(answer.names()).hasSize(8);
    assertThat(answer.value("rebellions7", POWER_WATTS)).isCloseTo(42.8, within(1e-9));
  }

  @Test
  void contextsAreProcessesWithTheirOwnUtilization() throws CollectorException {
    List<ProcessUse> processes = read("ca22-3.0.0.json").processes();

    assertThat(processes).hasSize(4);
    ProcessUse engine = processes.get(1);
    assertThat(engine.pid()).isEqualTo(2733390);
    assertThat(engine.name()).isEqualTo("VLLM::EngineCore");
    assertThat(engine.uses())
        .extracting(DeviceUse::device)
        .containsExactly("rebellions2", "rebellions3", "rebellions6", "rebellions7");
    DeviceUse first = engine.uses().getFirst();
    assertThat(first.memoryBytes()).isEqualTo(3.5 * 0x1p30 + 58 * 0x1p20);
    assertThat(first.shares()).extracting(EngineShare::engine).containsExactly("npu");
    assertThat(first.shares().getFirst().ratio()).isCloseTo(0.202, within(1e-9));
  }

  @Test
  void aProcessThatTheHostSeesHasTheHostsName() throws CollectorException {
    FixturePlatform machine =
        machine()
            .command("rbln-smi -j -g", ended(Outputs.read("sdk1.json")))
            .file("/proc/4321/stat", stat("vllm-worker"));

    assertThat(read(machine).processes().getFirst().name()).isEqualTo("vllm-worker");
  }

  private static String stat(String name) {
    return "4321 ("
        + name
        + ") S 1 4321 4321 0 -1 4194560 1 0 0 0 10 5 0 0 20 0 4 0 500 1000000 300"
        + " 18446744073709551615 1 1 0 0 0 0 0 0 0 0 0 0 17 1 0 0 0 0 0 0 0 0 0 0 0 0 0\n";
  }

  @Test
  void aReleaseWithoutGroupsIsAskedOnceInVain() throws CollectorException {
    FixturePlatform machine =
        machine()
            .folder("/sys/class/rebellions")
            .command("rbln-smi -j -g", new CommandResult.Ended(2, "", "unknown option -g\n"))
            .command("rbln-smi -j", ended(Outputs.read("ca22-3.2.2.json")));
    RebellionsCollector collector = new RebellionsCollector(machine);
    assertThat(collector.probe()).isEqualTo(Probe.present());
    ReadAnswer.of(collector);
    ReadAnswer.of(collector);

    assertThat(machine.commandsRun())
        .containsExactly("rbln-smi -j -g", "rbln-smi -j", "rbln-smi -j");
  }

  @Test
  void theOldNameOfTheToolDoesToo() throws CollectorException {
    FixturePlatform machine =
        machine().command("rbln-stat -j -g", ended(Outputs.read("ca22-3.2.2.json")));
    assertThat(read(machine).names()).containsExactly("rebellions0");
  }

  @Test
  void withoutAnythingNothingIsRunOrLoaded() {
    FixturePlatform machine = machine();

    assertThat(new RebellionsCollector(machine).probe()).isInstanceOf(Probe.Absent.class);
    assertThat(new RebellionsSmiCollector(machine).probe()).isInstanceOf(Probe.Absent.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no such device\n", "{\"devices\": [{", "[1, 2"})
  void outputThatIsNoListingIsBroken(String output) {
    FixturePlatform machine =
        machine().command("rbln-smi -j -g", ended(output)).command("rbln-smi -j", ended(output));
    Probe probe = new RebellionsCollector(machine).probe();

    assertThat(probe).isInstanceOf(Probe.Broken.class);
    assertThat(((Probe.Broken) probe).error()).startsWith("rbln-smi: ").doesNotContain("\n");
  }

  @Test
  void aToolThatFailsLaterFailsForThatAnswer() throws CollectorException {
    FixturePlatform machine =
        machine().command("rbln-smi -j -g", ended(Outputs.read("ca22-3.2.2.json")));
    RebellionsCollector collector = new RebellionsCollector(machine);
    collector.probe();
    ReadAnswer.of(collector);

    machine.command("rbln-smi -j -g", new CommandResult.TimedOut());
    assertThatThrownBy(() -> ReadAnswer.of(collector))
        .isInstanceOf(CollectorException.class)
        .hasMessage("rbln-smi: did not end within 5 s")
        .extracting(thrown -> ((CollectorException) thrown).outcome())
        .isEqualTo(Probe.present());

    machine.command("rbln-smi -j -g", ended(Outputs.read("ca22-3.2.2.json")));
    assertThat(ReadAnswer.of(collector).names()).containsExactly("rebellions0");
  }

  @Test
  void aToolThatExitsWithAnErrorSaysWhy() {
    CommandResult failed = new CommandResult.Ended(1, "", "ioctl failed: -19\nmore\n");
    FixturePlatform machine =
        machine().command("rbln-smi -j -g", failed).command("rbln-smi -j", failed);

    assertThat(new RebellionsCollector(machine).probe())
        .isInstanceOfSatisfying(
            Probe.Broken.class,
            broken ->
                assertThat(broken.error())
                    .isEqualTo("rbln-smi: ioctl failed: -19 (exit status 1)"));
  }

  @Test
  void whatTheSlotCanDoComesFromTheKernel() throws CollectorException {
    FixturePlatform machine =
        machine()
            .command("rbln-smi -j -g", ended(Outputs.read("ca22-3.2.2.json")))
            .file("/sys/bus/pci/devices/0000:ab:00.0/max_link_speed", "32.0 GT/s PCIe\n")
            .file("/sys/bus/pci/devices/0000:ab:00.0/max_link_width", "16\n");

    assertThat(read(machine).value("rebellions0", PCIE_GENERATION_MAX)).isEqualTo(5);
  }

  @Test
  void withoutLibraryAndToolTheDriversFilesAreRead() throws CollectorException {
    FixturePlatform machine =
        machine()
            .link(
                "/sys/class/rebellions/rbln0",
                "../../devices/pci0000:a0/0000:ab:00.0/rebellions/rbln0")
            .link("/sys/devices/pci0000:a0/0000:ab:00.0/rebellions/rbln0/device", "../..")
            .file("/sys/devices/pci0000:a0/0000:ab:00.0/rebellions/rbln0/card_name", "RBLN-CR13\n")
            .file("/sys/devices/pci0000:a0/0000:ab:00.0/rebellions/rbln0/status", "3\n");
    ReadAnswer answer = read(machine);

    assertThat(answer.device("rebellions0").model()).isEqualTo("RBLN-CR13");
    assertThat(answer.device("rebellions0").key(KeyType.PCI)).isEqualTo("0000:ab:00.0");
    assertThat(answer.value("rebellions0", ALIVE)).isZero();
    assertThat(answer.value("rebellions0", POWER_WATTS)).isNaN();
  }
}
