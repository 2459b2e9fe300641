package io.allsmi.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that really takes the JVM down in its first call. */
class RealCrashTest {
  @TempDir private Path home;

  private record Ended(int code, String said) {}

  private Path library(String script) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(home.resolve("lib"));
    Path scenario = Files.writeString(home.resolve("scenario"), script);
    Path make = Path.of(System.getProperty("allsmi.checkout"), "bench", "fake-nvml");
    Ended made = run(Map.of(), List.of("sh", make.toString(), scenario.toString(), folder + ""));
    assertThat(made.code()).as(made.said()).isZero();
    return folder;
  }

  private Ended snapshot(Path library, String... more) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-CreateCoredumpOnCrash"));
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    line.add(System.getProperty("java.class.path"));
    line.addAll(List.of("io.allsmi.cli.Main", "snapshot", "--collectors", "nvml,nvml-health"));
    line.addAll(List.of(more));
    return run(Map.of("LD_LIBRARY_PATH", library.toString()), line);
  }

  private Ended run(Map<String, String> environment, List<String> line)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(line).directory(home.toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().remove("XDG_STATE_HOME");
    builder.environment().remove("STATE_DIRECTORY");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  @Test
  void theNextStartLeavesTheCollectorsOutAndSaysHowToTryAgain() throws Exception {
    Path library = library("driver 550.54.15\nnvml 12.550.54.15\ndevices 1\ncrash nvmlInit*\n");

    Ended first = snapshot(library);
    assertThat(first.said()).contains("SIGSEGV");
    Ended second = snapshot(library);
    assertThat(second.code()).as(second.said()).isEqualTo(1);
    assertThat(second.said())
        .contains("\"name\":\"nvml\",\"state\":\"broken\"")
        .contains("libnvidia-ml.so.1 crashed in its first call")
        .contains("--retry-crashed tries it again")
        .contains("\"code\":\"broken\"");

    assertThat(snapshot(library, "--retry-crashed").said()).contains("SIGSEGV");
  }
}
