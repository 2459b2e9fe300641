package io.allsmi.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.allsmi.wire.http.transport.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestParserTest {
  private static final Peer PEER = new Peer("unix", false, Optional.empty());
  private static final String END = "\r\nHost: h\r\n\r\n";

  @Test
  void readsPathAndQuery() throws Exception {
    Request request = parse("GET /a%20b/%C3%A9+?x=1&y=a+b%26&x=%2B&&z&=n HTTP/1.1" + END).request();
    assertThat(request.path()).isEqualTo("/a b/é+");
    assertThat(request.parameters("x")).containsExactly("1", "+");
    assertThat(request.parameter("y")).contains("a b&");
    assertThat(request.parameter("z")).contains("");
    assertThat(request.parameter("")).contains("n");
    assertThat(request.parameter("w")).isEmpty();
  }

  @Test
  void readsBracketsAsTheyAre() throws Exception {
    assertThat(parse("GET /metrics?collect[]=cpu HTTP/1.1" + END).request().query())
        .containsEntry("collect[]", List.of("cpu"));
  }

  @Test
  void readsFields() throws Exception {
    Headers headers =
        parse("GET / HTTP/1.1\r\nhost:h\r\nX: \t a b \r\nx:\r\n\r\n").request().headers();
    assertThat(headers.first("HOST")).contains("h");
    assertThat(headers.all("x")).containsExactly("a b", "");
  }

  @ParameterizedTest
  @CsvSource({
    "http://other:80/p?q=1, /p",
    "HTTPS://other:80/p, /p",
    "http://other:80, /",
    "http://other:80?x, /"
  })
  void aHostInTheTargetCountsBeforeTheField(String target, String path) throws Exception {
    Request request = parse("GET " + target + " HTTP/1.1" + END).request();
    assertThat(request.path()).isEqualTo(path);
    assertThat(request.headers().all("Host")).containsExactly("other:80");
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1, X: y, true",
    "HTTP/1.1, Connection: close, false",
    "HTTP/1.1, 'Connection: x, CLOSE', false",
    "HTTP/1.0, X: y, false",
    "HTTP/1.0, Connection: keep-alive, true",
    "HTTP/1.0, 'Connection: keep-alive, close', false"
  })
  void knowsWhetherAConnectionLivesOn(String version, String field, boolean keeps)
      throws Exception {
    assertThat(parse("GET / " + version + "\r\n" + field + END).keep()).isEqualTo(keeps);
  }

  @Test
  void an10RequestNeedsNoHost() throws Exception {
    assertThat(parse("GET / HTTP/1.0\r\n\r\n").request().path()).isEqualTo("/");
  }

  @Test
  void forgivesOneEmptyLineBeforeARequest() throws Exception {
    assertThat(parse("\r\nGET /x HTTP/1.1" + END).request().path()).isEqualTo("/x");
    assertThat(refusal("\r\n\r\nGET /x HTTP/1.1" + END).status()).isEqualTo(400);
  }

  @Test
  void aLengthOf0IsNoBody() throws Exception {
    assertThat(parse("GET / HTTP/1.1\r\nContent-Length: 0" + END).keep()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n",
        "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /\r\nHost: h\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET /a b HTTP/1.1\r\nHost: h\r\n\r\n",
        " GET / HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET / HTTP/1.1 \r\nHost: h\r\n\r\n",
        "GET / http/1.1\r\nHost: h\r\n\r\n",
        "GET / HTTP/1.10\r\nHost: h\r\n\r\n",
        "G(T / HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET\t/\tHTTP/1.1\r\nHost: h\r\n\r\n",
        "GET * HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET a HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET http:///a HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET http://u@h/a HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET ftp://h/a HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET /a#b HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET /\u00e9 HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET /% HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET /%4 HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET /%4g HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET /?a=%zz HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET /%00 HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET /%ff HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET / HTTP/1.1\nHost: h\n\n",
        "GET / HTTP/1.1\r\nHost: h\r\nX: a\nY: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nX: a\rY: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nX: a\r\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nX: a\u0000b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nX: a\u0007b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nX: a\u007fb\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nX : a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nX\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\n: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nX y: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nX\u00e9: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\n folded\r\n\r\n",
        "GET / HTTP/1.1\r\n Host: h\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nX: a\r\n\tfolded\r\n\r\n"
      })
  void refusesWhatTwoReadersCouldTakeForTwoThings(String text) {
    assertThat(refusal(text).status()).isEqualTo(400);
    assertThat(refusal(text).refusal()).isEqualTo(Refusal.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Length: 5|413",
        "Content-Length: 99999999999999999999999|413",
        "Transfer-Encoding: chunked|413",
        "Transfer-Encoding: Chunked|413",
        "Transfer-Encoding: chunked, identity|400",
        "Transfer-Encoding: xchunked|400",
        "Transfer-Encoding: ' chunked'|400",
        "Transfer-Encoding:|400",
        "Transfer-Encoding: chunked~Transfer-Encoding: chunked|400",
        "Transfer-Encoding: chunked~Content-Length: 0|400",
        "Content-Length: 5~Transfer-Encoding: identity|400",
        "Content-Length: 0~Content-Length: 0|400",
        "Content-Length: 0~content-length: 5|400",
        "Content-Length: 0, 0|400",
        "Content-Length: +5|400",
        "Content-Length: -0|400",
        "Content-Length: 0x5|400",
        "Content-Length: 5 5|400",
        "Content-Length:|400",
        "Content-Length : 5|400",
        "Transfer-Encoding : chunked|400",
        "Transfer\u0000-Encoding: chunked|400"
      })
  void refusesBodiesAndAmbiguousOnesMost(String fields, int status) {
    String text = "GET / HTTP/1.1\r\nHost: h\r\n" + fields.replace("~", "\r\n") + "\r\n\r\n";
    assertThat(refusal(text).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, 405",
    "PUT, 405",
    "DELETE, 405",
    "OPTIONS, 405",
    "TRACE, 405",
    "CONNECT, 405",
    "PATCH, 405",
    "PROPFIND, 501",
    "get, 501",
    "Get, 501"
  })
  void refusesOtherMethods(String method, int status) {
    RefusedException refused = refusal(method + " / HTTP/1.1" + END);
    assertThat(refused.status()).isEqualTo(status);
    if (status == 405)
      assertThat(refused.response().headers().first("allow")).contains("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/2.0", "HTTP/0.9", "HTTP/1.2"})
  void refusesOtherVersions(String version) {
    assertThat(refusal("GET / " + version + END).status()).isEqualTo(505);
  }

  @Test
  void knowsThePrefaceOfHttp2() {
    assertThat(refusal("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").status()).isEqualTo(505);
  }

  @Test
  void refusesALongRequestLineBeforeItsEnd() throws Exception {
    assertThat(refusal("GET /" + "a".repeat(9000)).status()).isEqualTo(414);
    int rest = HttpLimits.DEFAULT.requestLine() - "GET / HTTP/1.1".length();
    assertThat(parse("GET /" + "a".repeat(rest) + " HTTP/1.1" + END).request().path())
        .hasSize(rest + 1);
    assertThat(refusal("GET /" + "a".repeat(rest + 1) + " HTTP/1.1" + END).status()).isEqualTo(414);
  }

  @Test
  void refusesLongFieldsBeforeTheirEnd() {
    assertThat(refusal("GET / HTTP/1.1\r\nX: " + "a".repeat(33_000)).status()).isEqualTo(431);
    assertThat(refusal("GET / HTTP/1.1\r\n" + "X: aaaaaaaaaaa\r\n".repeat(101)).status())
        .isEqualTo(431);
    assertThat(
            refusal("GET / HTTP/1.1\r\n" + ("X: " + "a".repeat(1000) + "\r\n").repeat(40)).status())
        .isEqualTo(431);
  }

  @Test
  void accepts100Fields() throws Exception {
    assertThat(parse("GET / HTTP/1.1\r\n" + "X: a\r\n".repeat(99) + "Host: h\r\n\r\n").keep())
        .isTrue();
    assertThat(refusal("GET / HTTP/1.1\r\n" + "X: a\r\n".repeat(100) + "Host: h\r\n\r\n").status())
        .isEqualTo(431);
  }

  @Test
  void refusesWhenHeadsOfAllTogetherAreTooLong() throws Exception {
    HeadMemory memory = new HeadMemory(8000);
    HeadBuffer first = new HeadBuffer(HttpLimits.DEFAULT, memory);
    Bytes bytes = new Bytes("GET /" + "a".repeat(2500));
    while (first.fill(bytes) > 0) assertThat(first.isWhole()).isFalse();
    HeadBuffer second = new HeadBuffer(HttpLimits.DEFAULT, memory);
    assertThat(refusal(second, "GET /" + "a".repeat(2500)).status()).isEqualTo(503);
    first.release();
    second.release();
    assertThat(memory.take(8000)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anythingIsReadOrRefused(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 3000; i++) {
      String text = RequestMutations.request(random);
      HeadMemory memory = new HeadMemory(100_000);
      HeadBuffer buffer = new HeadBuffer(HttpLimits.DEFAULT, memory);
      try {
        RequestHead head = read(buffer, new Bytes(text, 1 + random.nextInt(700)));
        assertThat(head.request().path()).as("seed %d: %s", seed, text).startsWith("/");
        buffer.next();
      } catch (RefusedException e) {
        assertThat(e.status()).as("seed %d: %s", seed, text).isBetween(400, 505);
      } catch (IOException e) {
        assertThat(e).as("seed %d: %s", seed, text).hasMessage("end");
      }
      buffer.release();
      assertThat(memory.take(100_000)).as("seed %d: %s", seed, text).isTrue();
    }
  }

  private static RequestHead parse(String text) throws Exception {
    return read(new HeadBuffer(HttpLimits.DEFAULT, new HeadMemory(100_000)), new Bytes(text));
  }

  private static RefusedException refusal(String text) {
    return refusal(new HeadBuffer(HttpLimits.DEFAULT, new HeadMemory(100_000)), text);
  }

  private static RefusedException refusal(HeadBuffer buffer, String text) {
    return catchThrowableOfType(RefusedException.class, () -> read(buffer, new Bytes(text)));
  }

  private static RequestHead read(HeadBuffer buffer, Transport from)
      throws IOException, RefusedException {
    while (!buffer.isWhole()) {
      if (buffer.fill(from) < 0) throw new IOException("end");
    }
    return RequestParser.parse(buffer.bytes(), buffer.start(), buffer.end(), PEER);
  }

  /** Bytes that come in pieces, then an end. */
  private static final class Bytes implements Transport {
    private final ByteBuffer bytes;
    private final int piece;

    Bytes(String text) {
      this(text, 700);
    }

    Bytes(String text, int piece) {
      bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
      this.piece = piece;
    }

    @Override
    public int read(ByteBuffer to) {
      if (!bytes.hasRemaining()) return -1;
      int count = Math.min(Math.min(piece, to.remaining()), bytes.remaining());
      to.put(bytes.slice(bytes.position(), count));
      bytes.position(bytes.position() + count);
      return count;
    }

    @Override
    public void write(ByteBuffer... from) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void finish() {}

    @Override
    public Optional<String> certificate() {
      return Optional.empty();
    }

    @Override
    public boolean secure() {
      return false;
    }
  }
}
