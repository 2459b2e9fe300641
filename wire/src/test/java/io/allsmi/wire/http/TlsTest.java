package io.allsmi.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
  private static final Duration SHORT = Duration.ofMillis(60);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String LAST = "GET /a HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";

  private static KeyStore server;
  private static KeyStore client;

  @BeforeAll
  static void makeKeys() throws Exception {
    server = KeyStores.selfSigned("server");
    client = KeyStores.selfSigned("client");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void servesEncrypted(String protocol) throws Exception {
    try (Served served = served(parameters(protocol, false));
        RawClient connection = connect(served, protocol, KeyStores.empty())) {
      for (int i = 0; i < 3; i++) {
        assertThat(connection.send(GET).readAnswer())
            .contains("secure=true, certificate=Optional.empty");
      }
      assertThat(connection.send(LAST).readAll()).startsWith("HTTP/1.1 200");
      assertThat(served.log).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void knowsTheSubjectOfAClient(String protocol) throws Exception {
    try (Served served = served(parameters(protocol, true));
        RawClient connection = connect(served, protocol, client)) {
      assertThat(connection.send(LAST).readAll()).contains("certificate=Optional[CN=client]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void refusesAClientWithoutTheCertificateItHasToShow(String protocol) throws Exception {
    try (Served served = served(parameters(protocol, true))) {
      assertThatThrownBy(
              () -> {
                try (RawClient connection = connect(served, protocol, KeyStores.empty())) {
                  connection.send(LAST).readAll();
                }
              })
          .isInstanceOf(SSLException.class)
          .hasMessageContaining("alert");
      // The client has the alert a moment before it is counted.
      while (served.server.stats().refused(Refusal.TLS) == 0) Thread.sleep(5);
      assertThat(served.server.stats().refused(Refusal.TLS)).isEqualTo(1);
    }
  }

  @Test
  void sendsLongBodiesAndReadsLongHeads() throws Exception {
    byte[] bytes = new byte[1_000_000];
    for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) ('a' + i % 23);
    Response large = new Response(200, Headers.NONE, new Body.Whole(ByteBuffer.wrap(bytes)));
    try (Served served = new Served(Served.LIMITS, request -> large, security());
        RawClient connection = connect(served, "TLSv1.3", KeyStores.empty())) {
      String padding = "X: " + "y".repeat(30_000) + "\r\n";
      String answer = connection.send(LAST.replace("Host", padding + "Host")).readAll();
      assertThat(answer.endsWith(new String(bytes, StandardCharsets.US_ASCII))).isTrue();
    }
  }

  @Test
  void answersPipelinedRequests() throws Exception {
    try (Served served = served(parameters("TLSv1.3", false));
        RawClient connection = connect(served, "TLSv1.3", KeyStores.empty())) {
      assertThat(connection.send(GET.repeat(400) + LAST).readAll().split("200 OK", -1))
          .hasSize(402);
    }
  }

  @Test
  void usesANewCertificateForTheNextConnection() throws Exception {
    AtomicReference<SSLContext> context = new AtomicReference<>(context(server));
    Security security = () -> Optional.of(new Security.Tls(context.get(), new SSLParameters()));
    try (Served served = new Served(Served.LIMITS, TlsTest::who, security);
        RawClient before = connect(served, "TLSv1.3", KeyStores.empty())) {
      before.send(GET).readAnswer();
      context.set(context(client));
      assertThatThrownBy(() -> connect(served, "TLSv1.3", KeyStores.empty()).send(GET).readAnswer())
          .isInstanceOf(SSLException.class);
      assertThat(before.send(LAST).readAll()).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void tellsAClientThatForgotToEncrypt() throws Exception {
    try (Served served = served(new SSLParameters())) {
      assertThat(served.exchange(LAST))
          .startsWith("HTTP/1.1 400 Bad Request\r\n")
          .endsWith("use https:// here\n");
      assertThat(served.server.stats().refused(Refusal.TLS)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0016", "\u0016\u0003\u0001\u0000\u0004abcd", "\u0080x"})
  void bytesThatAreNoHandshakeEndTheConnection(String bytes) throws Exception {
    HttpLimits limits = HttpLimits.DEFAULT.withTimes(LONG, LONG, SHORT, LONG);
    try (Served served = new Served(limits, TlsTest::who, security());
        RawClient connection = served.client()) {
      connection.send(bytes).finish();
      assertThat(connection.readAll()).doesNotContain("HTTP");
      assertThat(served.log).isEmpty();
    }
  }

  @Test
  void aHandshakeThatTakesTooLongEndsTheConnection() throws Exception {
    HttpLimits limits = HttpLimits.DEFAULT.withTimes(LONG, LONG, SHORT, LONG);
    try (Served served = new Served(limits, TlsTest::who, security())) {
      assertThat(served.exchange("\u0016\u0003\u0001")).isEmpty();
      assertThat(served.server.stats().refused(Refusal.SLOW)).isEqualTo(1);
    }
  }

  @Test
  void aSupplierThatFailsClosesTheConnectionAndIsLogged() throws Exception {
    Security broken =
        () -> {
          throw new IOException("key file is gone");
        };
    try (Served served = new Served(Served.LIMITS, TlsTest::who, broken)) {
      // Nothing is sent: a close with bytes that nobody read is a reset.
      assertThat(served.exchange("")).isEmpty();
      assertThat(served.log).singleElement().asString().contains("key file is gone");
    }
  }

  private static Response who(Request request) {
    return Response.text(200, request.peer().toString());
  }

  private static Served served(SSLParameters parameters) throws Exception {
    SSLContext context = context(server);
    return new Served(
        Served.LIMITS, TlsTest::who, () -> Optional.of(new Security.Tls(context, parameters)));
  }

  private static Security security() throws Exception {
    SSLContext context = context(server);
    return () -> Optional.of(new Security.Tls(context, new SSLParameters()));
  }

  private static SSLContext context(KeyStore own) throws Exception {
    return KeyStores.context(own, client);
  }

  private static SSLParameters parameters(String protocol, boolean needsClient) {
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(new String[] {protocol});
    parameters.setNeedClientAuth(needsClient);
    return parameters;
  }

  private static RawClient connect(Served served, String protocol, KeyStore own) throws Exception {
    Socket plain = new Socket(InetAddress.getLoopbackAddress(), served.bound.port());
    SSLContext context = KeyStores.context(own, server);
    SSLSocket socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(plain, "127.0.0.1", served.bound.port(), true);
    socket.setEnabledProtocols(new String[] {protocol});
    return new RawClient(socket);
  }
}
