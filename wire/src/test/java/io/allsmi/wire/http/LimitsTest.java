package io.allsmi.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LimitsTest {
  private static final Duration SHORT = Duration.ofMillis(60);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String LAST = "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";

  private static Response hello(Request request) {
    return Response.text(200, "hello");
  }

  @Test
  void aHeadThatTakesTooLongEndsTheConnection() throws IOException {
    HttpLimits limits = HttpLimits.DEFAULT.withTimes(SHORT, LONG, LONG, LONG);
    try (Served served = new Served(limits, LimitsTest::hello, Security.PLAIN)) {
      assertThat(served.exchange("GET / HT")).isEmpty();
      assertThat(served.server.stats().refused()).containsEntry(Refusal.SLOW, 1L);
      assertThat(served.exchange(LAST)).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void aPipelinedHeadHasTheSameTime() throws IOException {
    HttpLimits limits = HttpLimits.DEFAULT.withTimes(SHORT, LONG, LONG, LONG);
    try (Served served = new Served(limits, LimitsTest::hello, Security.PLAIN)) {
      assertThat(served.exchange(GET + "GET / HT")).startsWith("HTTP/1.1 200").endsWith("hello\n");
    }
  }

  @Test
  void anIdleConnectionIsClosedAndNotCountedAsRefused() throws IOException {
    HttpLimits limits = HttpLimits.DEFAULT.withTimes(LONG, SHORT, LONG, LONG);
    try (Served served = new Served(limits, LimitsTest::hello, Security.PLAIN)) {
      assertThat(served.exchange("")).isEmpty();
      assertThat(served.exchange(GET)).endsWith("hello\n");
      assertThat(served.server.stats().refused()).containsEntry(Refusal.SLOW, 0L);
    }
  }

  @Test
  @Timeout(60)
  void aClientThatReadsNothingIsCutOff() throws Exception {
    HttpLimits limits = HttpLimits.DEFAULT.withTimes(LONG, LONG, LONG, SHORT);
    Response large =
        new Response(200, Headers.NONE, new Body.Whole(ByteBuffer.allocateDirect(40_000_000)));
    try (Served served = new Served(limits, request -> large, Security.PLAIN);
        RawClient client = served.client()) {
      client.send(GET);
      while (served.server.stats().refused(Refusal.SLOW) == 0) Thread.sleep(5);
      while (served.server.stats().connections() > 0) Thread.sleep(5);
    }
  }

  @Test
  void aStreamWaitsForItsSourceButNotForItsClient() throws Exception {
    HttpLimits limits = HttpLimits.DEFAULT.withTimes(SHORT, SHORT, SHORT, SHORT);
    Body.Source source =
        sink -> {
          sink.send(ByteBuffer.wrap(new byte[] {'x'}));
          Thread.sleep(300);
          sink.send(ByteBuffer.wrap(new byte[] {'y'}));
        };
    Response stream = new Response(200, Headers.NONE, new Body.Stream(source));
    try (Served served = new Served(limits, request -> stream, Security.PLAIN)) {
      assertThat(served.exchange(LAST)).endsWith("1\r\nx\r\n1\r\ny\r\n0\r\n\r\n");
    }
  }

  @Test
  void whenFullTheLongestIdleConnectionMakesRoom() throws Exception {
    HttpLimits limits = HttpLimits.DEFAULT.withCounts(2, 2);
    try (Served served = new Served(limits, LimitsTest::hello, Security.PLAIN);
        RawClient first = served.client();
        RawClient second = served.client()) {
      first.send(GET).readAnswer();
      // A client has its answer a moment before the connection is idle.
      while (served.server.idle() < 2) Thread.sleep(5);
      second.send(GET).readAnswer();
      while (served.server.idle() < 2) Thread.sleep(5);
      try (RawClient third = served.client()) {
        assertThat(third.send(GET).readAnswer()).startsWith("HTTP/1.1 200");
        assertThat(first.read()).isEqualTo(-1);
        assertThat(second.send(GET).readAnswer()).startsWith("HTTP/1.1 200");
      }
    }
  }

  @Test
  void whenFullOneThatWasAnsweredAndStaysMakesRoom() throws Exception {
    HttpLimits d = HttpLimits.DEFAULT;
    HttpLimits limits =
        new HttpLimits(
            1,
            2,
            d.requestLine(),
            d.fieldSection(),
            d.fields(),
            d.headMemory(),
            d.head(),
            d.idle(),
            d.handshake(),
            d.write(),
            d.slowest(),
            LONG);
    try (Served served = new Served(limits, LimitsTest::hello, Security.PLAIN);
        RawClient stays = served.client()) {
      assertThat(stays.send(LAST).readAll()).startsWith("HTTP/1.1 200");
      // The client sees the end of its answer a moment before the server has nothing else to do.
      String next = served.exchange(LAST);
      for (int i = 0; i < 100 && !next.startsWith("HTTP/1.1 200"); i++) {
        Thread.sleep(10);
        next = served.exchange(LAST);
      }
      assertThat(next).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void whenFullOfBusyConnectionsANewOneIsToldSo() throws Exception {
    HttpLimits limits = HttpLimits.DEFAULT.withCounts(1, 2);
    CountDownLatch in = new CountDownLatch(1);
    CountDownLatch out = new CountDownLatch(1);
    Handler handler =
        request -> {
          in.countDown();
          out.await();
          return hello(request);
        };
    try (Served served = new Served(limits, handler, Security.PLAIN);
        RawClient first = served.client()) {
      first.send(GET);
      in.await();
      assertThat(served.exchange(LAST))
          .startsWith("HTTP/1.1 503 Service Unavailable\r\n")
          .contains("Retry-After: 1\r\n")
          .endsWith("\r\n\r\ntoo many connections\n");
      assertThat(served.server.stats().refused()).containsEntry(Refusal.CONNECTIONS, 1L);
      out.countDown();
      assertThat(first.readAnswer()).endsWith("hello\n");
    }
  }

  @Test
  void moreRequestsAtOnceThanAllowedAreToldToComeBack() throws Exception {
    HttpLimits limits = HttpLimits.DEFAULT.withCounts(10, 1);
    CountDownLatch in = new CountDownLatch(1);
    CountDownLatch out = new CountDownLatch(1);
    Handler handler =
        request -> {
          in.countDown();
          out.await();
          return hello(request);
        };
    try (Served served = new Served(limits, handler, Security.PLAIN);
        RawClient first = served.client()) {
      first.send(GET);
      in.await();
      try (RawClient second = served.client()) {
        assertThat(second.send(GET).readAnswer())
            .startsWith("HTTP/1.1 503")
            .contains("Retry-After: 1\r\n");
        out.countDown();
        first.readAnswer();
        assertThat(second.send(GET).readAnswer()).endsWith("hello\n");
      }
      assertThat(served.server.stats().refused()).containsEntry(Refusal.BUSY, 1L);
    }
  }

  @Test
  void streamsDoNotCountAsRequestsAtOnce() throws Exception {
    HttpLimits limits = HttpLimits.DEFAULT.withCounts(10, 1);
    CountDownLatch out = new CountDownLatch(1);
    Handler handler =
        request ->
            request.path().equals("/stream")
                ? new Response(200, Headers.NONE, new Body.Stream(sink -> out.await()))
                : hello(request);
    try (Served served = new Served(limits, handler, Security.PLAIN);
        RawClient stream = served.client()) {
      stream.send("GET /stream HTTP/1.1\r\nHost: h\r\n\r\n").readThrough("\r\n\r\n");
      assertThat(served.exchange(LAST)).startsWith("HTTP/1.1 200");
      assertThat(served.server.stats().streams()).isEqualTo(1);
      assertThat(served.server.stats().handling()).isZero();
    }
  }

  @Test
  void aRefusalReachesAClientThatIsStillSending() throws IOException {
    try (Served served = new Served(LimitsTest::hello)) {
      String request = "GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 60000\r\n\r\n";
      assertThat(served.exchange(request + "x".repeat(60_000)))
          .startsWith("HTTP/1.1 413 Content Too Large\r\n")
          .contains("Connection: close\r\n");
      assertThat(served.exchange("GET / HTTP/1.1\r\nX: " + "a".repeat(60_000)))
          .startsWith("HTTP/1.1 431 ");
    }
  }
}
