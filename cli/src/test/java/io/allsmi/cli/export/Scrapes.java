package io.allsmi.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** What a scraper gets from an exporter, and what the exporter has open and occupies. */
final class Scrapes {
  /** Its heap of 64 MB, and what a JVM has beside it. */
  private static final long MOST_BYTES = 200L << 20;

  private static final long LIMIT_SECONDS = 30;

  private final ExportProcess export;
  private final Set<String> families;
  private final int sockets;

  /** Scrapes once: what comes is what must come ever after. */
  Scrapes(ExportProcess export) throws IOException {
    this.export = export;
    families = families(scrape());
    assertThat(families).contains("allsmi_device_power_watts", "allsmi_build_info");
    scrape();
    sockets = export.sockets();
  }

  /** The next scrape is as the first one was. */
  void assertTheSame() throws IOException {
    assertThat(families(scrape())).containsAll(families);
  }

  /** Nothing stays of those who have left: no socket, and no more memory than there is. */
  void assertNothingIsLeft() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (export.sockets() > sockets && System.nanoTime() < end) Thread.sleep(50);
    assertThat(export.sockets()).as("open sockets").isLessThanOrEqualTo(sockets);
    assertThat(export.residentBytes()).as("memory in bytes").isLessThan(MOST_BYTES);
    assertTheSame();
  }

  private String scrape() throws IOException {
    try (RawClient client = new RawClient(export.port())) {
      String answer =
          client
              .send("GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
              .untilClosed();
      assertThat(answer).startsWith("HTTP/1.1 200 ");
      return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }
  }

  /** Those whose samples come and go with what the machine does are not among them. */
  private static Set<String> families(String page) {
    Set<String> families = new TreeSet<>();
    for (String line : page.split("\n", -1)) {
      boolean lasting = line.startsWith("allsmi_device_") || line.startsWith("allsmi_build_");
      if (lasting) families.add(line.split("[{ ]", 2)[0]);
    }
    return families;
  }
}
