package io.allsmi.collectors.jetson.tegrastats;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ENGINE_ENABLED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.HostMetrics.RAIL_POWER_WATTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TegrastatsCollectorTest {
  private static final String COMMAND = "timeout 1.3 /usr/bin/tegrastats --interval 500";

  @TempDir private Path root;
  private FixturePlatform machine;

  @BeforeEach
  void aJetsonWithTheTool() {
    machine =
        FixturePlatform.at(root)
            .file("/etc/nv_tegra_release", "# R35 (release), REVISION: 4.1\n")
            .file("/usr/bin/tegrastats", "");
    assertThat(machine.path("/usr/bin/tegrastats").toFile().setExecutable(true)).isTrue();
  }

  private void prints(String output) {
    machine.command(COMMAND, new CommandResult.Ended(124, output, ""));
  }

  private ReadAnswer read() throws CollectorException {
    try (TegrastatsCollector collector = new TegrastatsCollector(machine)) {
      assertThat(collector.probe()).isEqualTo(Probe.present());
      return ReadAnswer.of(collector);
    }
  }

  private Probe probe() {
    try (TegrastatsCollector collector = new TegrastatsCollector(machine)) {
      return collector.probe();
    }
  }

  private static String recorded(String release) {
    return StatsLineTest.lines().getOrDefault(release, "");
  }

  @Test
  void theLastWholeLineIsRead() throws CollectorException {
    prints("GR3D_FREQ 1%@140\nGR3D_FREQ 2%@140\nGR3D_FREQ 3%@1");
    assertThat(read().value("nvidia0", UTILIZATION_RATIO)).isEqualTo(0.02);
  }

  @Test
  void boardAndGpuAreDescribedAsSysfsWouldDescribeThem() throws CollectorException {
    prints(recorded("AGX Orin, JetPack 7") + "\n");
    ReadAnswer answer = read();
    assertThat(answer.names()).containsExactly("jetson0", "nvidia0");
    assertThat(answer.value("jetson0", POWER_WATTS)).isCloseTo(13.907, within(1e-9));
    assertThat(answer.value("jetson0", PartKind.RAIL, "VDD_GPU_SOC", RAIL_POWER_WATTS))
        .isEqualTo(5.139);
    assertThat(answer.value("nvidia0", TEMPERATURE_CELSIUS)).isEqualTo(47.625);
    assertThat(answer.value("nvidia0", PartKind.ENGINE, "nvenc0", ENGINE_ENABLED)).isZero();
    assertThat(answer.notes()).isEmpty();
  }

  @Test
  void anInputRailIsTheBoardsPower() throws CollectorException {
    prints(recorded("TX2, JetPack 4, root") + "\n");
    ReadAnswer answer = read();
    assertThat(answer.value("jetson0", POWER_WATTS)).isEqualTo(1.383);
    assertThat(answer.value("nvidia0", POWER_WATTS)).isEqualTo(0.076);
    assertThat(answer.value("jetson0", PartKind.RAIL, "VDD_IN", RAIL_POWER_WATTS)).isNaN();
  }

  @Test
  void aMemorysUseWithoutItsClockWasNotMeasured() throws CollectorException {
    prints(recorded("Nano, JetPack 4, ordinary user") + "\n");
    assertThat(read().value("nvidia0", MEMORY_UTILIZATION_RATIO)).isNaN();
  }

  @Test
  void unknownWordsAreNamed() throws CollectorException {
    prints("GR3D_FREQ 1%@140 QPU{1} RPU{2}\n");
    assertThat(read().notes())
        .containsExactly("tegrastats printed what is not understood: QPU{1}, RPU{2}");
  }

  @Test
  void theToolIsNotRunWhereSysfsHasTheLoad() {
    machine.file("/sys/devices/gpu.0/load", "0\n");
    assertThat(probe()).isInstanceOf(Probe.Absent.class);
    assertThat(machine.commandsRun()).isEmpty();
  }

  @Test
  void theToolIsNotRunWhereNvmlSaysIt() {
    machine.library("libnvidia-ml.so.1", "/usr/lib/libnvidia-ml.so.1");
    assertThat(probe()).isInstanceOf(Probe.Absent.class);
    assertThat(machine.commandsRun()).isEmpty();
  }

  @Test
  void theToolIsNotRunForAnotherMachinesFilesNorWhereItIsNot() {
    machine.foreignRoot();
    assertThat(probe()).isInstanceOf(Probe.Absent.class);
    assertThat(machine.commandsRun()).isEmpty();
  }

  @Test
  void withoutTheToolThereIsNothing() {
    machine.remove("/usr/bin/tegrastats");
    assertThat(probe()).isInstanceOf(Probe.Absent.class);
    assertThat(machine.commandsRun()).isEmpty();
  }

  @Test
  void anotherMachineIsNotAsked() {
    machine.remove("/etc/nv_tegra_release");
    assertThat(probe()).isInstanceOf(Probe.Absent.class);
  }

  @Test
  void aToolThatFailsIsBrokenInItsOwnWords() {
    machine.command(COMMAND, new CommandResult.Ended(1, "", "no permission\nmore\n"));
    assertThat(probe())
        .isEqualTo(
            new Probe.Broken("tegrastats: exit status 1, no permission", "run tegrastats by hand"));
  }

  @Test
  void aToolThatHangsOrPrintsSomethingElseIsBroken() {
    machine.command(COMMAND, new CommandResult.TimedOut());
    assertThat(probe()).isInstanceOf(Probe.Broken.class);
    machine.command(COMMAND, new CommandResult.Failed("wrote more than 16 MiB"));
    assertThat(probe()).isInstanceOf(Probe.Broken.class);
    prints("Usage: tegrastats\n");
    assertThat(probe()).isInstanceOf(Probe.Broken.class);
    prints("");
    assertThat(probe()).isInstanceOf(Probe.Broken.class);
  }

  @Test
  void aToolThatFailsLaterGivesNoAnswer() {
    prints("GR3D_FREQ 1%@140\n");
    try (TegrastatsCollector collector = new TegrastatsCollector(machine)) {
      assertThat(collector.probe()).isEqualTo(Probe.present());
      machine.command(COMMAND, new CommandResult.TimedOut());
      assertThatThrownBy(() -> ReadAnswer.of(collector)).isInstanceOf(CollectorException.class);
    }
  }
}
