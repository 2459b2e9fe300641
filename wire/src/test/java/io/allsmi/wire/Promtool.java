package io.allsmi.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prometheus' own linter, where it is installed. */
public final class Promtool {
  private Promtool() {}

  /** Whether it can be asked. */
  public static boolean isInstalled() {
    for (String directory : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(directory, "promtool"))) return true;
    }
    return false;
  }

  /** What it says, and how it ended where that is not well. */
  public static String check(byte[] page) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("promtool", "check", "metrics").redirectErrorStream(true).start();
    Thread feeder =
        Thread.ofVirtual()
            .start(
                () -> {
                  try (OutputStream in = process.getOutputStream()) {
                    in.write(page);
                  } catch (IOException closed) {
                    throw new UncheckedIOException(closed);
                  }
                });
    try (InputStream out = process.getInputStream()) {
      String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      feeder.join();
      int exit = process.waitFor();
      return exit == 0 || !said.isEmpty() ? said : "exit " + exit;
    }
  }
}
