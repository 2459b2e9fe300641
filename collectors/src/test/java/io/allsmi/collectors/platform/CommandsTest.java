package io.allsmi.collectors.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.Until;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.CommandResult.Ended;
import io.allsmi.model.collect.CommandResult.Failed;
import io.allsmi.model.collect.CommandResult.NotFound;
import io.allsmi.model.collect.CommandResult.TimedOut;
import io.allsmi.model.collect.Platform.Os;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir private Path folder;

  private Path script(String name, String body) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private CommandResult run(Duration timeout, String... command) {
    return new Commands(Os.LINUX, "relative::" + folder, "").run(timeout, List.of(command));
  }

  @Test
  void outputErrorsAndStatusComeBack() throws IOException {
    script("tool", "echo \"out $1\"; echo err >&2; exit 7");
    assertThat(run(LONG, "tool", "a b")).isEqualTo(new Ended(7, "out a b\n", "err\n"));
  }

  @Test
  void aPathIsTakenAsItIs() throws IOException {
    Path tool = script("tool", "echo here");
    assertThat(run(LONG, tool.toString())).isEqualTo(new Ended(0, "here\n", ""));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(run(LONG, "no-such-tool")).isEqualTo(new NotFound("no-such-tool"));
    assertThat(run(LONG, "/no/such/tool")).isEqualTo(new NotFound("/no/such/tool"));
  }

  @Test
  void whatCannotBeExecutedIsNotFound() throws IOException {
    Files.writeString(folder.resolve("tool"), "data");
    assertThat(run(LONG, "tool")).isEqualTo(new NotFound("tool"));
  }

  @Test
  void aFileThatIsNoProgramFails() throws IOException {
    Path tool = Files.writeString(folder.resolve("tool"), "#!/no/interpreter\n");
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(run(LONG, "tool")).isInstanceOf(Failed.class);
  }

  @Test
  void itReadsNothingAndNumbersHaveAPoint() throws IOException {
    script("tool", "cat; echo $LC_ALL; pwd");
    assertThat(run(LONG, "tool")).isEqualTo(new Ended(0, "C\n/\n", ""));
  }

  @Test
  void muchOutputIsReadWhole() throws IOException {
    script(
        "tool",
        "i=0; while [ $i -lt 3000 ]; do echo 0123456789012345678901234567890123456789012345678901234567890123456789; i=$((i+1)); done");
    assertThat(run(LONG, "tool"))
        .isInstanceOfSatisfying(Ended.class, it -> assertThat(it.output()).hasSize(3000 * 71));
  }

  @Test
  void tooMuchOutputFails() throws IOException {
    script("tool", "cat /dev/zero");
    assertThat(run(LONG, "tool"))
        .isEqualTo(new Failed(folder.resolve("tool") + " wrote more than 16 MiB"));
  }

  @Test
  void errorsAreCutAndDoNotHoldTheToolUp() throws IOException {
    script("tool", "head -c 300000 /dev/zero >&2; echo done");
    assertThat(run(LONG, "tool"))
        .isInstanceOfSatisfying(
            Ended.class,
            it -> {
              assertThat(it.output()).isEqualTo("done\n");
              assertThat(it.errors()).hasSize(64 << 10);
            });
  }

  @Test
  void whatDoesNotEndInTimeIsKilledWithWhatItStarted() throws Exception {
    Path pid = folder.resolve("pid");
    script("tool", "sleep 1000 & echo $! > " + pid + "; wait");
    assertThat(run(SHORT, "tool")).isEqualTo(new TimedOut());
    // The shell may have been killed before it wrote; then it started nothing.
    if (!Files.exists(pid)) return;
    String started = Files.readString(pid).strip();
    if (started.isEmpty()) return;
    ProcessHandle.of(Long.parseLong(started)).ifPresent(left -> left.onExit().join());
  }

  @Test
  void aGrandchildThatKeepsThePipeOpenHoldsNothing() throws IOException {
    script("tool", "sleep 1000 & echo $!");
    CommandResult result = run(LONG, "tool");
    assertThat(result)
        .isInstanceOfSatisfying(
            Ended.class,
            it -> {
              long left = Long.parseLong(it.output().strip());
              ProcessHandle.of(left).ifPresent(ProcessHandle::destroyForcibly);
            });
  }

  @Test
  void closingKillsWhatRuns() throws Exception {
    Path running = folder.resolve("running");
    script("tool", "touch " + running + "; sleep 1000");
    Commands commands = new Commands(Os.LINUX, folder.toString(), "");
    CommandResult[] result = new CommandResult[1];
    Thread caller =
        Thread.ofPlatform().start(() -> result[0] = commands.run(LONG, List.of("tool")));
    Until.so(() -> Files.exists(running));
    commands.close();
    caller.join();
    Failed ending = new Failed(folder.resolve("tool") + ": the program is ending");
    assertThat(result[0]).isEqualTo(ending);
    assertThat(commands.run(LONG, List.of("tool"))).isEqualTo(ending);
  }

  @Test
  void anInterruptEndsIt() throws Exception {
    script("tool", "sleep 1000");
    CommandResult[] result = new CommandResult[1];
    Thread caller = Thread.ofPlatform().start(() -> result[0] = run(LONG, "tool"));
    caller.interrupt();
    caller.join();
    assertThat(result[0]).isEqualTo(new Failed(folder.resolve("tool") + ": interrupted"));
  }
}
