package io.allsmi.cli;

import io.allsmi.cli.command.Io;
import io.allsmi.cli.output.Out;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
  public static void main(String[] args) {
    for (List<String> line : LINES) {
      var _ = Main.run(line.toArray(new String[0]), silent());
    }
    Runtime.getRuntime().halt(0);
  }

  private static Io silent() {
    return new Io(
        InputStream.nullInputStream(),
        new Out(OutputStream.nullOutputStream()),
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        Map.copyOf(System.getenv()),
        Io.Connection.OTHER);
  }
}
