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
  private static final int GPUS = 8;

  private final ExportProcess export;
  private final Set<String> lasting;
  private final int sockets;

  /** Scrapes until the GPUs are there: what lasts of that page must be on every page after it. */
  Scrapes(ExportProcess export) throws IOException, InterruptedException {
    this.export = export;
    Set<String> found = lasting(scrape());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    // On a machine that is busy enough a driver is late at first.
    while (found.size() <= GPUS && System.nanoTime() < end) {
      Thread.sleep(100);
      found = lasting(scrape());
    }
    assertThat(found).hasSizeGreaterThan(GPUS);
    lasting = found;
    sockets = export.sockets();
  }

  /** The next scrape is as the first one was. */
  void assertTheSame() throws IOException {
    assertThat(lasting(scrape())).isEqualTo(lasting);
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

  /** What stays whatever the machine does, and however late a driver is: the descriptions. */
  private static Set<String> lasting(String page) {
    Set<String> lasting = new TreeSet<>();
    for (String line : page.split("\n", -1)) {
      boolean isInfo = line.startsWith("allsmi_device_info{device=\"nvidia");
      if (isInfo || line.startsWith("allsmi_build_info{")) lasting.add(line);
    }
    return lasting;
  }
}
