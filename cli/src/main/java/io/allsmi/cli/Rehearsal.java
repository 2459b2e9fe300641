package io.allsmi.cli;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import io.allsmi.cli.command.Io;
import io.allsmi.cli.output.Out;
import io.allsmi.cli.settings.Keys;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs typical command lines in one process and throws their output away. The build runs it once to
 * make the JVM's ahead-of-time cache, which holds what a run of it has loaded: a single command
 * would leave out what the others need. Wrong and unusual lines have no place here: the cache
 * brings all it holds into every process, and picocli's share alone costs each start 8 ms.
 */
public final class Rehearsal {
  private static final List<List<String>> LINES =
      List.of(
          List.of("--version"),
          List.of("--help"),
          List.of("snapshot", "--help"),
          List.of("snapshot"),
          List.of("snapshot", "--format", "json", "--interval", "500ms", "--timeout=2s"),
          List.of("snapshot", "--format", "prometheus", "--devices", "0,vendor=nvidia"),
          List.of("snapshot", "--format", "table", "--require", "cpu>=1", "--strict"));

  private Rehearsal() {}

  /** Takes no arguments; ends as the program itself does. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "allsmi-" + System.nanoTime());
    Files.writeString(file, "interval = \"1s\"\n[log]\nlevel = \"error\"\n", CREATE_NEW);
    try {
      Map<String, String> environment = new HashMap<>(System.getenv());
      environment.put(Keys.CONFIG.variable(), file.toString());
      for (List<String> line : LINES) {
        var _ = Main.run(line.toArray(new String[0]), silent(environment));
      }
    } finally {
      Files.delete(file);
    }
    Runtime.getRuntime().halt(0);
  }

  private static Io silent(Map<String, String> environment) {
    return new Io(
        InputStream.nullInputStream(),
        new Out(OutputStream.nullOutputStream()),
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        environment,
        Io.Connection.OTHER);
  }
}
