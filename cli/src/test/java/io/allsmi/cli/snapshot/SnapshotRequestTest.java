package io.allsmi.cli.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.cli.command.ArgumentParser;
import io.allsmi.cli.command.Arguments;
import io.allsmi.cli.command.Command;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.command.TestIo;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.settings.BrokenFile;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Settings;
import io.allsmi.cli.settings.SettingsResolver;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.json.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotRequestTest {
  @TempDir Path home;

  @Test
  void withoutOptionsOneSampleOfEverything() {
    SnapshotRequest request = onTerminal();
    assertThat(request.samples()).isEqualTo(1);
    assertThat(request.level()).isEqualTo(Level.DETAIL);
    assertThat(request.timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(request.root()).isEqualTo(Path.of("/"));
    assertThat(request.include()).isEmpty();
    assertThat(request.query()).isEmpty();
    assertThat(request.devices().isAll()).isTrue();
    assertThat(request.strict() || request.pretty() || request.settle()).isFalse();
  }

  @Test
  void aPersonGetsATableAndAProgramJson() {
    assertThat(onTerminal().format()).isEqualTo(Format.TABLE);
    assertThat(piped().format()).isEqualTo(Format.JSON);
    assertThat(onTerminal("--output", home.resolve("x").toString()).format())
        .isEqualTo(Format.JSON);
    assertThat(onTerminal("--format", "prometheus").format()).isEqualTo(Format.PROMETHEUS);
    assertThat(piped("-f", "table").format()).isEqualTo(Format.TABLE);
  }

  @Test
  void everythingThatIsAskedForArrives() {
    SnapshotRequest request =
        piped(
            "--include=devices,findings",
            "--query=device,power_watts",
            "--level=all",
            "--samples=0",
            "--interval=250ms",
            "--timeout=1s",
            "--settle",
            "--require=gpu>=8",
            "--require=npu=0",
            "--strict",
            "--devices=0,vendor=nvidia",
            "--collectors=nvml",
            "--root=" + home);
    assertThat(request.include()).containsExactly(Section.DEVICES, Section.FINDINGS);
    assertThat(request.query()).containsExactly("device", "power_watts");
    assertThat(request.level()).isEqualTo(Level.ALL);
    assertThat(request.samples()).isZero();
    assertThat(request.interval()).isEqualTo(Duration.ofMillis(250));
    assertThat(request.requirements())
        .extracting(Requirement::toString)
        .containsExactly("gpu>=8", "npu=0");
    assertThat(request.strict() && request.settle()).isTrue();
    assertThat(request.devices().isAll()).isFalse();
    assertThat(request.collectors()).containsExactly("nvml");
    assertThat(request.root()).isEqualTo(home);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--pretty --format table | --pretty is for json: add --format json, or leave it out",
        "--pretty --samples 2 | --pretty is for one sample: several samples are one line each",
        "--query device -f prometheus | --query is for json and table: prometheus text has whole"
            + " families",
        "--samples -1 | --samples: '-1' is not a whole number, 0 or more",
        "--include gpus | --include: 'gpus' is not one of sources, devices, processes, events,"
            + " findings",
        "--query Power | --query: 'Power' is not the name of a field",
        "--level full | --level: 'full' is not one of core, detail, all",
        "--require gpu | --require: 'gpu' is not a condition such as 'gpu>=8' (kind, one of >= > ="
            + " <= <, count)"
      })
  void whatCannotBeHonouredIsRefused(String line, String message) {
    assertThatThrownBy(() -> piped(line.split(" ")))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "table"})
  void anEndlessFileNeverBecomesWhole(String format) {
    String file = home.resolve("x").toString();
    assertThatThrownBy(() -> piped("--samples=0", "--output", file, "--format", format))
        .hasMessageStartingWith("--output never becomes whole with --samples 0");
    assertThat(piped("--samples=0", "--output", file, "--format=prometheus").output()).isPresent();
  }

  @Test
  void aRootThatIsNoneIsNamedWithWhoSaidIt() {
    assertThatThrownBy(() -> piped("--root", "/nonexistent"))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.PROBLEM))
        .hasMessage("--root: /nonexistent: there is no such folder");
    Map<String, String> environment =
        Map.of("HOME", home.toString(), "ALLSMI_ROOT", home.resolve("none").toString());
    assertThatThrownBy(() -> request(environment, false))
        .hasMessage("ALLSMI_ROOT: " + home.resolve("none") + ": there is no such folder");
  }

  @Test
  void aWrongOutputIsFoundBeforeAnythingIsRead() throws Exception {
    Files.createSymbolicLink(home.resolve("link"), home.resolve("x"));
    assertThatThrownBy(() -> piped("--output", home.resolve("link").toString()))
        .hasMessageEndingWith("it is a symbolic link, not a plain file");
  }

  private SnapshotRequest onTerminal(String... words) {
    return request(Map.of("HOME", home.toString()), true, words);
  }

  private SnapshotRequest piped(String... words) {
    return request(Map.of("HOME", home.toString()), false, words);
  }

  private static SnapshotRequest request(
      Map<String, String> environment, boolean terminal, String... words) {
    Command command = new SnapshotCommand();
    Arguments arguments = new ArgumentParser(command, () -> List.of()).parse(List.of(words));
    Settings settings =
        new SettingsResolver(Keys.TABLE, environment, BrokenFile.REFUSE)
            .resolve(command.options(), arguments.flags());
    return SnapshotRequest.of(
        new Invocation(settings, arguments.words(), new TestIo(environment, terminal).io()));
  }
}
