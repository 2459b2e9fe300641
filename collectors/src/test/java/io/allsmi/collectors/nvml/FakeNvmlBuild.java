package io.allsmi.collectors.nvml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds the fake {@code libnvidia-ml.so.1}: its sources once for each state of them, and one
 * library for each set of functions that a script says are absent.
 */
final class FakeNvmlBuild {
  static final Path SOURCES = Path.of("src/test/c/nvml").toAbsolutePath();
  private static final Path BUILT = Path.of("target/test-libraries/nvml").toAbsolutePath();

  private FakeNvmlBuild() {}

  /** The library of a script; the same file for every script with the same absent functions. */
  static synchronized Path of(Path script) throws IOException {
    String sources = Integer.toHexString(sourcesHash());
    String absent = Integer.toHexString(absent(script).hashCode());
    Path library = BUILT.resolve(sources + "-" + absent + ".so");
    if (Files.exists(library)) return library;
    Files.createDirectories(BUILT);
    run("sh", "build.sh", script.toString(), library.toString(), BUILT.resolve(sources) + ".o");
    return library;
  }

  private static int sourcesHash() throws IOException {
    List<Path> files = new ArrayList<>();
    try (var entries = Files.newDirectoryStream(SOURCES)) {
      entries.forEach(files::add);
    }
    files.sort(null);
    int hash = 0;
    for (Path file : files) {
      hash = 31 * hash + file.getFileName().hashCode();
      hash = 31 * hash + Files.readString(file).hashCode();
    }
    return hash;
  }

  private static List<String> absent(Path script) throws IOException {
    return Files.readAllLines(script).stream().filter(l -> l.startsWith("absent ")).toList();
  }

  private static void run(String... command) throws IOException {
    Process builder =
        new ProcessBuilder(command).directory(SOURCES.toFile()).redirectErrorStream(true).start();
    String said = new String(builder.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (builder.waitFor() != 0) throw new AssertionError(List.of(command) + ":\n" + said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
