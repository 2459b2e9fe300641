package io.allsmi.wire.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.catalogue.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Prometheus' own linter has nothing to say of a page with every metric of the catalogue. It runs
 * where {@code promtool} is installed; with {@code ALLSMI_CI} set it must be.
 */
class PromtoolTest {
  @Test
  void promtoolHasNothingToSay() throws Exception {
    if (!isInstalled()) {
      assertThat(System.getenv("ALLSMI_CI")).as("promtool is not on the PATH").isNull();
      return;
    }
    byte[] page =
        new ExpositionWriter(ExpositionOptions.of("0.1.0").upTo(Level.ALL))
            .write(Everything.snapshot());
    assertThat(new String(page, StandardCharsets.UTF_8)).contains("allsmi_device_power_watts{");
    assertThat(check(page)).isEmpty();
  }

  @Test
  void promtoolWouldHaveSaidSomething() throws Exception {
    if (!isInstalled()) return;
    byte[] page = "# TYPE x_count counter\nx_count 1\n".getBytes(StandardCharsets.UTF_8);
    assertThat(check(page)).contains("x_count");
  }

  private static boolean isInstalled() {
    for (String directory : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(directory, "promtool"))) return true;
    }
    return false;
  }

  /** What it says, and how it ended where that is not well. */
  private static String check(byte[] page) throws IOException, InterruptedException {
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
