package io.allsmi.wire.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.allsmi.wire.http.client.FetchException.Kind;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ResolverTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final long LONG = Duration.ofSeconds(20).toNanos();

  private final AtomicInteger lookups = new AtomicInteger();

  @Test
  void aNameIsLookedUpOnce() throws Exception {
    try (Resolver resolver = new Resolver(DAY, DAY, this::here)) {
      for (int i = 0; i < 3; i++) assertThat(resolver.addresses("gpu1", LONG)).hasSize(1);
      assertThat(lookups).hasValue(1);
    }
  }

  @Test
  void aNameThatIsNotThereIsNotLookedUpAtEachPoll() throws Exception {
    try (Resolver resolver = new Resolver(DAY, DAY, this::nowhere)) {
      for (int i = 0; i < 3; i++) assertThat(failure(resolver)).hasMessage("name not found");
      assertThat(lookups).hasValue(1);
    }
  }

  @Test
  void anOldAddressServesWhileTheNameIsLookedUpAgain() throws Exception {
    CountDownLatch hang = new CountDownLatch(1);
    Resolver.Lookup slow =
        host -> {
          if (lookups.incrementAndGet() > 1) await(hang);
          return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        };
    try (Resolver resolver = new Resolver(Duration.ZERO, DAY, slow)) {
      for (int i = 0; i < 3; i++) assertThat(resolver.addresses("gpu1", LONG)).hasSize(1);
      hang.countDown();
    }
  }

  @Test
  void aLookupThatHangsHoldsUpNobodyElse() throws Exception {
    CountDownLatch hang = new CountDownLatch(1);
    Resolver.Lookup lookup =
        host -> {
          if (host.equals("slow")) await(hang);
          return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        };
    try (Resolver resolver = new Resolver(DAY, DAY, lookup)) {
      FetchException late =
          catchThrowableOfType(FetchException.class, () -> resolver.addresses("slow", 1_000_000));
      assertThat(late.kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(resolver.addresses("gpu1", LONG)).hasSize(1);
      hang.countDown();
    }
  }

  @Test
  void allAddressesOfANameAreTried() throws Exception {
    String ok = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    Resolver.Lookup two =
        host ->
            new InetAddress[] {InetAddress.ofLiteral("::1"), InetAddress.ofLiteral("127.0.0.1")};
    try (Scripted script = new Scripted(ok);
        Client client = new Client(ClientLimits.DEFAULT, "allsmi", Map.of(), two);
        Server server = client.server(URI.create("http://gpu1:" + script.port()), Access.OPEN)) {
      String body =
          server.get(
              "/",
              "*/*",
              Duration.ofSeconds(20),
              (bytes, n, headers) -> new String(bytes, 0, n, StandardCharsets.UTF_8));
      assertThat(body).isEqualTo("hello");
    }
  }

  @Test
  void aServerThatCannotBeReachedIsNotWaitedForLongerThanAsked() throws Exception {
    // Its queue is full: the next connection is neither taken nor refused.
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        Client client = new Client(ClientLimits.DEFAULT, "allsmi", Map.of(), this::here)) {
      URI url = URI.create("http://gpu1:" + full.getLocalPort());
      for (int i = 0; i < 4; i++) {
        Server server = client.server(url, Access.OPEN);
        FetchException late =
            catchThrowableOfType(
                FetchException.class,
                () -> server.get("/", "*/*", Duration.ofMillis(120), (b, n, h) -> ""));
        assertThat(late.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(late).hasMessageEndingWith("within 120 ms");
      }
    }
  }

  private InetAddress[] here(String host) throws UnknownHostException {
    lookups.incrementAndGet();
    return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
  }

  private InetAddress[] nowhere(String host) throws UnknownHostException {
    lookups.incrementAndGet();
    throw new UnknownHostException(host);
  }

  private static FetchException failure(Resolver resolver) {
    FetchException failure =
        catchThrowableOfType(FetchException.class, () -> resolver.addresses("gpu1", LONG));
    assertThat(failure.kind()).isEqualTo(Kind.UNRESOLVED);
    return failure;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
