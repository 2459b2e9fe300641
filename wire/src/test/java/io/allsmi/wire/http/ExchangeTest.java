package io.allsmi.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeTest {
  private static final String GET = "GET /a HTTP/1.1\r\nHost: here\r\n\r\n";
  private static final String LAST = "GET /a HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";

  private static Response echo(Request request) {
    return Response.text(200, request.path() + " " + request.query());
  }

  @Test
  void answersWithHeadAndBody() throws IOException {
    try (Served served = new Served(ExchangeTest::echo)) {
      String answer = served.exchange(LAST);
      assertThat(answer)
          .startsWith("HTTP/1.1 200 OK\r\nDate: ")
          .contains("Content-Type: text/plain; charset=utf-8\r\nContent-Length: 6\r\n")
          .contains("Connection: close\r\n")
          .endsWith("\r\n\r\n/a {}\n");
    }
  }

  @Test
  void keepsAConnection() throws IOException {
    try (Served served = new Served(ExchangeTest::echo);
        RawClient client = served.client()) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.send(GET).readAnswer()).doesNotContain("Connection:").endsWith("/a {}\n");
      }
      assertThat(client.send(LAST).readAll()).contains("Connection: close");
    }
  }

  @Test
  void answersPipelinedRequestsInOrder() throws IOException {
    try (Served served = new Served(ExchangeTest::echo)) {
      String answer =
          served.exchange(
              "GET /1 HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\n"
                  + LAST
                  + "GET /never HTTP/1.1\r\n");
      assertThat(answer).containsSubsequence("/1 {}\n", "/2 {}\n", "/a {}\n");
      assertThat(answer).doesNotContain("never");
    }
  }

  @Test
  void manyPipelinedRequestsAreHarmless() throws IOException {
    try (Served served = new Served(ExchangeTest::echo)) {
      assertThat(served.exchange(GET.repeat(500) + LAST).split("200 OK", -1)).hasSize(502);
    }
  }

  @Test
  void readsARequestThatComesByteByByte() throws IOException {
    try (Served served = new Served(ExchangeTest::echo);
        RawClient client = served.client()) {
      for (char c : LAST.toCharArray()) client.send(String.valueOf(c));
      assertThat(client.readAll()).endsWith("/a {}\n");
    }
  }

  @Test
  void leavesTheBodyOfAHeadRequestOut() throws IOException {
    try (Served served = new Served(ExchangeTest::echo);
        RawClient client = served.client()) {
      client.send("HEAD /a HTTP/1.1\r\nHost: h\r\n\r\n" + LAST);
      assertThat(client.readThrough("\r\n\r\n")).contains("Content-Length: 6\r\n");
      assertThat(client.readAll()).startsWith("HTTP/1.1 200").endsWith("/a {}\n");
    }
  }

  @Test
  void an10ConnectionIsKeptOnlyWhenAskedFor() throws IOException {
    try (Served served = new Served(ExchangeTest::echo);
        RawClient client = served.client()) {
      client.send("GET /a HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n");
      assertThat(client.readAnswer()).contains("Connection: keep-alive\r\n");
      client.send("GET /a HTTP/1.0\r\n\r\n");
      assertThat(client.readAll()).contains("Connection: close\r\n").endsWith("/a {}\n");
    }
  }

  @Test
  void aStreamIsSentInChunks() throws IOException {
    try (Served served = new Served(request -> stream("one", "", "two"))) {
      assertThat(served.exchange(LAST))
          .contains("Transfer-Encoding: chunked\r\n")
          .doesNotContain("Content-Length")
          .endsWith("\r\n\r\n3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n");
    }
  }

  @Test
  void theConnectionLivesOnAfterAStream() throws IOException {
    try (Served served = new Served(request -> stream("one"));
        RawClient client = served.client()) {
      client.send(GET).readThrough("0\r\n\r\n");
      assertThat(client.send(LAST).readAll()).endsWith("3\r\none\r\n0\r\n\r\n");
    }
  }

  @Test
  void aStreamTo10EndsWithTheConnection() throws IOException {
    try (Served served = new Served(request -> stream("one", "two"))) {
      assertThat(served.exchange("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"))
          .doesNotContain("chunked")
          .contains("Connection: close\r\n")
          .endsWith("\r\n\r\nonetwo");
    }
  }

  @Test
  void aHeadRequestDoesNotBeginAStream() throws IOException {
    try (Served served = new Served(request -> stream("one"))) {
      assertThat(served.exchange(LAST.replace("GET", "HEAD")))
          .contains("Transfer-Encoding: chunked\r\n")
          .endsWith("\r\n\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sendsLongSharedBytesUnchanged(boolean direct) throws IOException {
    byte[] bytes = new byte[3_000_000];
    for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) ('a' + i % 23);
    ByteBuffer buffer =
        direct ? ByteBuffer.allocateDirect(bytes.length).put(bytes).flip() : ByteBuffer.wrap(bytes);
    Response response = new Response(200, Headers.NONE, new Body.Whole(buffer));
    try (Served served = new Served(request -> response)) {
      String expected = new String(bytes, StandardCharsets.ISO_8859_1);
      for (int i = 0; i < 2; i++) assertThat(served.exchange(LAST).endsWith(expected)).isTrue();
      assertThat(buffer.remaining()).isEqualTo(bytes.length);
    }
  }

  @Test
  void aFailingHandlerIsAnErrorOfOneLine() throws IOException {
    try (Served served =
        new Served(
            request -> {
              throw new IllegalStateException("secret\nsecond line");
            })) {
      assertThat(served.exchange(LAST))
          .startsWith("HTTP/1.1 500 Internal Server Error\r\n")
          .endsWith("\r\n\r\ninternal error\n");
      assertThat(served.log)
          .containsExactly("no answer to /a: java.lang.IllegalStateException: secret second line");
    }
  }

  @Test
  void anAnswerThatWouldSplitTheHeadIsAnError() throws IOException {
    try (Served served =
        new Served(request -> Response.text(200, "x").with("X", "a\r\nSet-Cookie: b"))) {
      assertThat(served.exchange(LAST)).startsWith("HTTP/1.1 500").doesNotContain("Cookie");
    }
  }

  @Test
  void aHandlerCannotSendASecondLength() throws IOException {
    try (Served served =
        new Served(request -> Response.text(200, "x").with("content-length", "7"))) {
      assertThat(served.exchange(LAST).split("(?i)content-length", -1)).hasSize(2);
    }
  }

  @Test
  void aStreamThatFailsEndsWithoutItsLastChunk() throws IOException {
    Body.Source source =
        sink -> {
          sink.send(ByteBuffer.wrap(new byte[] {'x'}));
          throw new IOException("out of snapshots");
        };
    try (Served served =
        new Served(request -> new Response(200, Headers.NONE, new Body.Stream(source)))) {
      assertThat(served.exchange(LAST)).endsWith("1\r\nx\r\n");
      assertThat(served.log).singleElement().asString().contains("out of snapshots");
    }
  }

  @Test
  void aClientThatVanishesIsNoError() throws Exception {
    byte[] large = new byte[5_000_000];
    Arrays.fill(large, (byte) 'x');
    try (Served served = new Served(request -> Response.of(200, "text/plain", large))) {
      try (RawClient client = served.client()) {
        client.send(GET).readThrough("\r\n\r\n");
      }
      assertThat(served.exchange(LAST)).startsWith("HTTP/1.1 200");
      assertThat(served.log).isEmpty();
    }
  }

  @Test
  void anAnswerWithoutContentHasNoLength() throws IOException {
    Response none = new Response(204, Headers.NONE, Body.Whole.of(new byte[] {1}));
    try (Served served = new Served(request -> none)) {
      assertThat(served.exchange(LAST))
          .startsWith("HTTP/1.1 204 No Content")
          .doesNotContain("Length")
          .endsWith("\r\n\r\n");
    }
  }

  @Test
  void sendsLessThanItPromisesWhenToldTo() throws IOException {
    Response cut = broken(OptionalLong.of(100), false);
    try (Served served = new Served(request -> cut)) {
      assertThat(served.exchange(GET))
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("Content-Length: 100\r\n")
          .endsWith("\r\n\r\nhalf");
    }
  }

  @Test
  void resetsAConnectionWhenToldTo() throws IOException {
    Response cut = broken(OptionalLong.of(100), true);
    try (Served served = new Served(request -> cut)) {
      assertThatThrownBy(() -> served.exchange(GET))
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
      assertThat(served.log).isEmpty();
    }
  }

  @Test
  void leavesTheHeadOutWhenToldTo() throws IOException {
    Response bare = broken(OptionalLong.empty(), false);
    try (Served served = new Served(request -> bare)) {
      assertThat(served.exchange(GET)).isEqualTo("half");
    }
  }

  @Test
  void tellsWhoAsks() throws IOException {
    try (Served served = new Served(request -> Response.text(200, request.peer().toString()))) {
      assertThat(served.exchange(LAST)).contains("address=127.0.0.1, secure=false");
    }
  }

  @Test
  void countsWhatItServesAndRefuses() throws IOException {
    try (Served served = new Served(ExchangeTest::echo)) {
      served.exchange(LAST);
      served.exchange("POST / HTTP/1.1\r\nHost: h\r\n\r\n");
      assertThat(served.server.stats().served()).isEqualTo(1);
      assertThat(served.server.stats().refused())
          .containsEntry(Refusal.METHOD, 1L)
          .containsEntry(Refusal.MALFORMED, 0L);
    }
  }

  private static Response broken(OptionalLong length, boolean reset) {
    ByteBuffer half = ByteBuffer.wrap("half".getBytes(StandardCharsets.US_ASCII));
    return new Response(200, Headers.NONE, new Body.Broken(half, length, reset));
  }

  private static Response stream(String... pieces) {
    return new Response(
        200,
        Headers.NONE,
        new Body.Stream(
            sink -> {
              for (String piece : pieces) {
                sink.send(ByteBuffer.wrap(piece.getBytes(StandardCharsets.UTF_8)));
              }
            }));
  }
}
