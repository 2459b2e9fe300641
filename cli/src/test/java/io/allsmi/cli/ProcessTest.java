package io.allsmi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.output.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own shows: descriptors, signals, limits, and the classes it loads. */
class ProcessTest {
  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"--version", "--help", "snapshot --help"})
  void aPlainStartLoadsNoParserNoLoggingAndNoFormatter(String line) throws Exception {
    List<String> loaded = loadedBy(line);
    assertThat(loaded).contains("io.allsmi.cli.Main");
    assertThat(loaded).filteredOn(ProcessTest::isHeavy).isEmpty();
  }

  /** Up to where the machine is read: a folder that is none ends the command there. */
  @Test
  void withoutAConfigurationFileNoTomlParserIsLoaded() throws Exception {
    List<String> loaded = loadedBy("snapshot --root /nonexistent --format json");
    assertThat(loaded).contains("io.allsmi.cli.snapshot.SnapshotCommand");
    assertThat(loaded).filteredOn(name -> name.startsWith("org.tomlj.")).isEmpty();
  }

  private static boolean isHeavy(String name) {
    return name.startsWith("org.tomlj.")
        || name.startsWith("picocli.")
        || name.startsWith("java.util.logging.")
        || name.startsWith("java.util.Formatter")
        || name.startsWith("java.time.format.")
        || name.startsWith("java.util.regex.")
        || name.startsWith("jdk.internal.logger.")
        || name.equals("java.lang.System$LoggerFinder");
  }

  @Test
  void aReaderThatLeavesEndsTheProgramQuietly() throws Exception {
    List<String> later = List.of("sh", "-c", "read line; exec \"$@\"", "sh");
    Process process = start(later, Main.class.getName(), "--help");
    process.getInputStream().close();
    process.outputWriter(StandardCharsets.UTF_8).append('\n').close();
    assertThat(process.waitFor()).isEqualTo(ExitCode.COMPLETE);
    assertThat(text(process.getErrorStream())).isEmpty();
  }

  @Test
  void aFullDiskUnderTheOutputIsToldInOneLine() throws Exception {
    ProcessBuilder builder = builder(List.of(), Main.class.getName(), "--help");
    Process process = builder.redirectOutput(Path.of("/dev/full").toFile()).start();
    String err = text(process.getErrorStream());
    assertThat(process.waitFor()).isEqualTo(ExitCode.PROBLEM);
    assertThat(err).startsWith("allsmi: cannot write the output: ").endsWith("\n");
    assertThat(err.lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT", "HUP"})
  void aSignalEndsTheProgramAndTakesTheDraftAway(String signal) throws Exception {
    Path target = home.resolve("node.json");
    List<String> defaults = List.of("env", "--default-signal=INT,HUP,TERM");
    Process process = start(defaults, Waiting.class.getName(), target.toString());
    assertThat(process.getInputStream().read()).isEqualTo('r');
    assertThat(names()).hasSize(1);
    assertThat(run("kill", "-" + signal, Long.toString(process.pid()))).isZero();
    int number =
        switch (signal) {
          case "HUP" -> 1;
          case "INT" -> 2;
          default -> 15;
        };
    assertThat(process.waitFor()).isEqualTo(128 + number);
    assertThat(names()).isEmpty();
  }

  /** A limit of the kernel on the size of files refuses a write as a full disk does. */
  @Test
  void aWriteThatTheKernelRefusesLeavesTheOldFile() throws Exception {
    Path target = Files.writeString(home.resolve("node.json"), "old");
    List<String> limited = List.of("sh", "-c", "ulimit -f 64; exec \"$@\"", "sh");
    Process process = start(limited, Large.class.getName(), target.toString());
    String err = text(process.getErrorStream());
    assertThat(process.waitFor()).isEqualTo(ExitCode.PROBLEM);
    assertThat(err).startsWith("cannot write " + target + ": ").contains("is as it was");
    assertThat(target).hasContent("old");
    assertThat(names()).containsExactly("node.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void theCompletionScriptIsAScriptOfTheShell(String shell) throws Exception {
    Path script = home.resolve("completion");
    Process process =
        builder(List.of(), Main.class.getName(), "completion", shell)
            .redirectOutput(script.toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    assertThat(script).content().contains("--log.level", "snapshot", "prometheus");
    assertThat(completed(script, "snapshot", "--format", "")).isEqualTo("json prometheus table");
    assertThat(completed(script, "--log.format", "")).isEqualTo("logfmt json");
    assertThat(completed(script, "snapshot", "--pret")).isEqualTo("--pretty");
    assertThat(completed(script, "snap")).isEqualTo("snapshot");
  }

  /** What bash offers at the end of this line. */
  private static String completed(Path script, String... words) throws Exception {
    String call =
        "compopt() { :; }; source \"$1\"; shift; COMP_WORDS=(allsmi \"$@\"); COMP_CWORD=$#;"
            + " _complete_allsmi; echo \"${COMPREPLY[*]}\"";
    List<String> line = new ArrayList<>(List.of("bash", "-c", call, "bash", script.toString()));
    line.addAll(List.of(words));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    return text(process.getInputStream()).strip();
  }

  private List<String> loadedBy(String line) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-Xlog:class+load:file=" + home + "/classes"));
    arguments.add(Main.class.getName());
    if (!line.isEmpty()) arguments.addAll(List.of(line.split(" ")));
    Process process = start(List.of(), arguments.toArray(new String[0]));
    process.waitFor();
    List<String> names = new ArrayList<>();
    for (String row : Files.readAllLines(home.resolve("classes"))) {
      int from = row.lastIndexOf("] ") + 2;
      int to = row.indexOf(" source:");
      if (to > from) names.add(row.substring(from, to));
    }
    return names;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Process start(List<String> prefix, String... arguments) throws IOException {
    return builder(prefix, arguments).start();
  }

  private ProcessBuilder builder(List<String> prefix, String... arguments) {
    List<String> line = new ArrayList<>(prefix);
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp"));
    line.add(System.getProperty("java.class.path"));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("HOME", home.toString());
    builder.environment().remove("XDG_CONFIG_HOME");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder;
  }

  private static int run(String... line) throws Exception {
    Process process = new ProcessBuilder(line).inheritIO().start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** A program that has begun a file and waits. */
  static final class Waiting {
    public static void main(String[] args) throws Exception {
      try (AtomicFile file = AtomicFile.create(Path.of(args[0]))) {
        file.write(1);
        System.out.print("r");
        System.out.flush();
        Thread.sleep(60_000);
      }
    }
  }

  /** A program that writes a megabyte. */
  static final class Large {
    public static void main(String[] args) {
      try (AtomicFile file = AtomicFile.create(Path.of(args[0]))) {
        file.write(new byte[1 << 20]);
        file.commit();
      } catch (io.allsmi.cli.failure.UserError e) {
        System.err.println(e.line());
        System.exit(e.exitCode());
      }
    }
  }
}
