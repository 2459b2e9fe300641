package io.allsmi.cli.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the files of this checkout are that users take away. */
final class Folders {
  private static final Path DOCS = checkout("docs");

  static final Path PROMETHEUS = DOCS.resolve("prometheus");
  static final Path RULES = PROMETHEUS.resolve("rules");
  static final Path GRAFANA = DOCS.resolve("grafana");
  static final Path DEPLOY = DOCS.resolve("deploy");

  private Folders() {}

  /** A file of this checkout. */
  static Path checkout(String path) {
    return Path.of(System.getProperty("allsmi.checkout"), path);
  }

  /** The files of a folder with that ending, in order. */
  static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
