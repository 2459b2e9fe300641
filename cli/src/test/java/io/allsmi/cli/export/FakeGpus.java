package io.allsmi.cli.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A machine with eight GPUs that are not there. */
final class FakeGpus {
  private static final Path FOLDER = Path.of("target/test-libraries/h100").toAbsolutePath();
  private static boolean built;

  private FakeGpus() {}

  /** The variables that make a program find them. */
  static synchronized Map<String, String> environment() throws IOException, InterruptedException {
    if (!built) build();
    built = true;
    return Map.of("LD_LIBRARY_PATH", FOLDER.toString());
  }

  private static void build() throws IOException, InterruptedException {
    Path script = Path.of(System.getProperty("allsmi.checkout"), "bench", "fake-nvml");
    Process process =
        new ProcessBuilder("sh", script.toString(), "r550-h100", FOLDER.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) throw new AssertionError(said);
  }
}
