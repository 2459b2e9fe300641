package io.allsmi.wire.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.RandomSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The strict parser of the reference implementation, Python's prometheus_client, takes every page.
 * It runs where that is installed; with {@code ALLSMI_CI} set it must be.
 */
class OpenMetricsParserTest {
  private static final ExpositionOptions ALL = ExpositionOptions.of("0.1.0").upTo(Level.ALL);

  /** Debian's package is not seen by another Python that may be first on the PATH. */
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  /** Reads pages that a form feed separates, and says what is wrong with each. */
  private static final String PARSE =
      """
      import io, sys
      from prometheus_client.openmetrics.parser import text_fd_to_metric_families
      pages = sys.stdin.buffer.read().decode('utf-8').split('\\f')
      for number, page in enumerate(pages):
          try:
              samples = 0
              for family in text_fd_to_metric_families(io.StringIO(page, newline='\\n')):
                  samples += len(family.samples)
              lines = [line for line in page.split('\\n') if line and line[0] != '#']
              if samples != len(lines):
                  print(f'page {number}: {samples} samples of {len(lines)} lines')
          except Exception as wrong:
              print(f'page {number}: {wrong!r}')
      """;

  @Test
  void takesAPageWithEveryMetricOfTheCatalogue() throws Exception {
    String python = python();
    if (python.isEmpty()) return;
    byte[] page = write(Everything.snapshot());
    assertThat(new String(page, StandardCharsets.UTF_8))
        .contains("# TYPE allsmi_device_energy_joules counter\n# UNIT allsmi_device_energy_joules");
    assertThat(parse(python, page)).isEmpty();
  }

  @Test
  void takesPagesOfEveryShape() throws Exception {
    String python = python();
    if (python.isEmpty()) return;
    RandomSnapshots random = new RandomSnapshots(21);
    ByteArrayOutputStream pages = new ByteArrayOutputStream();
    for (int i = 0; i < 40; i++) {
      if (i > 0) pages.write('\f');
      pages.writeBytes(write(random.next(6)));
    }
    assertThat(parse(python, pages.toByteArray())).isEmpty();
  }

  @Test
  void wouldHaveSaidSomething() throws Exception {
    String python = python();
    if (python.isEmpty()) return;
    byte[] page = "# TYPE x counter\nx 1\n# EOF\n".getBytes(StandardCharsets.UTF_8);
    assertThat(parse(python, page)).contains("page 0: ValueError");
  }

  private static byte[] write(Snapshot snapshot) {
    return new ExpositionWriter(ALL).write(snapshot, Format.OPENMETRICS);
  }

  /** A Python that has the parser; empty where there is none and need not be one. */
  private static String python() throws InterruptedException {
    for (String python : PYTHONS) {
      if (hasParser(python)) return python;
    }
    assertThat(System.getenv("ALLSMI_CI")).as("no Python has prometheus_client").isNull();
    return "";
  }

  private static boolean hasParser(String python) throws InterruptedException {
    try {
      return run(python, "import prometheus_client", new byte[0]).isEmpty();
    } catch (IOException notInstalled) {
      return false;
    }
  }

  private static String parse(String python, byte[] pages)
      throws IOException, InterruptedException {
    return run(python, PARSE, pages);
  }

  private static String run(String python, String program, byte[] input)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(python, "-c", program).redirectErrorStream(true).start();
    Thread feeder =
        Thread.ofVirtual()
            .start(
                () -> {
                  try (OutputStream in = process.getOutputStream()) {
                    in.write(input);
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
