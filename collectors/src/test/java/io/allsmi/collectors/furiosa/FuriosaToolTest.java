package io.allsmi.collectors.furiosa;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ALIVE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.GOVERNOR;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.Probe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuriosaToolTest {
  @TempDir private Path root;

  private static CommandResult recorded(String name) {
    try {
      Path file = Path.of("src/test/resources/furiosa").resolve(name);
      return new CommandResult.Ended(0, Files.readString(file), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FixturePlatform rngd() {
    return FixturePlatform.at(root)
        .command("furiosa-smi info --format json", recorded("info-rngd.json"))
        .command("furiosa-smi status --format json", recorded("status-rngd.json"))
        .command("furiosa-smi ps --format json", recorded("ps-rngd.json"));
  }

  private static FuriosaCollector open(FixturePlatform machine) {
    FuriosaCollector collector = new FuriosaCollector(machine);
    assertThat(collector.probe()).isEqualTo(Probe.present());
    return collector;
  }

  @Test
  void cardsAreReadByTheTool() throws CollectorException {
    ReadAnswer answer = ReadAnswer.of(open(rngd()));

    assertThat(answer.names()).containsExactly("furiosa0", "furiosa1");
    assertThat(answer.value("furiosa1", UTILIZATION_RATIO)).isEqualTo(0.375);
    assertThat(answer.value("furiosa1", MEMORY_USED_BYTES)).isEqualTo(21_474_836_480.0);
    assertThat(answer.value("furiosa1", POWER_WATTS)).isEqualTo(121);
    assertThat(answer.value("furiosa1", FREQUENCY_HERTZ)).isEqualTo(2e9);
    assertThat(answer.value("furiosa1", ALIVE)).isEqualTo(1);
    assertThat(answer.text("furiosa1", GOVERNOR)).isEqualTo("powersave");
    assertThat(answer.processes().getFirst().uses())
        .extracting(DeviceUse::device)
        .containsExactly("furiosa0", "furiosa1");
  }

  @Test
  void theOlderDialectIsFoundOnce() throws CollectorException {
    CommandResult refused = new CommandResult.Ended(2, "", "unexpected argument '--format'\n");
    FixturePlatform machine =
        FixturePlatform.at(root)
            .command("furiosa-smi info --format json", refused)
            .command("furiosa-smi info --output json", recorded("info-warboy.json"))
            .command("furiosa-smi status --output json", recorded("status-warboy.json"))
            .command("furiosa-smi ps --output json", recorded("ps-warboy.json"));

    ReadAnswer answer = ReadAnswer.of(open(machine));

    assertThat(answer.names()).containsExactly("warboy0");
    assertThat(answer.value("warboy0", UTILIZATION_RATIO)).isEqualTo(0.4375);
    assertThat(answer.processes().getFirst().uses().getFirst().memoryBytes())
        .isEqualTo(512.0 * (1 << 20));
    assertThat(machine.commandsRun())
        .containsExactly(
            "furiosa-smi info --format json",
            "furiosa-smi info --output json",
            "furiosa-smi status --output json",
            "furiosa-smi ps --output json");
  }

  @Test
  void withoutStatusThereIsLess() throws CollectorException {
    FixturePlatform machine =
        rngd()
            .command("furiosa-smi status --format json", new CommandResult.TimedOut())
            .command("furiosa-smi ps --format json", new CommandResult.Ended(0, "oops", ""));

    ReadAnswer answer = ReadAnswer.of(open(machine));

    assertThat(answer.names()).containsExactly("furiosa0", "furiosa1");
    assertThat(answer.value("furiosa1", UTILIZATION_RATIO)).isNaN();
    assertThat(answer.notes())
        .containsExactly(
            "furiosa-smi status: did not end within 5 s", "furiosa-smi ps: no JSON in its output");
  }

  @Test
  void aToolThatFailsLaterFailsForThatAnswer() throws CollectorException {
    FixturePlatform machine = rngd();
    FuriosaCollector collector = open(machine);
    ReadAnswer.of(collector);
    machine.command(
        "furiosa-smi info --format json", new CommandResult.Ended(1, "", "driver is gone\n"));

    assertThatThrownBy(() -> ReadAnswer.of(collector))
        .isInstanceOf(CollectorException.class)
        .hasMessage("furiosa-smi info: driver is gone (exit status 1)");
  }

  @Test
  void withoutAnythingItIsAbsentAndRunsNothingElse() {
    FixturePlatform machine = FixturePlatform.at(root);

    assertThat(new FuriosaCollector(machine).probe()).isInstanceOf(Probe.Absent.class);
    assertThat(machine.commandsRun()).containsExactly("furiosa-smi info --format json");
  }
}
