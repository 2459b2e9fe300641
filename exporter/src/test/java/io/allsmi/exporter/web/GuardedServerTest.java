package io.allsmi.exporter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.exporter.web.tls.TestKeys;
import io.allsmi.wire.http.Bound;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.HttpLimits;
import io.allsmi.wire.http.HttpServer;
import io.allsmi.wire.http.ListenAddress;
import io.allsmi.wire.http.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of it over real connections: the server, the guard, and a client of the JDK. */
class GuardedServerTest {
  private static final Handler INNER =
      request -> Response.text(200, request.peer().certificate().orElse("nobody"));

  private final ManualTime time = new ManualTime();

  @TempDir private Path folder;
  private final HttpServer server = new HttpServer(HttpLimits.DEFAULT, line -> {});
  private int port;

  private WebGuard serve(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("web.yml"), text);
    WebGuard guard =
        new WebGuard(
            new WebAccess(Optional.of(file), Optional.empty(), List.of(), List.of()),
            line -> {},
            time,
            InstantSource.system());
    ListenAddress address = new ListenAddress.Tcp("127.0.0.1", 0);
    Bound bound = server.listen(address, guard.guard(INNER, Reach.of(address)), guard.security());
    port = bound.port();
    return guard;
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static String tls(String name, String more) {
    return "tls_server_config:\n  cert_file: %s.crt\n  key_file: %s.key\n%s"
        .formatted(TestKeys.FOLDER.resolve(name), TestKeys.FOLDER.resolve(name), more);
  }

  private HttpResponse<String> get(String client, String... fields) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/-/healthy"))
            .timeout(Duration.ofSeconds(30));
    if (fields.length > 0) request.headers(fields);
    Optional<String> name = Optional.of(client).filter(text -> !text.isEmpty());
    try (HttpClient http = HttpClient.newBuilder().sslContext(TestKeys.client(name)).build()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }

  @Test
  void aClientThatKnowsHttp2IsServedHttp1() throws Exception {
    serve(tls("ec", "http_server_config: {http2: true}\n"));

    HttpResponse<String> answer = get("");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    assertThat(answer.body()).isEqualTo("nobody\n");
  }

  @Test
  void everyPathAsksForThePassword() throws Exception {
    serve(
        tls(
            "rsa",
            """
            basic_auth_users:
              alice: $2y$04$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e
            http_server_config: {headers: {Strict-Transport-Security: max-age=60}}
            """));

    HttpResponse<String> refused = get("");
    HttpResponse<String> served =
        get("", "Authorization", TestRequests.basic("alice", "correct horse"));

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    assertThat(refused.headers().firstValue("Strict-Transport-Security")).contains("max-age=60");
    assertThat(served.statusCode()).isEqualTo(200);
  }

  @Test
  void onlyAClientOfTheAuthorityIsServedAndItsNameIsKnown() throws Exception {
    serve(
        tls(
            "ec",
            "  client_auth_type: RequireAndVerifyClientCert\n  client_ca_file: "
                + TestKeys.FOLDER.resolve("authority.crt")
                + "\n  client_allowed_sans: [scraper.example]\n"));

    assertThat(get("client").body()).isEqualTo("CN=client,O=allsmi tests\\, worthless\n");
    assertThatThrownBy(() -> get("")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> get("impostor")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> get("nameless")).isInstanceOf(IOException.class);
    assertThat(get("client").statusCode()).isEqualTo(200);
  }

  @Test
  void anotherCertificateIsShownToTheNextConnection() throws Exception {
    serve(tls("ec", ""));
    assertThat(subject(get(""))).contains("CN=ec");

    Path file = Files.writeString(folder.resolve("web.yml"), tls("rsa", ""));
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    time.pass(Duration.ofSeconds(1));

    assertThat(subject(get(""))).contains("CN=rsa");
  }

  private static String subject(HttpResponse<String> answer) throws Exception {
    X509Certificate shown =
        (X509Certificate) answer.sslSession().orElseThrow().getPeerCertificates()[0];
    return shown.getSubjectX500Principal().getName();
  }

  @Test
  void aStrangersNameForThisMachineIsRefused() throws Exception {
    serve("");
    URI uri = URI.create("http://127.0.0.1:" + port + "/metrics");
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> named =
          http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());

      assertThat(named.statusCode()).isEqualTo(200);
    }
    assertThat(raw("GET /metrics HTTP/1.1\r\nHost: evil.example:" + port + "\r\n\r\n"))
        .startsWith("HTTP/1.1 421 ");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(20), StandardCharsets.US_ASCII);
    }
  }
}
