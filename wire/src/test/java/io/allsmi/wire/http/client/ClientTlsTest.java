package io.allsmi.wire.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.http.SelfSigned;
import io.allsmi.wire.http.client.FetchException.Kind;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTlsTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Optional<Path> NONE = Optional.empty();
  private static final Resolver.Lookup HERE =
      host -> new InetAddress[] {InetAddress.getLoopbackAddress()};

  private static SelfSigned gpu;
  private static SelfSigned visitor;

  @TempDir Path folder;

  @BeforeAll
  static void makeKeys() throws Exception {
    gpu = Secured.certificate("gpu-7");
    visitor = Secured.certificate("visitor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void trustsAnAuthorityFromAFile(String protocol) throws Exception {
    try (Secured secured = new Secured(gpu, protocol, Optional.empty());
        Client client = client();
        Server server = client.server(secured.url("gpu-7"), trusting())) {
      for (int i = 0; i < 3; i++) assertThat(text(server)).isEqualTo("hello you\n");
      assertThat(secured.log).isEmpty();
    }
  }

  @Test
  void trustsWhatTheMachineTrusts() throws Exception {
    Path bundle = Secured.write(folder.resolve("bundle.pem"), gpu, false);
    try (Secured secured = new Secured(gpu, "TLSv1.3", Optional.empty());
        Client client =
            new Client(
                ClientLimits.DEFAULT, "allsmi", Map.of("SSL_CERT_FILE", bundle.toString()), HERE);
        Server server = client.server(secured.url(), Access.OPEN)) {
      assertThat(text(server)).isEqualTo("hello you\n");
    }
  }

  @Test
  void doesNotTrustAnyCertificate() throws Exception {
    try (Secured secured = new Secured(gpu, "TLSv1.3", Optional.empty());
        Client client = client();
        Server server = client.server(secured.url(), Access.OPEN)) {
      assertThat(failure(server, Kind.TLS)).hasMessage("certificate is signed by itself");
    }
  }

  @Test
  void saysThatACertificateIsForSomebodyElse() throws Exception {
    try (Secured secured = new Secured(gpu, "TLSv1.3", Optional.empty());
        Client client = client();
        Server server = client.server(secured.url("gpu-8"), trusting())) {
      assertThat(failure(server, Kind.TLS))
          .hasMessage("certificate is for gpu-7, localhost, 127.0.0.1, not gpu-8");
    }
  }

  @Test
  void aServerNameOverridesTheHost() throws Exception {
    Access access = access(new ClientTls(authority(), NONE, NONE, Optional.of("gpu-7"), false));
    try (Secured secured = new Secured(gpu, "TLSv1.3", Optional.empty());
        Client client = client();
        Server server = client.server(secured.url("gpu-8"), access)) {
      assertThat(text(server)).isEqualTo("hello you\n");
    }
  }

  @Test
  void saysSinceWhenACertificateHasExpired() throws Exception {
    Instant end = Instant.now().minus(Duration.ofHours(80));
    SelfSigned old = SelfSigned.make("gpu-7", end.minus(Duration.ofDays(9)), end);
    Path file = Secured.write(folder.resolve("old.pem"), old, false);
    Access access = access(new ClientTls(Optional.of(file), NONE, NONE, Optional.empty(), false));
    try (Secured secured = new Secured(old, "TLSv1.3", Optional.empty());
        Client client = client();
        Server server = client.server(secured.url("gpu-7"), access)) {
      assertThat(failure(server, Kind.TLS)).hasMessage("certificate expired 3 d ago");
    }
  }

  @Test
  void insecureTakesAnyCertificate() throws Exception {
    Access access = access(new ClientTls(NONE, NONE, NONE, Optional.empty(), true));
    try (Secured secured = new Secured(gpu, "TLSv1.3", Optional.empty());
        Client client = client();
        Server server = client.server(secured.url("gpu_8"), access)) {
      assertThat(text(server)).isEqualTo("hello you\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void showsItsCertificateWhenItIsAsked(String protocol) throws Exception {
    Path pair = Secured.write(folder.resolve("visitor.pem"), visitor, true);
    Access access =
        access(new ClientTls(authority(), Optional.of(pair), NONE, Optional.empty(), false));
    try (Secured secured = new Secured(gpu, protocol, Optional.of(visitor.certificate()));
        Client client = client();
        Server server = client.server(secured.url(), access)) {
      assertThat(text(server)).isEqualTo("hello CN=visitor\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void saysThatTheServerWantsACertificate(String protocol) throws Exception {
    try (Secured secured = new Secured(gpu, protocol, Optional.of(visitor.certificate()));
        Client client = client();
        Server server = client.server(secured.url(), trusting())) {
      assertThat(failure(server, Kind.TLS))
          .hasMessageMatching(".*it wants a client certificate|it does not take our.*");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void theSecondHandshakeResumesTheFirstSession(String protocol) throws Exception {
    try (Secured secured = new Secured(gpu, protocol, Optional.empty());
        Client client = client()) {
      for (int i = 0; i < 4; i++) {
        try (Server server = client.server(secured.url(), trusting())) {
          text(server);
          // The session's ticket of TLS 1.3 comes with the first answer.
          text(server);
        }
      }
      assertThat(client.fullHandshakes()).isEqualTo(1);
    }
  }

  @Test
  void aServerWithoutTlsIsNamed() throws Exception {
    try (Scripted script = new Scripted(Scripted.CLOSE);
        Client client = client();
        Server server =
            client.server(URI.create("https://localhost:" + script.port()), Access.OPEN)) {
      assertThat(failure(server, Duration.ofMillis(300)).kind()).isIn(Kind.TLS, Kind.TIMEOUT);
    }
  }

  @Test
  void plainHttpToAServerWithTlsIsNamed() throws Exception {
    try (Secured secured = new Secured(gpu, "TLSv1.3", Optional.empty());
        Client client = client();
        Server server =
            client.server(URI.create("http://localhost:" + secured.bound.port()), Access.OPEN)) {
      assertThat(failure(server, Kind.STATUS)).hasMessageContaining("use https://");
    }
  }

  @Test
  void aFileThatIsNoPemIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("ca.pem"), "hello");
    Access access = access(new ClientTls(Optional.of(file), NONE, NONE, Optional.empty(), false));
    try (Secured secured = new Secured(gpu, "TLSv1.3", Optional.empty());
        Client client = client();
        Server server = client.server(secured.url(), access)) {
      assertThat(failure(server, Kind.TLS)).hasMessageEndingWith("holds no certificate in PEM");
    }
  }

  private Optional<Path> authority() throws Exception {
    return Optional.of(Secured.write(folder.resolve("gpu.pem"), gpu, false));
  }

  private Access trusting() throws Exception {
    return access(new ClientTls(authority(), NONE, NONE, Optional.empty(), false));
  }

  private static Access access(ClientTls tls) {
    return new Access(tls, Credentials.NONE);
  }

  private static Client client() {
    return new Client(ClientLimits.DEFAULT, "allsmi", Map.of(), HERE);
  }

  private static String text(Server server) throws FetchException, UnreadableException {
    return server.get(
        "/", "*/*", LONG, (bytes, n, headers) -> new String(bytes, 0, n, StandardCharsets.UTF_8));
  }

  private static FetchException failure(Server server, Kind kind) {
    FetchException failure = failure(server, LONG);
    assertThat(failure.kind()).as(String.valueOf(failure.getMessage())).isEqualTo(kind);
    return failure;
  }

  private static FetchException failure(Server server, Duration timeout) {
    return Assertions.catchThrowableOfType(
        FetchException.class, () -> server.get("/", "*/*", timeout, (b, n, headers) -> ""));
  }
}
