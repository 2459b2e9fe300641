package io.allsmi.wire.http.client;

import static io.allsmi.wire.http.client.Scripted.THEN_CLOSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.http.client.FetchException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(150);
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
  private static final ClientLimits LIMITS = ClientLimits.DEFAULT;

  @Test
  void fetchesPageAfterPageOverOneConnection() throws Exception {
    try (Scripted script = new Scripted(OK, OK.replace("hello", "world"), OK);
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      assertThat(text(server)).isEqualTo("hello");
      assertThat(text(server)).isEqualTo("world");
      assertThat(text(server)).isEqualTo("hello");
      assertThat(script.connections).hasValue(1);
    }
  }

  @Test
  void saysWhatAScraperSays() throws Exception {
    try (Scripted script = new Scripted(OK, OK);
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      server.get("/metrics?level=core", "text/plain", Duration.ofMillis(2500), ServerTest::text);
      assertThat(script.requests.getFirst())
          .isEqualTo(
              "GET /metrics?level=core HTTP/1.1\r\nHost: 127.0.0.1:"
                  + script.port()
                  + "\r\nUser-Agent: allsmi/1\r\nAccept: text/plain\r\n"
                  + "Accept-Encoding: identity\r\n"
                  + "X-Prometheus-Scrape-Timeout-Seconds: 2.5\r\n\r\n");
      server.get("metrics/ü \r\nX: y#z", "a\r\nX: y", Duration.ofSeconds(9), ServerTest::text);
      assertThat(script.requests.getLast())
          .startsWith("GET /metrics/%C3%BC%20%0D%0AX:%20y HTTP/1.1\r\n")
          .contains("\r\nAccept: aX: y\r\n");
    }
  }

  @Test
  void aKeptConnectionThatIsDeadIsReplacedOnce() throws Exception {
    try (Scripted script = new Scripted(OK, OK, Scripted.CLOSE, OK, OK);
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      text(server);
      script.hangUp();
      assertThat(text(server)).isEqualTo("hello");
      // Closed at the request, not before.
      assertThat(text(server)).isEqualTo("hello");
      assertThat(script.connections).hasValue(3);
    }
  }

  @Test
  void anIdleConnectionThatTheServerGaveUpWithWordsIsReplaced() throws Exception {
    String late =
        "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
            + THEN_CLOSE;
    try (Scripted script = new Scripted(OK, late, OK);
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      text(server);
      assertThat(text(server)).isEqualTo("hello");
    }
  }

  @Test
  void aFreshConnectionThatIsClosedIsAnError() throws Exception {
    try (Scripted script = new Scripted(Scripted.CLOSE, OK);
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      assertThat(failure(server)).hasMessage("closed without an answer");
      assertThat(text(server)).isEqualTo("hello");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n005 \r\nhello\r\n0\r\nA: b\r\n\r\n",
        "HTTP/1.1 200\r\ncontent-LENGTH:5 \r\n\r\nhello",
        "\r\nHTTP/1.1 200 Fine, thanks\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nContent-Length: 7\r\n\r\n"
            + "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 5\r\n\r\nhello",
      })
  void readsAnswersThatAnotherCanFollow(String answer) throws Exception {
    try (Scripted script = new Scripted(answer, OK);
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      assertThat(text(server)).isEqualTo("hello");
      assertThat(text(server)).isEqualTo("hello");
      assertThat(script.connections).hasValue(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\n\r\nhello" + THEN_CLOSE,
        "HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nConnection: x, CLOSE\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello and more",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\nHTTP/1.1 200 O",
      })
  void readsAnswersThatAreTheLastOfTheirConnection(String answer) throws Exception {
    try (Scripted script = new Scripted(answer, OK);
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      assertThat(text(server)).isEqualTo("hello");
      assertThat(server.isConnected()).isFalse();
      assertThat(text(server)).isEqualTo("hello");
      assertThat(script.connections).hasValue(2);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SSH-2.0-OpenSSH_9.6\\r\\n                                   | it is no HTTP/1.1",
        "HTTP/2 200\\r\\n\\r\\n                                      | it is no HTTP/1.1",
        "HTTP/1.1 2OO OK\\r\\n\\r\\n                                 | no status",
        "HTTP/1.1 99 Low\\r\\n\\r\\n                                 | no status",
        "HTTP/1.1 200 OK\\nContent-Length: 5\\n\\nhello              | a line ends",
        "HTTP/1.1 101 Switching\\r\\n\\r\\n                          | another protocol",
        "HTTP/1.1 200 OK\\r\\nContent-Length: 5\\r\\nContent-Length: 5\\r\\n\\r\\nhello | more than",
        "HTTP/1.1 200 OK\\r\\nContent-Length: 5, 5\\r\\n\\r\\nhello  | no number in",
        "HTTP/1.1 200 OK\\r\\nContent-Length: -1\\r\\n\\r\\nhello    | no number in",
        "HTTP/1.1 200 OK\\r\\nContent-Length: +5\\r\\n\\r\\nhello    | no number in",
        "HTTP/1.1 200 OK\\r\\nContent-Length:\\r\\n\\r\\nhello       | no number in",
        "HTTP/1.1 200 OK\\r\\nContent-Length : 5\\r\\n\\r\\nhello    | no name and colon",
        "HTTP/1.1 200 OK\\r\\nA: b\\r\\n c\\r\\n\\r\\n               | goes on in the next line",
        "HTTP/1.1 200 OK\\r\\nContent-Length: 5\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n | two",
        "HTTP/1.0 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n | two",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: gzip, chunked\\r\\n\\r\\n | an unknown Transfer",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nxyz\\r\\n | no size of a chunk",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n123456789\\r\\n | too long",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n2\\r\\nhello\\r\\n | not end where",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n5\\nhello | no size",
        "HTTP/1.1 200 OK\\r\\nContent-Encoding: br\\r\\nContent-Length: 5\\r\\n\\r\\nhello | unknown",
        "HTTP/1.1 200 OK\\r\\nContent-Encoding: gzip\\r\\nContent-Length: 5\\r\\n\\r\\nhello | gzip",
      })
  void refusesWhatIsNoAnswer(String answer, String why) throws Exception {
    String bytes = answer.replace("\\r", "\r").replace("\\n", "\n");
    try (Scripted script = new Scripted(bytes, OK);
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      assertThat(failure(server, Kind.PROTOCOL)).hasMessageContaining(why);
      assertThat(text(server)).isEqualTo("hello");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP/1.1 200 OK\\r\\nContent-Le                                     | within the head",
        "HTTP/1.1 200 OK\\r\\nContent-Length: 9\\r\\n\\r\\nhello             | after 5 of 9 bytes",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n9\\r\\nhello | after 5 bytes",
      })
  void anAnswerThatEndsTooEarlyIsNone(String answer, String why) throws Exception {
    String bytes = answer.replace("\\r", "\r").replace("\\n", "\n") + THEN_CLOSE;
    try (Scripted script = new Scripted(bytes);
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      assertThat(failure(server, Kind.CLOSED)).hasMessageContaining(why);
    }
  }

  @Test
  void saysThatNothingListens() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    try (Client client = client();
        Server server = client.server(URI.create("http://127.0.0.1:" + port), Access.OPEN)) {
      assertThat(failure(server, Kind.REFUSED)).hasMessage("connection refused");
    }
  }

  @Test
  void aSilentServerTakesItsTimeAndNoMore() throws Exception {
    try (Scripted script = new Scripted(Scripted.SILENCE, OK);
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      FetchException late = failure(server, SHORT);
      assertThat(late.kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(late).hasMessage("no answer within 150 ms");
      assertThat(text(server)).isEqualTo("hello");
    }
  }

  @Test
  void anAnswerThatDoesNotEndTakesItsTimeAndNoMore() throws Exception {
    try (Scripted script = new Scripted("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello");
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      FetchException late = failure(server, SHORT);
      assertThat(late.kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(late).hasMessage("the answer did not end within 150 ms");
    }
  }

  @Test
  void bodiesHaveALimitHoweverTheyCome() throws Exception {
    String large = "x".repeat(3000);
    try (Scripted script =
            new Scripted(
                "HTTP/1.1 200 OK\r\nContent-Length: 999999999999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 3000\r\n\r\n" + large,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nBB8\r\n" + large,
                "HTTP/1.1 200 OK\r\n\r\n" + large);
        Client client = client(LIMITS.withBodies(2048, 2048));
        Server server = client.server(script.url(), Access.OPEN)) {
      for (int i = 0; i < 4; i++) {
        assertThat(failure(server, Kind.TOO_LARGE)).hasMessage("answers more than 2 KiB");
      }
    }
  }

  @Test
  void headsHaveALimit() throws Exception {
    String field = "X: " + "y".repeat(1000) + "\r\n";
    try (Scripted script =
            new Scripted(
                "HTTP/1.1 200 " + "K".repeat(9000),
                "HTTP/1.1 200 OK\r\n" + field.repeat(40),
                "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(200),
                "HTTP/1.1 200 OK\r\n" + field.repeat(20) + "Content-Length: 5\r\n\r\nhello");
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      assertThat(failure(server, Kind.PROTOCOL)).hasMessageContaining("first line");
      assertThat(failure(server, Kind.PROTOCOL)).hasMessageContaining("too long or too many");
      assertThat(failure(server, Kind.PROTOCOL)).hasMessageContaining("too long or too many");
      assertThat(text(server)).isEqualTo("hello");
    }
  }

  @Test
  void inflatesAPage() throws Exception {
    String page = "metric 1\n".repeat(50_000);
    try (Scripted script = new Scripted();
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      for (int i = 0; i < 3; i++) script.add(compressed(page.getBytes(StandardCharsets.UTF_8)));
      for (int i = 0; i < 3; i++) assertThat(text(server)).isEqualTo(page);
      assertThat(script.connections).hasValue(1);
    }
  }

  @Test
  void aBombIsNotInflated() throws Exception {
    try (Scripted script = new Scripted();
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      script.add(compressed(new byte[20_000_000]));
      assertThat(failure(server, Kind.TOO_LARGE)).hasMessageContaining("inflates to more");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "503 | text/plain | busy\\nor so   | STATUS       | 503 Service Unavailable: busy",
        "503 | text/html  | <h1>busy</h1> | STATUS       | 503 Service Unavailable",
        "404 |            | not found     | STATUS       | 404 Not Found",
        "401 | text/plain | no \\u001b[2J | UNAUTHORIZED | 401 Unauthorized: no ?[2J",
        "403 | text/plain | ''            | UNAUTHORIZED | 403 Forbidden",
        "299 | text/plain | odd           | STATUS       | 299 Other: odd",
      })
  void namesTheStatusOfAnError(int status, String type, String body, Kind kind, String words)
      throws Exception {
    String text = body.replace("\\n", "\n").replace("\\u001b", "\u001b");
    String head = "HTTP/1.1 " + status + " Whatever\r\nContent-Length: " + text.length() + "\r\n";
    String typed = type == null ? head : head + "Content-Type: " + type + "\r\n";
    try (Scripted script = new Scripted(typed + "\r\n" + text, OK);
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      FetchException failure = failure(server, kind);
      assertThat(failure).hasMessage(words);
      assertThat(failure.status()).isEqualTo(status);
      assertThat(text(server)).isEqualTo("hello");
      assertThat(script.connections).hasValue(1);
    }
  }

  @Test
  void tellsTheTypeOfAPage() throws Exception {
    String typed = OK.replace("\r\n\r\n", "\r\nContent-Type: text/plain; x=y\r\nZ: z\r\n\r\n");
    try (Scripted script = new Scripted(typed, OK, typed);
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      assertThat(type(server)).isEqualTo("[Field[name=Content-Type, value=text/plain; x=y]]");
      assertThat(type(server)).isEqualTo("[]");
      assertThat(type(server)).isEqualTo("[Field[name=Content-Type, value=text/plain; x=y]]");
    }
  }

  @Test
  void whatAReaderCannotReadLeavesTheConnectionUsable() throws Exception {
    try (Scripted script = new Scripted(OK, OK);
        Client client = client();
        Server server = client.server(script.url(), Access.OPEN)) {
      BodyReader<String> picky =
          (bytes, length, headers) -> {
            throw new UnreadableException("line 1: what?");
          };
      UnreadableException failure =
          Assertions.catchThrowableOfType(
              UnreadableException.class, () -> server.get("/", "*/*", LONG, picky));
      assertThat(failure).hasMessage("line 1: what?");
      assertThat(text(server)).isEqualTo("hello");
      assertThat(script.connections).hasValue(1);
    }
  }

  @Test
  void closingEndsAnExchangeThatIsUnderWay() throws Exception {
    try (Scripted script = new Scripted(Scripted.SILENCE);
        Client client = client()) {
      Server server = client.server(script.url(), Access.OPEN);
      Thread closer =
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (script.requests.isEmpty()) Thread.onSpinWait();
                    server.close();
                  });
      assertThat(failure(server, Kind.CLOSED)).hasMessage("closed");
      closer.join();
      assertThat(failure(server, Kind.CLOSED)).hasMessage("closed");
    }
  }

  private static byte[] compressed(byte[] page) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(body)) {
      gzip.write(page);
    }
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ";
    answer.writeBytes((head + body.size() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    answer.writeBytes(body.toByteArray());
    return answer.toByteArray();
  }

  private static Client client() {
    return client(LIMITS);
  }

  private static Client client(ClientLimits limits) {
    return new Client(limits, "allsmi/1", Map.of());
  }

  private static String text(byte[] bytes, int length, Object headers) {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private static String text(Server server) throws FetchException, UnreadableException {
    return server.get("/", "*/*", LONG, ServerTest::text);
  }

  private static String type(Server server) throws FetchException, UnreadableException {
    return server.get("/", "*/*", LONG, (bytes, length, headers) -> headers.toString());
  }

  private static FetchException failure(Server server) {
    return failure(server, LONG);
  }

  private static FetchException failure(Server server, Kind kind) {
    FetchException failure = failure(server, LONG);
    assertThat(failure.kind()).as(String.valueOf(failure.getMessage())).isEqualTo(kind);
    return failure;
  }

  private static FetchException failure(Server server, Duration timeout) {
    return Assertions.catchThrowableOfType(
        FetchException.class, () -> server.get("/", "*/*", timeout, ServerTest::text));
  }
}
