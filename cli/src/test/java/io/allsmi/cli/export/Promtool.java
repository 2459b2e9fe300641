package io.allsmi.cli.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Prometheus' own linter, where it is installed; with {@code ALLSMI_CI} set it must be. */
public final class Promtool {
  private Promtool() {}

  /** What it has against a page; empty for nothing. */
  public static String complaints(String page) throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder("promtool", "check", "metrics").redirectErrorStream(true).start();
    } catch (IOException missing) {
      if (System.getenv("ALLSMI_CI") != null) throw missing;
      return "";
    }
    Thread feeder = Thread.ofVirtual().start(() -> feed(process, page));
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    feeder.join();
    int code = process.waitFor();
    return code == 0 ? said.strip() : "exit code " + code + ": " + said.strip();
  }

  private static void feed(Process process, String page) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(page.getBytes(StandardCharsets.UTF_8));
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }
}
