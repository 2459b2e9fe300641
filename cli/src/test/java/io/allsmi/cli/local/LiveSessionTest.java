package io.allsmi.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.terminal.TerminalSession;
import io.allsmi.tui.terminal.Pty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The live view itself in a session of its own: what people and their terminals do to it. */
class LiveSessionTest {
  /** A shell with job control that starts it, and says when it has the terminal again. */
  private static final String IN_A_SHELL =
      "set -m; \"$@\"; echo shell has it; read line; fg >/dev/null; echo ended with $?";

  @TempDir private Path home;
  private final Map<String, String> environment = new HashMap<>();

  LiveSessionTest() {
    environment.put("TERM", "xterm-256color");
    environment.put("LANG", "C.UTF-8");
  }

  private TerminalSession start(String... arguments) throws IOException {
    return startUnder(List.of(), arguments);
  }

  private TerminalSession startUnder(List<String> wrapper, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(wrapper);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("io.allsmi.cli.Main");
    command.addAll(List.of(arguments));
    environment.put("HOME", home.toString());
    return TerminalSession.start(home, environment, command);
  }

  private static void awaitScreen(TerminalSession session) throws InterruptedException {
    session.pty().awaitShown("quit");
    session.pty().awaitShown("processes");
  }

  private static void quit(TerminalSession session) throws InterruptedException {
    session.pty().type("q");
    assertThat(session.exitCode()).isZero();
    session.awaitGivenBack();
  }

  @Test
  void showsTheMachineAndLeavesTheTerminalAsItWas() throws Exception {
    try (TerminalSession session = start()) {
      awaitScreen(session);
      assertThat(session.pty().shown()).contains("╭─").contains("host");
      assertThat(session.pty().hasMode("1006")).isTrue();
      assertThat(session.pty().hasMode("2004")).isTrue();
      quit(session);
    }
  }

  @Test
  void aSimulatedMachineIsAliveAndSaysWhatItIs() throws Exception {
    try (TerminalSession session = start("--mock", "nvidia-h100:8", "--interval", "500ms")) {
      awaitScreen(session);
      session.pty().awaitShown("simulated");
      session.pty().awaitShown("nvidia7");
      session.pty().awaitShown("python3");
      quit(session);
    }
  }

  @Test
  void ctrlCEndsIt() throws Exception {
    try (TerminalSession session = start()) {
      awaitScreen(session);
      session.pty().type("\u0003");
      // On a machine that is busy enough it counts as hanging.
      assertThat(session.exitCode()).isIn(0, 130);
      session.awaitGivenBack();
    }
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129"})
  void aSignalEndsItAndGivesTheTerminalBack(String signal, int code) throws Exception {
    List<String> defaults = List.of("env", "--default-signal=INT,HUP,TERM");
    try (TerminalSession session = startUnder(defaults)) {
      awaitScreen(session);
      String pid = Long.toString(session.process().pid());
      assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
      assertThat(session.exitCode()).isEqualTo(code);
      session.awaitGivenBack();
    }
  }

  @Test
  void theEndOfItsTerminalEndsIt() throws Exception {
    try (TerminalSession session = start()) {
      awaitScreen(session);
      session.pty().close();
      assertThat(session.exitCode()).isIn(0, 129);
    }
  }

  @Test
  void ctrlZGivesTheTerminalToTheShellAndFgTakesItAgain() throws Exception {
    try (TerminalSession session = startUnder(List.of("sh", "-c", IN_A_SHELL, "sh"))) {
      awaitScreen(session);
      session.pty().type("\u001a");
      session.awaitReceived("shell has it");
      session.awaitGivenBack();
      session.pty().forgetReceived();
      session.pty().type("\n");
      awaitScreen(session);
      session.pty().await(session.pty()::inAlternateScreen, "the alternate screen");
      session.pty().type("q");
      assertThat(session.exitCode()).isZero();
      session.awaitReceived("ended with 0");
      session.awaitGivenBack();
    }
  }

  /** Byte by byte, as a slow line delivers them: none is a key of its own. */
  @Test
  void keysArriveInPieces() throws Exception {
    try (TerminalSession session = start()) {
      awaitScreen(session);
      Pty pty = session.pty();
      for (String piece : List.of("\u001b", "O", "P")) pty.type(piece);
      pty.awaitShown("Esc closes");
      pty.type("\u001b");
      pty.await(() -> !pty.shown().contains("Esc closes"), "the help to close");
      quit(session);
    }
  }

  /** Letters of a paste and of mouse reports are no keys: one of them would end the program. */
  @Test
  void aPasteAndTheMouseAreNoKeys() throws Exception {
    try (TerminalSession session = start()) {
      awaitScreen(session);
      Pty pty = session.pty();
      pty.type("\u001b[200~q quit q\nq\u001b[201~");
      pty.type("\u001b[<35;10;10M\u001b[<64;20;10M\u001b[<0;99;1M\u001b[<0;99;1m\u001b[M q!");
      pty.type("\u001b]11;rgb:0000/0000/0000\u0007\u001b[?62;c\u001b[I\u001b[O");
      pty.type("?");
      pty.awaitShown("Esc closes");
      pty.type("?");
      pty.await(() -> !pty.shown().contains("Esc closes"), "the help to close");
      quit(session);
    }
  }

  @Test
  void aStormOfSizesEndsAtTheLast() throws Exception {
    try (TerminalSession session = start()) {
      awaitScreen(session);
      Pty pty = session.pty();
      for (int i = 0; i < 200; i++) pty.resize(i * 37 % 300, i * 13 % 90);
      pty.resize(0, 0);
      pty.resize(60, 20);
      pty.await(() -> width(pty.shown()) == 60 && height(pty.shown()) == 20, "60x20");
      quit(session);
    }
  }

  private static int width(String shown) {
    return shown.lines().mapToInt(String::length).max().orElse(0);
  }

  private static int height(String shown) {
    return (int) shown.lines().count();
  }

  @Test
  void aTerminalOfOneCellIsNoFailure() throws Exception {
    try (TerminalSession session = start()) {
      awaitScreen(session);
      session.pty().resize(1, 1);
      session.pty().await(() -> width(session.pty().shown()) <= 1, "one cell");
      session.pty().resize(100, 30);
      awaitScreen(session);
      quit(session);
    }
  }

  @Test
  void withoutTheMouseItIsLeftToTheTerminal() throws Exception {
    try (TerminalSession session = start("--no-mouse")) {
      awaitScreen(session);
      assertThat(session.pty().hasMode("1000")).isFalse();
      assertThat(session.pty().hasMode("1006")).isFalse();
      quit(session);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dumb", "unknown", ""})
  void aTerminalThatCannotShowAScreenGetsATable(String term) throws Exception {
    environment.put("TERM", term);
    try (TerminalSession session = start()) {
      assertThat(session.exitCode()).isZero();
      session.awaitReceived("one table instead of the live screen");
      session.awaitReceived("device  kind");
      assertThat(session.pty().received()).doesNotContain("\u001b");
    }
  }

  @Test
  void withoutColoursNoneAreWritten() throws Exception {
    environment.put("NO_COLOR", "1");
    try (TerminalSession session = start()) {
      awaitScreen(session);
      assertThat(session.pty().received()).doesNotContain("[38;").doesNotContain("[48;");
      assertThat(session.pty().received()).doesNotContainPattern("\\[(3|4|9|10)[0-7]m");
      quit(session);
    }
  }

  @ParameterizedTest
  @CsvSource({"C.UTF-8, --ascii", "C, --mouse", "POSIX, --mouse"})
  void whereNothingElseCanBeReadEveryByteIsAscii(String locale, String flag) throws Exception {
    environment.put("LANG", locale);
    try (TerminalSession session = start(flag)) {
      awaitScreen(session);
      byte[] bytes = session.pty().received().getBytes(StandardCharsets.UTF_8);
      for (byte b : bytes) assertThat(b).isNotNegative();
      quit(session);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux", "screen", "vt100"})
  void everyTerminalGetsAScreenAndItselfBack(String term) throws Exception {
    environment.put("TERM", term);
    try (TerminalSession session = start()) {
      awaitScreen(session);
      quit(session);
    }
  }

  @Test
  void aBrokenConfigurationIsNamedAndDefaultsAreUsed() throws Exception {
    Path file = Files.writeString(home.resolve("config.toml"), "theme = 3\nintervall = 1\n");
    try (TerminalSession session = start("--config", file.toString())) {
      awaitScreen(session);
      quit(session);
      assertThat(session.pty().received())
          .contains(file + ":1:9: theme: ")
          .contains(file + ":2:1: unknown setting 'intervall' (did you mean interval?)");
    }
  }

  @Test
  void settingsAreChangedAndSaved() throws Exception {
    Path file = home.resolve(".config/allsmi/config.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "# mine\nteam = 'blue'\n");
    try (TerminalSession session = start()) {
      awaitScreen(session);
      Pty pty = session.pty();
      pty.type("o");
      pty.awaitShown("thresholds");
      pty.type("jj ");
      pty.awaitShown("block");
      pty.type("w");
      pty.awaitShown("saved to ");
      quit(session);
    }
    assertThat(file).hasContent("# mine\nteam = 'blue'\nsymbols = \"block\"\n");
  }

  @Test
  void aFileThatCannotBeWrittenIsOneLineAndNothingIsLost() throws Exception {
    Path file = Files.writeString(home.resolve("config.toml"), "theme = \"dark\"\n");
    try (TerminalSession session = start("--config", file.toString())) {
      awaitScreen(session);
      Files.delete(file);
      Files.createDirectory(file);
      session.pty().type("o w");
      session.pty().awaitShown("not saved: ");
      session.pty().type("o");
      quit(session);
    }
  }

  @Test
  void aCopyGoesToTheTerminalsClipboard() throws Exception {
    try (TerminalSession session = start()) {
      awaitScreen(session);
      session.pty().type("y");
      session.awaitReceived("\u001b]52;c;");
      quit(session);
    }
  }
}
