package io.allsmi.wire.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.http.client.FetchException.Kind;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials, redirects and proxies: who is told what. */
class EntryTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
  private static final Resolver.Lookup HERE =
      host -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};

  @TempDir Path folder;

  @Test
  void tellsNameAndPassword() throws Exception {
    Credentials basic = new Credentials.Basic("Aladdin", new Secret.Value("open sesame"));
    try (Scripted script = new Scripted(OK);
        Client client = client(Map.of());
        Server server = client.server(script.url(), new Access(ClientTls.DEFAULT, basic))) {
      text(server);
      assertThat(script.requests.getFirst())
          .contains("\r\nAuthorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n");
    }
  }

  @Test
  void takesNameAndPasswordFromAUrlAndNeverShowsThem() throws Exception {
    try (Scripted script = new Scripted(OK);
        Client client = client(Map.of())) {
      URI url = URI.create("http://Aladdin:open%20sesame@localhost:" + script.port() + "/x");
      try (Server server = client.server(url, Access.OPEN)) {
        text(server);
        assertThat(script.requests.getFirst())
            .contains("\r\nAuthorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n")
            .contains("\r\nHost: localhost:" + script.port() + "\r\n");
        assertThat(server).hasToString("http://localhost:" + script.port());
      }
    }
  }

  @Test
  void aTokenInAFileIsReadAgainWhenItChanges() throws Exception {
    Path file = Files.writeString(folder.resolve("token"), "first\n");
    Credentials bearer = new Credentials.Bearer(new Secret.InFile(file));
    try (Scripted script = new Scripted(OK, OK);
        Client client = client(Map.of());
        Server server = client.server(script.url(), new Access(ClientTls.DEFAULT, bearer))) {
      text(server);
      Files.writeString(file, "second\n");
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(9)));
      client.secrets().lookAgain();
      text(server);
      assertThat(script.requests.getFirst()).contains("\r\nAuthorization: Bearer first\r\n");
      assertThat(script.requests.getLast()).contains("\r\nAuthorization: Bearer second\r\n");
    }
  }

  @Test
  void aFileWithASecretThatIsNotThereIsNamed() throws Exception {
    Credentials bearer = new Credentials.Bearer(new Secret.InFile(Path.of("/no/such/token")));
    try (Scripted script = new Scripted();
        Client client = client(Map.of());
        Server server = client.server(script.url(), new Access(ClientTls.DEFAULT, bearer))) {
      assertThat(failure(server, Kind.UNAUTHORIZED))
          .hasMessage("cannot read /no/such/token with the secret");
      assertThat(script.connections).hasValue(0);
    }
  }

  @Test
  void aServerThatSendsASecretBackDoesNotGetItShown() throws Exception {
    Credentials bearer = new Credentials.Bearer(new Secret.Value("c0ffee"));
    String answer = "HTTP/1.1 401 No\r\nContent-Length: 16\r\n\r\nbad token c0ffee";
    try (Scripted script = new Scripted(answer);
        Client client = client(Map.of());
        Server server = client.server(script.url(), new Access(ClientTls.DEFAULT, bearer))) {
      assertThat(failure(server, Kind.UNAUTHORIZED)).hasMessage("401 Unauthorized");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/other?x=y", "other?x=y", "http://127.0.0.1:PORT/other?x=y#z"})
  void followsARedirectWithinTheOrigin(String location) throws Exception {
    try (Scripted script = new Scripted();
        Client client = client(Map.of());
        Server server = client.server(script.url(), Access.OPEN)) {
      String place = location.replace("PORT", String.valueOf(script.port()));
      script.add(bytes("HTTP/1.1 302 X\r\nLocation: " + place + "\r\nContent-Length: 0\r\n\r\n"));
      script.add(bytes(OK));
      assertThat(text(server)).isEqualTo("hello");
      assertThat(script.requests.getLast()).startsWith("GET /other?x=y HTTP/1.1\r\n");
      assertThat(script.connections).hasValue(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://127.0.0.1:PORT/metrics?token=x | redirects to https://127.0.0.1:PORT/metrics",
        "http://u:secret@evil.example/a         | redirects to http://evil.example/a",
        "//evil.example/a                       | redirects to http://evil.example/a",
        "file:///etc/passwd                     | redirects to what is no URL",
        "'http://[/'                            | redirects to what is no URL",
        "''                                     | redirects to nowhere",
      })
  void tellsNobodyElseASecret(String location, String words) throws Exception {
    Credentials bearer = new Credentials.Bearer(new Secret.Value("c0ffee"));
    try (Scripted script = new Scripted();
        Client client = client(Map.of());
        Server server = client.server(script.url(), new Access(ClientTls.DEFAULT, bearer))) {
      String port = String.valueOf(script.port());
      script.add(
          bytes(
              "HTTP/1.1 308 X\r\nLocation: "
                  + location.replace("PORT", port)
                  + "\r\nContent-Length: 0\r\n\r\n"));
      assertThat(failure(server, Kind.REDIRECT)).hasMessage(words.replace("PORT", port));
      assertThat(script.requests).hasSize(1);
    }
  }

  @Test
  void followsNoEndlessRedirects() throws Exception {
    String around = "HTTP/1.1 301 X\r\nLocation: /a\r\nContent-Length: 0\r\n\r\n";
    try (Scripted script = new Scripted(around, around, around, around, around);
        Client client = client(Map.of());
        Server server = client.server(script.url(), Access.OPEN)) {
      assertThat(failure(server, Kind.REDIRECT)).hasMessage("redirects more than 3 times");
      assertThat(script.requests).hasSize(4);
    }
  }

  @Test
  void asksAProxyForTheWholeUrl() throws Exception {
    try (Scripted proxy = new Scripted(OK, OK);
        Client client = client(Map.of("http_proxy", "http://u:p@proxy.example:" + proxy.port()));
        Server server = client.server(URI.create("http://gpu_1:9530"), Access.OPEN)) {
      assertThat(text(server)).isEqualTo("hello");
      assertThat(text(server)).isEqualTo("hello");
      assertThat(proxy.requests.getFirst())
          .startsWith("GET http://gpu_1:9530/ HTTP/1.1\r\nHost: gpu_1:9530\r\n")
          .contains("\r\nProxy-Authorization: Basic dTpw\r\n");
      assertThat(proxy.connections).hasValue(1);
    }
  }

  @Test
  void tunnelsThroughAProxy() throws Exception {
    String refusal = "HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n";
    try (Scripted proxy = new Scripted(refusal, "SSH-2.0\r\n");
        Client client = client(Map.of("HTTPS_PROXY", "u:p@proxy.example:" + proxy.port()));
        Server server = client.server(URI.create("https://[::2]:9530"), Access.OPEN)) {
      String named = "proxy proxy.example:" + proxy.port();
      assertThat(failure(server, Kind.UNAUTHORIZED))
          .hasMessage(named + ": 407 Proxy Authentication Required");
      assertThat(proxy.requests.getFirst())
          .startsWith("CONNECT [::2]:9530 HTTP/1.1\r\nHost: [::2]:9530\r\n")
          .endsWith("\r\nProxy-Authorization: Basic dTpw\r\n\r\n");
      assertThat(failure(server, Kind.PROTOCOL)).hasMessage(named + ": it is no HTTP/1.1");
    }
  }

  @Test
  void aProxyThatCannotBeUsedIsNamed() {
    try (Client client = client(Map.of("ALL_PROXY", "socks5://proxy.example:1080"));
        Server server = client.server(URI.create("http://gpu1:9530"), Access.OPEN)) {
      assertThat(failure(server, Kind.PROTOCOL))
          .hasMessage("all_proxy in the environment is no URL of an http or https proxy");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://gpu1       | ''                      | true",
        "http://localhost  | ''                      | false",
        "http://127.0.0.9  | ''                      | false",
        "http://[::1]:9    | ''                      | false",
        "http://gpu1       | *                       | false",
        "http://gpu1       | gpu1                    | false",
        "http://GPU1       | gpu1                    | false",
        "http://gpu1.a.b   | 'x, a.b'                | false",
        "http://gpu1.a.b   | .a.b                    | false",
        "http://a.b        | .a.b                    | true",
        "http://ca.b       | a.b                     | true",
        "http://gpu1:9     | gpu1:9                  | false",
        "http://gpu1:8     | gpu1:9                  | true",
        "http://10.1.2.3   | 10.0.0.0/8              | false",
        "http://11.1.2.3   | 10.0.0.0/8              | true",
        "http://[fd00::1]  | fd00::/8                | false",
        "http://[fd00::1]  | fd00::1                 | false",
        "http://[fd00::1]:9 | [fd00::1]:9            | false",
        "http://10.1.2.3   | 10.1.2.4                | true",
      })
  void someServersNeedNoProxy(URI url, String list, boolean proxied) throws Exception {
    Proxies proxies = new Proxies(Map.of("http_proxy", "proxy:1", "NO_PROXY", list));
    assertThat(proxies.of(Origin.of(url)).isPresent()).isEqualTo(proxied);
  }

  @Test
  void aRequestOfTheWebNamesNoProxy() throws Exception {
    Origin origin = Origin.of(URI.create("http://gpu1"));
    Map<String, String> plain = Map.of("HTTP_PROXY", "proxy:1");
    Map<String, String> web = Map.of("HTTP_PROXY", "proxy:1", "REQUEST_METHOD", "GET");
    assertThat(new Proxies(plain).of(origin)).isPresent();
    assertThat(new Proxies(web).of(origin)).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Client client(Map<String, String> environment) {
    return new Client(ClientLimits.DEFAULT, "allsmi", environment, HERE);
  }

  private static String text(Server server) throws FetchException, UnreadableException {
    return server.get(
        "/", "*/*", LONG, (bytes, n, headers) -> new String(bytes, 0, n, StandardCharsets.UTF_8));
  }

  private static FetchException failure(Server server, Kind kind) {
    FetchException failure =
        Assertions.catchThrowableOfType(
            FetchException.class, () -> server.get("/", "*/*", LONG, (b, n, headers) -> ""));
    assertThat(failure.kind()).as(String.valueOf(failure.getMessage())).isEqualTo(kind);
    return failure;
  }
}
