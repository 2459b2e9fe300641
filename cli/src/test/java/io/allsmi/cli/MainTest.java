package io.allsmi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.command.TestIo;
import io.allsmi.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @TempDir Path home;
  private final Map<String, String> environment = new HashMap<>();
  private TestIo io = new TestIo(environment, false);

  @BeforeEach
  void emptyHome() {
    environment.put("HOME", home.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "snapshot --version", "--interval 1s snapshot -V"})
  void theVersionIsOneLine(String line) {
    assertThat(allsmi(line)).isEqualTo(ExitCode.COMPLETE);
    assertThat(io.out()).matches("allsmi " + Version.NUMBER + " \\(Java .+, .+ .+\\)\n");
    assertThat(io.err()).isEmpty();
  }

  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    String build = Files.readString(Path.of("../pom.xml"));
    assertThat(build).contains("<version>" + Version.NUMBER + "</version>\n  <packaging>pom");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help"})
  void theProgramsHelpNamesItsCommands(String line) {
    assertThat(allsmi(line)).isEqualTo(ExitCode.COMPLETE);
    assertThat(io.out()).contains("Usage: allsmi", "  snapshot ", "  local ", "Exit codes:");
    assertThat(io.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"snapshot --help", "help snapshot", "snapshot --nonsense -h"})
  void aCommandsHelpHasOptionsAndExamples(String line) {
    assertThat(allsmi(line)).isEqualTo(ExitCode.COMPLETE);
    assertThat(io.out()).contains("--format FORMAT", "--log.level LEVEL", "Examples:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "snapsot | unknown command 'snapsot' (did you mean snapshot?); see 'allsmi --help'",
        "help snapsot | unknown command 'snapsot' (did you mean snapshot?); see 'allsmi --help'",
        "xyz | unknown command 'xyz'; see 'allsmi --help'",
        "--format json | unknown option '--format' (it is one of 'allsmi snapshot'); see 'allsmi"
            + " local --help'",
        "snapshot extra | unexpected argument 'extra'; see 'allsmi snapshot --help'",
        "--interval | --interval needs a value: a duration such as 500ms, 2s or 1m30s; see 'allsmi"
            + " local --help'",
        "snapshot --log.level loud | --log.level: 'loud' is not one of off, error, warning, info,"
            + " debug, trace",
        "completion | SHELL is missing, one of bash, zsh, fish; see 'allsmi completion --help'",
        "completion tcsh | SHELL: 'tcsh' is not one of bash, zsh, fish; see"
            + " 'allsmi completion --help'"
      })
  void aWrongLineIsAnsweredWithOne(String line, String message) {
    assertThat(allsmi(line)).isEqualTo(ExitCode.USAGE);
    assertThat(io.err()).isEqualTo("allsmi: " + message + "\n");
    assertThat(io.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--interval 500ms snapshot",
        "--interval=500ms snapshot",
        "-i 500ms snapshot",
        "--format json snapshot",
        "--strict --root / snapshot --format json"
      })
  void optionsMayStandBeforeTheCommand(String line) {
    allsmi(line);
    assertThat(io.err()).doesNotContain("unknown", "unexpected");
  }

  @Test
  void aBrokenFileEndsAScriptAndOnlyWarnsAPerson() throws IOException {
    Path file = Files.createDirectories(home.resolve(".config/allsmi")).resolve("config.toml");
    Files.writeString(file, "intervl = 2\n");
    String line = file + ":1:1: unknown setting 'intervl' (did you mean interval?)\n";

    assertThat(allsmi("snapshot")).isEqualTo(ExitCode.USAGE);
    assertThat(io.err()).isEqualTo("allsmi: " + line);
    allsmi("local");
    assertThat(io.err()).startsWith("allsmi: warning: " + line);
  }

  @Test
  void aLogFileThatCannotBeWrittenIsNamed() {
    assertThat(allsmi("snapshot --log.file " + home)).isEqualTo(ExitCode.PROBLEM);
    assertThat(io.err())
        .isEqualTo("allsmi: cannot append the log to " + home + ": it is a folder\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "--", "local --theme mono"})
  void withoutATerminalTheLiveViewIsOneTable(String line) {
    assertThat(allsmi(line)).isEqualTo(ExitCode.COMPLETE);
    assertThat(io.err())
        .isEqualTo(
            "allsmi: standard output is no terminal: one table instead of the live screen\n");
    assertThat(io.out()).contains("device  kind").contains("memory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\u001b[2J", "-", "-\n", "--=", "\ud800", "@x", "--no-"})
  void aHostileWordIsAnsweredWithOneLine(String word) {
    io = new TestIo(environment, false);
    int code = Main.run(new String[] {word}, io.io());
    assertThat(code).isBetween(1, 2);
    assertThat(io.err()).startsWith("allsmi: ").endsWith("\n");
    assertThat(io.err().lines()).hasSize(1);
    assertThat(io.err()).doesNotContain("\u001b").doesNotContain("internal error");
  }

  private int allsmi(String line) {
    io = new TestIo(environment, false);
    return Main.run(line.split(" "), io.io());
  }
}
