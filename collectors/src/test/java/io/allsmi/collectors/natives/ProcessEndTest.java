package io.allsmi.collectors.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.platform.SystemPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessEndTest {
  private record Left(int status, String output, String errors) {}

  private static Left run(Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(main, arguments))
            .redirectInput(Path.of("/dev/null").toFile())
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Left(process.waitFor(), output, errors);
  }

  private static String[] command(Class<?> main, String... arguments) {
    String[] before = {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "--enable-native-access=ALL-UNNAMED",
      "-XX:+UseSerialGC",
      "-XX:TieredStopAtLevel=1",
      "-cp",
      System.getProperty("java.class.path"),
      main.getName()
    };
    String[] all = Arrays.copyOf(before, before.length + arguments.length);
    System.arraycopy(arguments, 0, all, before.length, arguments.length);
    return all;
  }

  @Test
  void aProcessLeavesWithItsStatusWhileANativeCallHangs() throws IOException, InterruptedException {
    assertThat(run(HangingMain.class)).isEqualTo(new Left(3, "late 1\nno line end", ""));
  }

  @Test
  void soItDoesWithADeviceSetAside() throws IOException, InterruptedException {
    assertThat(run(HangingMain.class, "device")).isEqualTo(new Left(3, "late 1\nno line end", ""));
  }

  /** A program that has loaded no native library. */
  static final class PlainMain {
    public static void main(String[] args) {
      System.out.print("out");
      System.err.print("err");
      Thread forever =
          new Thread(
              () -> {
                while (true) Thread.onSpinWait();
              });
      forever.start();
      ProcessEnd.leave(4);
    }
  }

  @Test
  void aProcessWithoutNativeLibrariesLeavesToo() throws IOException, InterruptedException {
    assertThat(run(PlainMain.class)).isEqualTo(new Left(4, "out", "err"));
  }

  /** A program that runs a command, as some collectors do. */
  static final class CommandMain {
    public static void main(String[] args) {
      SystemPlatform.own().run(Duration.ofMinutes(1), List.of("/bin/sh", "-c", "echo x >&2"));
      ProcessEnd.leave(0);
    }
  }

  @Test
  void aCommandLeavesNothingOnTheProgramsOwnOutput() throws IOException, InterruptedException {
    assertThat(run(CommandMain.class)).isEqualTo(new Left(0, "", ""));
  }
}
