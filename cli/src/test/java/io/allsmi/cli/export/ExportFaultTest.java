package io.allsmi.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients do to the exporter that they should not, and that the next scrape does not feel. */
class ExportFaultTest {
  private static final String HOST = "Host: localhost\r\n";

  @TempDir static Path folder;
  private static ExportProcess export;
  private static Scrapes scrapes;

  @BeforeAll
  static void start() throws Exception {
    export = ExportProcess.start(folder, FakeGpus.environment());
    scrapes = new Scrapes(export);
  }

  @AfterAll
  static void end() {
    export.close();
  }

  @AfterEach
  void theNextScrapeIsUnaffected() throws Exception {
    scrapes.assertNothingIsLeft();
  }

  @Test
  void clientsThatSendSlowlyKeepNobodyWaiting() throws Exception {
    List<RawClient> slow = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      slow.add(new RawClient(export.port()).send("GET /metrics HTTP/1.1\r\nX-Slow"));
    }
    assertTheSameAndClose(slow);
  }

  @Test
  void clientsThatReadNothingKeepNobodyWaiting() throws Exception {
    // The first request for more detail waits for a collection, which is another matter.
    assertThat(statusOf("GET /metrics?level=all HTTP/1.1\r\n" + HOST + "\r\n\r\n")).isEqualTo(200);
    List<RawClient> idle = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      RawClient client = new RawClient(export.port());
      idle.add(client.send(("GET /metrics?level=all HTTP/1.1\r\n" + HOST + "\r\n").repeat(20)));
    }
    assertTheSameAndClose(idle);
  }

  @Test
  void manyConnectionsAtOnceKeepNobodyWaiting() throws Exception {
    List<RawClient> open = new ArrayList<>();
    for (int i = 0; i < 1500; i++) open.add(new RawClient(export.port()));
    assertTheSameAndClose(open);
  }

  @Test
  void aMegabyteOfHeadersIsRefused() throws Exception {
    assertThat(answerTo("GET /metrics HTTP/1.1\r\n" + HOST, "X-Much: " + "a".repeat(1000), 1100))
        .satisfiesAnyOf(
            answer -> assertThat(answer).startsWith("HTTP/1.1 431 "),
            // The client was still sending when the answer came, and lost it.
            answer -> assertThat(answer).isEmpty());
  }

  private static String answerTo(String begin, String repeated, int times) throws IOException {
    try (RawClient client = new RawClient(export.port())) {
      return client.send(begin).flood(repeated, times).untilClosed();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\n\r\nhello",
        "Content-Length: 1000000\r\n\r\nhello",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
      })
  void aBodyIsRefused(String rest) throws Exception {
    assertThat(statusOf("GET /metrics HTTP/1.1\r\n" + HOST + rest)).isEqualTo(413);
  }

  /** Each would be one request to some servers and two to others; the second must not be served. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 0\r\nContent-Length: 4\r\n\r\n",
        "Content-Length: 0, 4\r\n\r\n",
        "Content-Length: +0\r\n\r\n",
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
        "X: a\r\n Content-Length: 4\r\n\r\n",
        "X: a\nContent-Length: 4\r\n\r\n",
        "X: a\rContent-Length: 4\r\n\r\n",
        "X: a\u0000b\r\n\r\n",
        ": nothing\r\n\r\n",
        "Host: another\r\n\r\n"
      })
  void whatCouldHideARequestIsRefusedAndEndsTheConnection(String rest) throws Exception {
    String answer =
        answerTo(
            "GET /metrics HTTP/1.1\r\n" + HOST + rest,
            "GET /-/healthy HTTP/1.1\r\n" + HOST + "\r\n",
            1);
    assertThat(status(answer)).isBetween(400, 499);
    assertThat(answer.split("HTTP/1\\.1 ", -1)).hasSize(2);
  }

  @Test
  void clientsThatVanishInTheMiddleLeaveNothingBehind() throws Exception {
    for (int i = 0; i < 300; i++) {
      RawClient client = new RawClient(export.port());
      client.send("GET /metrics?level=all HTTP/1.1\r\n" + HOST + "\r\n");
      if (i % 3 > 0) client.readSome(100);
      client.vanish();
    }
    for (int i = 0; i < 50; i++) {
      RawClient client = new RawClient(export.port());
      client.send("GET /events HTTP/1.1\r\n" + HOST + "\r\n");
      client.readSome(100);
      client.vanish();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET /nothing, 404",
    "GET /metrics/../snapshot, 404",
    "GET /%2e%2e/%00, 400",
    "GET /metrics?level=most, 400",
    "GET /metrics?collect[]=nobody, 400",
    "GET http://elsewhere/metrics, 421",
    "POST /metrics, 405",
    "DELETE /, 405",
    "CONNECT localhost:22, 405",
    "BREW /coffee, 501"
  })
  void whatIsNotThereHasItsStatus(String line, int status) throws Exception {
    assertThat(statusOf(line + " HTTP/1.1\r\n" + HOST + "\r\n")).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/openmetrics-text;q=bad, ;;;,,,=\"",
        "*/*;q=0",
        "image/png",
        "text/plain;q=0.000000000000000000000000000001, a/b;q=9"
      })
  void absurdWishesGetPlainText(String accept) throws Exception {
    assertThat(headOf("Accept: " + accept))
        .startsWith("HTTP/1.1 200 ")
        .contains("Content-Type: text/plain; version=0.0.4");
  }

  @Test
  void aWishOfThousandsOfRangesGetsPlainText() throws Exception {
    assertThat(headOf("Accept: " + "application/openmetrics-text;q=0.5,".repeat(800)))
        .startsWith("HTTP/1.1 200 ")
        .contains("Content-Type: text/plain; version=0.0.4");
  }

  private static String headOf(String field) throws IOException {
    String answer =
        answerTo(
            "GET /metrics HTTP/1.1\r\n" + HOST + field + "\r\nConnection: close\r\n\r\n", "", 0);
    return answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
  }

  private static int statusOf(String request) throws IOException {
    return status(answerTo(request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"), "", 0));
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
  }

  private static void assertTheSameAndClose(List<RawClient> clients) throws IOException {
    try {
      scrapes.assertTheSame();
    } finally {
      for (RawClient client : clients) client.close();
    }
  }
}
