package io.allsmi.cli.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A machine with eight GPUs that are not there. */
final class FakeGpus {
  private FakeGpus() {}

  /** What makes a program find them, whose library is put into a folder. */
  static Map<String, String> in(Path folder) throws IOException, InterruptedException {
    Path script = Path.of(System.getProperty("allsmi.checkout"), "bench", "fake-nvml");
    Process process =
        new ProcessBuilder("sh", script.toString(), "r550-h100", folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) throw new AssertionError(said);
    return Map.of("LD_LIBRARY_PATH", folder.toString());
  }
}
