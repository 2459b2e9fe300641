package io.allsmi.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.terminal.TerminalSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The script above a live view: Java is a script that takes the terminal as the view does and never
 * gives it back.
 */
class LauncherTerminalTest {
  private static final String JAVA =
      """
      #!/bin/sh
      for argument; do
        case $argument in -XX:ErrorFile=*%p*) crash=${argument#*=} ;; esac
      done
      trap 'printf "\\nheard TERM\\n"; exit 143' TERM
      trap 'printf "\\nheard HUP\\n"; exit 129' HUP
      stty raw -echo
      printf '\\033[?1049h\\033[?25l\\033[?7l\\033[?2004h\\033[?1000h\\033[?1002h\\033[?1006h'
      echo "pid $$"
      case $crash in *crash-*) [ -z "$FAKE_CRASH" ] || echo report >"${crash%%%*}$$${crash#*%p}" ;; esac
      while read -r line; do
        [ "$line" = leave ] && exit 7
        echo "typed $line"
      done
      """;

  @TempDir private Path scratch;
  private Path script = Path.of("");

  private TerminalSession start(Map<String, String> environment, String... arguments)
      throws IOException {
    layOut();
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    return TerminalSession.start(scratch, environment, command);
  }

  /** A checkout that was built, so that the script starts at once. */
  private void layOut() throws IOException {
    Path checkout = Files.createDirectories(scratch.resolve("check out"));
    Path real = Path.of(System.getProperty("allsmi.checkout"));
    script = Files.copy(real.resolve("allsmi"), checkout.resolve("allsmi"));
    Path jdk = scratch.resolve("a jdk");
    Files.createDirectories(jdk.resolve("bin"));
    Path java = Files.writeString(jdk.resolve("bin/java"), JAVA);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n");
    Files.createDirectories(checkout.resolve("build"));
    Files.createDirectories(checkout.resolve("cli/src"));
    Files.createDirectories(checkout.resolve(".mvn"));
    Files.createFile(checkout.resolve("pom.xml"));
    Files.createFile(checkout.resolve("cli/pom.xml"));
    Path state = Files.createDirectories(checkout.resolve(".allsmi"));
    Files.createDirectories(state.resolve("program"));
    Files.writeString(state.resolve("current"), "program\n" + jdk + "\n\n");
    Files.createFile(state.resolve("stamp"));
  }

  private static long awaitPid(TerminalSession session) throws InterruptedException {
    session.awaitReceived("\n");
    session.pty().await(() -> session.pty().received().matches("(?s).*pid \\d+\\s.*"), "a pid");
    String received = session.pty().received();
    String digits = received.substring(received.indexOf("pid ") + 4).strip();
    return Long.parseLong(digits.split("\\s", -1)[0]);
  }

  private static void kill(String signal, long pid) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start();
    assertThat(kill.waitFor()).isZero();
  }

  @Test
  void theProgramHasTheTerminal() throws Exception {
    try (TerminalSession session = start(Map.of())) {
      assertThat(awaitPid(session)).isNotEqualTo(session.process().pid());
      session.pty().type("x\n");
      session.awaitReceived("typed x");
      session.pty().type("leave\n");
      assertThat(session.exitCode()).isEqualTo(7);
    }
  }

  @Test
  void afterAKillTheTerminalIsAsItWas() throws Exception {
    try (TerminalSession session = start(Map.of())) {
      kill("KILL", awaitPid(session));
      assertThat(session.exitCode()).isEqualTo(137);
      session.awaitGivenBack();
      session.awaitReceived("allsmi: ended by signal 9");
    }
  }

  @Test
  void aCrashIsToldWithTheFileThatSaysWhere() throws Exception {
    try (TerminalSession session = start(Map.of("FAKE_CRASH", "yes"))) {
      long pid = awaitPid(session);
      kill("ABRT", pid);
      assertThat(session.exitCode()).isEqualTo(134);
      session.awaitGivenBack();
      session.awaitReceived("the Java virtual machine crashed (signal 6); ");
      session.awaitReceived("/check out/.allsmi/crash-" + pid + ".log says where");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void aSignalToEndIsPassedOn(String signal) throws Exception {
    try (TerminalSession session = start(Map.of())) {
      awaitPid(session);
      kill(signal, session.process().pid());
      assertThat(session.exitCode()).isEqualTo(143);
      session.awaitReceived("heard TERM");
    }
  }

  @Test
  void aHangUpIsPassedOn() throws Exception {
    try (TerminalSession session = start(Map.of())) {
      awaitPid(session);
      kill("HUP", session.process().pid());
      assertThat(session.exitCode()).isEqualTo(129);
      session.awaitReceived("heard HUP");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "--help", "-h", "-V", "snapshot", "completion"})
  void whatShowsNoScreenReplacesTheScript(String argument) throws Exception {
    try (TerminalSession session = start(Map.of(), argument)) {
      assertThat(awaitPid(session)).isEqualTo(session.process().pid());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "--ascii"})
  void whatShowsAScreenIsWatched(String argument) throws Exception {
    try (TerminalSession session = start(Map.of(), argument)) {
      assertThat(awaitPid(session)).isNotEqualTo(session.process().pid());
    }
  }
}
