package io.allsmi.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CloseTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

  @Test
  void interruptsStreamsAndDoesNotWaitForThem() throws Exception {
    CountDownLatch sleeps = new CountDownLatch(1);
    CompletableFuture<String> ended = new CompletableFuture<>();
    Body.Source source =
        sink -> {
          try {
            sleeps.countDown();
            Thread.sleep(LONG);
          } catch (InterruptedException e) {
            ended.complete("interrupted");
            throw e;
          }
        };
    Response stream = new Response(200, Headers.NONE, new Body.Stream(source));
    try (Served served = new Served(request -> stream);
        RawClient client = served.client()) {
      client.send(GET).readThrough("\r\n\r\n");
      sleeps.await();
      // Were the stream waited for, this would take ten minutes.
      served.server.close(LONG);
      assertThat(ended.get(20, TimeUnit.SECONDS)).isEqualTo("interrupted");
      assertThat(served.log).isEmpty();
    }
  }

  @Test
  void endsAStreamWhoseClientReadsNothing() throws Exception {
    CompletableFuture<String> ended = new CompletableFuture<>();
    CountDownLatch begun = new CountDownLatch(1);
    Body.Source source =
        sink -> {
          begun.countDown();
          try {
            while (true) sink.send(ByteBuffer.allocate(100_000));
          } catch (IOException e) {
            ended.complete("gone");
            throw e;
          }
        };
    Response stream = new Response(200, Headers.NONE, new Body.Stream(source));
    try (Served served = new Served(request -> stream);
        RawClient client = served.client()) {
      client.send(GET).readThrough("\r\n\r\n");
      begun.await();
      served.server.close(LONG);
      assertThat(ended.get(20, TimeUnit.SECONDS)).isEqualTo("gone");
      assertThat(served.log).isEmpty();
    }
  }

  @Test
  void letsWholeAnswersFinish() throws Exception {
    CountDownLatch in = new CountDownLatch(1);
    CountDownLatch out = new CountDownLatch(1);
    Handler handler =
        request -> {
          in.countDown();
          out.await();
          return Response.text(200, "hello");
        };
    try (Served served = new Served(handler);
        RawClient client = served.client()) {
      client.send(GET);
      in.await();
      Thread closing = Thread.ofVirtual().start(() -> served.server.close(LONG));
      while (isListening(served)) Thread.sleep(5);
      out.countDown();
      assertThat(client.readAll()).contains("Connection: close\r\n").endsWith("hello\n");
      closing.join();
      assertThat(served.server.stats().connections()).isZero();
    }
  }

  @Test
  void interruptsHandlersAfterTheGrace() throws Exception {
    CountDownLatch in = new CountDownLatch(1);
    CompletableFuture<String> ended = new CompletableFuture<>();
    Handler handler =
        request -> {
          in.countDown();
          try {
            Thread.sleep(LONG);
            return Response.text(200, "late");
          } catch (InterruptedException e) {
            ended.complete("interrupted");
            throw e;
          }
        };
    try (Served served = new Served(handler);
        RawClient client = served.client()) {
      client.send(GET);
      in.await();
      served.server.close(Duration.ofMillis(20));
      assertThat(ended.get(20, TimeUnit.SECONDS)).isEqualTo("interrupted");
      assertThat(client.read()).isEqualTo(-1);
    }
  }

  @Test
  void closesIdleConnectionsAtOnce() throws Exception {
    try (Served served = new Served(request -> Response.text(200, "x"));
        RawClient client = served.client()) {
      client.send(GET).readAnswer();
      served.server.close(LONG);
      assertThat(client.read()).isEqualTo(-1);
    }
  }

  @Test
  void aListenerClosesByItself() throws Exception {
    try (Served served = new Served(request -> Response.text(200, "one"));
        Bound other =
            served.server.listen(Served.ANY, request -> Response.text(200, "two"), Security.PLAIN);
        RawClient one = served.client();
        RawClient two = new RawClient(other.port())) {
      one.send(GET).readAnswer();
      assertThat(two.send(GET).readAnswer()).endsWith("two\n");
      served.bound.close();
      assertThat(one.read()).isEqualTo(-1);
      assertThat(isListening(served)).isFalse();
      assertThat(two.send(GET).readAnswer()).endsWith("two\n");
    }
  }

  @Test
  void aClosedServerListensNoMore() throws IOException {
    Served served = new Served(request -> Response.text(200, "x"));
    served.close();
    assertThatThrownBy(
            () ->
                served.server.listen(
                    Served.ANY, request -> Response.text(200, "x"), Security.PLAIN))
        .hasMessage("the server is closed");
  }

  private static boolean isListening(Served served) {
    try {
      served.client().close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
