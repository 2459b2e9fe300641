package io.allsmi.cli.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A tool of others that checks our files; with {@code ALLSMI_CI} set it must be there. */
final class Tool {
  /** How a run of it ended. */
  record Said(int code, String text) {}

  private final List<String> command;

  private Tool(List<String> command) {
    this.command = command;
  }

  static Tool promtool() {
    return new Tool(List.of("promtool"));
  }

  static Tool of(String... command) {
    return new Tool(List.of(command));
  }

  /** Whether it is missing; a failure where it must be there. */
  boolean isMissing() {
    String name = command.getFirst();
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(folder, name))) return false;
    }
    assertThat(System.getenv("ALLSMI_CI"))
        .as("%s is not on the PATH", name.toLowerCase(Locale.ROOT))
        .isNull();
    return true;
  }

  Said run(Path folder, Object... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(command);
    for (Object argument : arguments) line.add(argument.toString());
    Process process =
        new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  /** Runs it and fails with what it said when it does not end well. */
  String pass(Path folder, Object... arguments) throws IOException, InterruptedException {
    Said said = run(folder, arguments);
    assertThat(said.code()).as(said.text()).isZero();
    return said.text();
  }
}
