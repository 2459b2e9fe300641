package io.allsmi.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link Demo} in a process and a session of its own: how it starts, stops, goes on and ends. */
class LiveScreenProcessTest {
  private static final int SIGHUP = 1;
  private static final int SIGKILL = 9;
  private static final int SIGSTOP = 19;
  private static final int SIGCONT = 18;
  private static final String IN_A_SHELL =
      "set -m; \"$@\"; echo shell has it; read line; fg >/dev/null; echo ended with $?";

  /** A shell, and in it one that plays the launcher and writes down its own pid. */
  private static final String UNDER_A_LAUNCHER =
      """
      file=$1; shift
      sh -c 'echo $$ >"$1"; java=$2; shift 2; exec 3<&0
        "$java" -Dallsmi.launcher=$$ "$@" <&3 & wait' sh "$file" "$@"
      echo "launcher ended with $?"
      read line
      """;

  @TempDir private Path folder = Path.of("");
  private Pty pty;
  private byte[] before;
  private @Nullable Process process;

  @BeforeEach
  void openTerminal() throws IOException {
    pty = new Pty(100, 30);
    before = pty.settings();
  }

  @AfterEach
  void closeTerminal() {
    if (process != null) {
      process.destroyForcibly();
    }
    pty.close();
  }

  private void start(String habit, String... wrapper) throws IOException {
    List<String> command = new ArrayList<>(List.of("setsid", "--ctty"));
    command.addAll(List.of(wrapper));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    // As the launcher sets it: without it JNA itself runs ldconfig.
    command.add("-Djna.platform.library.path=/usr/lib");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Demo.class.getName(), "mono", "BRAILLE", "60000", habit));
    ProcessBuilder builder = new ProcessBuilder(command);
    File terminal = new File(pty.path);
    builder.redirectInput(terminal).redirectOutput(terminal).redirectError(terminal);
    builder.environment().put("TERM", "xterm-256color");
    process = builder.start();
  }

  private Process process() {
    return Objects.requireNonNull(process);
  }

  private void awaitFirstFrame() throws InterruptedException {
    pty.awaitShown("frame 1");
  }

  private int exitCode() throws InterruptedException {
    assertThat(process().waitFor(30, TimeUnit.SECONDS)).as(pty.received()).isTrue();
    return process().exitValue();
  }

  private boolean hasSettingsOfBefore() {
    try {
      return Arrays.equals(pty.settings(), before);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void assertGivenBack() throws Exception {
    pty.await(() -> !pty.inAlternateScreen(), "the normal screen");
    // The program may outlive what it was started by for a moment.
    pty.await(this::hasSettingsOfBefore, "the settings of before");
    assertThat(pty.hasMode("25")).as("the cursor").isTrue();
    assertThat(pty.hasMode("1000")).as("the mouse").isFalse();
  }

  @Test
  void startsAndEndsWithoutAnyChildProcess() throws Exception {
    start("");
    awaitFirstFrame();
    pty.type("q");
    assertThat(exitCode()).isZero();
    pty.await(() -> pty.received().contains("page faults: "), "the last line");
    assertThat(pty.received()).contains("children's page faults: 0");
    assertGivenBack();
  }

  @Test
  void ctrlCEndsIt() throws Exception {
    start("");
    awaitFirstFrame();
    pty.type("\u0003");
    // On a machine that is busy enough it counts as hanging.
    assertThat(exitCode()).isIn(0, 130);
    assertGivenBack();
  }

  @Test
  void ctrlCEndsItAlsoWhenItHangs() throws Exception {
    start("");
    awaitFirstFrame();
    pty.type("h\u0003");
    assertThat(exitCode()).isEqualTo(130);
    assertGivenBack();
  }

  @Test
  void aSignalToEndGivesTheTerminalBack() throws Exception {
    start("");
    awaitFirstFrame();
    process().destroy();
    assertThat(exitCode()).isEqualTo(143);
    assertGivenBack();
  }

  @Test
  void aHangUpEndsIt() throws Exception {
    start("");
    awaitFirstFrame();
    assertThat(LibC.kill((int) process().pid(), SIGHUP)).isZero();
    assertThat(exitCode()).isEqualTo(129);
    assertGivenBack();
  }

  @Test
  void theEndOfItsLauncherEndsItAndLeavesASaneScreen() throws Exception {
    start("", "sh", "-c", UNDER_A_LAUNCHER, "sh", folder.resolve("pid").toString());
    awaitFirstFrame();
    int launcher = Integer.parseInt(Files.readString(folder.resolve("pid")).strip());
    pty.type("x");
    pty.awaitShown("last: x");
    assertThat(LibC.kill(launcher, SIGKILL)).isZero();
    pty.await(() -> pty.received().contains("launcher ended with 137"), "the end of the launcher");
    assertGivenBack();
  }

  @Test
  void theEndOfTheTerminalEndsIt() throws Exception {
    start("");
    awaitFirstFrame();
    pty.close();
    exitCode();
    pty = new Pty(80, 24);
  }

  @Test
  void anExceptionIsReadOnTheNormalScreen() throws Exception {
    start("");
    awaitFirstFrame();
    pty.type("t");
    assertThat(exitCode()).isEqualTo(1);
    pty.await(() -> pty.received().contains("the view failed"), "the exception");
    assertThat(pty.received().indexOf("the view failed"))
        .isGreaterThan(pty.received().indexOf("\u001b[?1049l"));
    assertGivenBack();
  }

  @Test
  void whatLibrariesPrintStaysOffTheScreen() throws Exception {
    start("print");
    awaitFirstFrame();
    pty.type("x");
    pty.awaitShown("last: x");
    assertThat(pty.received()).doesNotContain("a library prints");
    pty.type("q");
    assertThat(exitCode()).isZero();
    pty.await(() -> pty.received().contains("page faults"), "output after the screen");
  }

  @Test
  void keysComeFromTheTerminalWhenStandardInputIsNone() throws Exception {
    start("", "sh", "-c", "exec \"$@\" </dev/null", "sh");
    awaitFirstFrame();
    pty.type("x");
    pty.awaitShown("last: x");
    pty.type("q");
    assertThat(exitCode()).isZero();
    assertGivenBack();
  }

  @Test
  void withoutATerminalItSaysWhatToDo() throws Exception {
    start("", "sh", "-c", "exec \"$@\" >/dev/null", "sh");
    assertThat(exitCode()).isEqualTo(1);
    pty.await(() -> pty.received().contains("standard output is not a terminal"), "the error");
  }

  @Test
  void ctrlZGivesTheTerminalToTheShellAndFgTakesItAgain() throws Exception {
    start("", "sh", "-c", IN_A_SHELL, "sh");
    awaitFirstFrame();
    pty.type("\u001a");
    pty.await(() -> pty.received().contains("shell has it"), "the shell");
    assertGivenBack();
    pty.forgetReceived();
    pty.type("\n");
    pty.await(() -> pty.received().contains("allsmi"), "a whole frame");
    pty.await(pty::inAlternateScreen, "the alternate screen");
    assertThat(pty.settings()).isEqualTo(RawMode.from(before, pty.abi));
    pty.type("q");
    assertThat(exitCode()).isZero();
    pty.await(() -> pty.received().contains("ended with 0"), "the shell's end");
    assertGivenBack();
  }

  @Test
  void ctrlZWithoutAShellToReturnToGoesOn() throws Exception {
    start("");
    awaitFirstFrame();
    pty.forgetReceived();
    pty.type("\u001a");
    pty.await(() -> pty.received().contains("\u001b[?1049l"), "the normal screen");
    pty.await(() -> pty.received().contains("\u001b[?1049h"), "the alternate screen");
    pty.type("x");
    pty.awaitShown("last: x");
    pty.type("q");
    assertThat(exitCode()).isZero();
  }

  @Test
  void aProcessThatWasStoppedFromOutsideTakesTheTerminalAgain() throws Exception {
    start("");
    awaitFirstFrame();
    int pid = (int) process().pid();
    pty.await(() -> catches(pid, SIGCONT), "the handler of the signal to continue");
    assertThat(LibC.kill(pid, SIGSTOP)).isZero();
    pty.await(() -> state(pid).equals("T"), "the process to stop");
    int terminal = pty.open();
    Tty.apply(terminal, before);
    pty.forgetReceived();
    assertThat(LibC.kill(pid, SIGCONT)).isZero();
    pty.await(() -> pty.received().contains("allsmi"), "a whole frame");
    assertThat(pty.settings()).isEqualTo(RawMode.from(before, pty.abi));
    int closed = LibC.close(terminal);
    assertThat(closed).isZero();
  }

  /** Whether a process has a handler for a signal: {@code SigCgt} of proc(5). */
  private static boolean catches(int pid, int signal) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("SigCgt:")) {
          long mask = Long.parseUnsignedLong(line.substring("SigCgt:".length()).strip(), 16);
          return (mask >> (signal - 1) & 1) != 0;
        }
      }
      return false;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String state(int pid) {
    try {
      Path stat = Path.of("/proc/" + pid + "/stat");
      String text = Files.readString(stat, StandardCharsets.US_ASCII);
      int end = text.lastIndexOf(')');
      return text.substring(end + 2, end + 3);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
