package io.allsmi.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same as {@link ExportFaultTest} and more of it, all at once. */
@Tag("soak")
class ExportSoakTest {
  private static final String SCRAPE = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n";

  @TempDir Path folder;
  private ExportProcess export;
  private Scrapes scrapes;

  @BeforeEach
  void start() throws Exception {
    export = ExportProcess.start(folder, FakeGpus.environment());
    scrapes = new Scrapes(export);
  }

  @AfterEach
  void end() {
    export.close();
  }

  @Test
  void tenThousandConnections() throws Exception {
    List<RawClient> open = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      open.add(new RawClient(export.port()));
      if (i % 1000 == 999) scrapes.assertTheSame();
    }
    scrapes.assertTheSame();
    for (RawClient client : open) client.close();
    scrapes.assertNothingIsLeft();
  }

  @Test
  void threeThousandClientsThatSendSlowly() throws Exception {
    List<RawClient> slow = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      RawClient client = new RawClient(export.port());
      slow.add(client.flood("GET /metrics HTTP/1.1\r\nX-Slow", 1));
    }
    // Those who are there hold all places until the time for a head is over.
    for (int i = 0; i < 500; i++) slow.get(i).untilClosed();
    scrapes.assertTheSame();
    for (RawClient client : slow) client.close();
    scrapes.assertNothingIsLeft();
  }

  @Test
  void tenThousandScrapesTakeNoMemory() throws Exception {
    scrapeTimes(2000);
    long early = export.residentBytes();
    scrapeTimes(8000);
    assertThat(export.residentBytes()).isLessThan(early + (16L << 20));
    scrapes.assertNothingIsLeft();
  }

  private void scrapeTimes(int times) throws IOException {
    for (int i = 0; i < times / 100; i++) {
      try (RawClient client = new RawClient(export.port())) {
        client.send(SCRAPE.repeat(99));
        client.send(SCRAPE.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
        assertThat(client.untilClosed().split("HTTP/1\\.1 200 ", -1)).hasSize(101);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void aStormOfAllOfIt(long seed) throws Exception {
    List<Thread> clients = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Random random = new Random(seed * 1000 + i);
      clients.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int n = 0; n < 200; n++) misbehave(random, failures);
                  }));
    }
    for (int i = 0; i < 50; i++) {
      scrapes.assertTheSame();
      Thread.sleep(50);
    }
    for (Thread client : clients) client.join();
    assertThat(failures).isEmpty();
    scrapes.assertNothingIsLeft();
  }

  private void misbehave(Random random, List<Throwable> failures) {
    try (RawClient client = new RawClient(export.port())) {
      switch (random.nextInt(6)) {
        case 0 -> client.flood("GET /metrics HTTP/1.1\r\nX: " + "a".repeat(9000), 30);
        case 1 -> client.flood(SCRAPE, random.nextInt(50)).vanish();
        case 2 -> client.flood(noise(random), 1).vanish();
        case 3 -> client.flood("GET /events HTTP/1.1\r\nHost: x\r\n\r\n", 1).vanish();
        case 4 -> client.flood("POST /metrics HTTP/1.1\r\nContent-Length: 99999\r\n\r\n{", 1);
        default -> client.flood("GET /metrics?level=all HTTP/1.1\r\nHo", 1);
      }
    } catch (IOException | RuntimeException failure) {
      synchronized (failures) {
        failures.add(failure);
      }
    }
  }

  private static String noise(Random random) {
    StringBuilder noise = new StringBuilder();
    for (int i = random.nextInt(2000); i > 0; i--) noise.append((char) random.nextInt(256));
    return noise.append("\r\n\r\n").toString();
  }
}
