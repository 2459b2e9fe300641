package io.allsmi.exporter.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.exporter.web.file.WebConfigReader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real handshakes: what a configuration says is what a client meets. */
class HandshakeTest {
  private static final String NOBODY = "";

  @TempDir private Path folder;

  /** Makes one connection; returns the session's protocol after a byte went through. */
  private String connect(String server, String more, String client, String... protocols)
      throws Exception {
    Path file = folder.resolve("web.yml");
    Files.writeString(
        file,
        "tls_server_config:\n  cert_file: %s.crt\n  key_file: %s.key\n%s"
            .formatted(
                TestKeys.FOLDER.resolve(server),
                TestKeys.FOLDER.resolve(server.replace("-chain", "")),
                more));
    Tls tls = Tls.read(WebConfigReader.read(file).tls().orElseThrow());
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        SSLServerSocket listener =
            (SSLServerSocket)
                tls.context().getServerSocketFactory().createServerSocket(0, 1, loopback)) {
      var _ = threads.submit(serveOne(listener, tls));
      Optional<String> name = Optional.of(client).filter(text -> !text.isEmpty());
      try (SSLSocket socket =
          (SSLSocket)
              TestKeys.client(name)
                  .getSocketFactory()
                  .createSocket(loopback, listener.getLocalPort())) {
        socket.setSoTimeout(10_000);
        if (protocols.length > 0) socket.setEnabledProtocols(protocols);
        socket.getOutputStream().write('?');
        if (socket.getInputStream().read() != '!') throw new IOException("closed");
        return socket.getSession().getProtocol();
      }
    }
  }

  private static Callable<?> serveOne(SSLServerSocket listener, Tls tls) {
    return () -> {
      try (SSLSocket socket = (SSLSocket) listener.accept()) {
        socket.setSSLParameters(tls.parameters());
        socket.setSoTimeout(10_000);
        if (socket.getInputStream().read() == '?') socket.getOutputStream().write('!');
      }
      return "";
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa", "ec", "ec-chain", "ed25519"})
  void everyKindOfKeyServesBothVersions(String key) throws Exception {
    assertThat(connect(key, "", NOBODY)).isEqualTo("TLSv1.3");
    assertThat(connect(key, "", NOBODY, "TLSv1.2")).isEqualTo("TLSv1.2");
  }

  @Test
  void anOlderVersionThanTheLeastIsRefused() {
    assertThatThrownBy(() -> connect("ec", "  min_version: TLS13\n", NOBODY, "TLSv1.2"))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource({
    "NoClientCert,'',true",
    "NoClientCert,impostor,true",
    "RequestClientCert,'',true",
    "RequestClientCert,impostor,true",
    "RequireAnyClientCert,'',false",
    "RequireAnyClientCert,impostor,true",
    "VerifyClientCertIfGiven,'',true",
    "VerifyClientCertIfGiven,client,true",
    "VerifyClientCertIfGiven,impostor,false",
    "RequireAndVerifyClientCert,'',false",
    "RequireAndVerifyClientCert,client,true",
    "RequireAndVerifyClientCert,impostor,false",
  })
  void clientsAreLetInByTheirCertificates(String type, String client, boolean welcome)
      throws Exception {
    String authority = "  client_ca_file: " + TestKeys.FOLDER.resolve("authority.crt") + "\n";
    String more =
        "  client_auth_type: " + type + "\n" + (type.equals("NoClientCert") ? "" : authority);

    if (welcome) assertThat(connect("ec", more, client)).isEqualTo("TLSv1.3");
    else assertThatThrownBy(() -> connect("ec", more, client)).isInstanceOf(IOException.class);
  }

  @Test
  void javasOwnAuthoritiesDoNotKnowATestsClient() {
    assertThatThrownBy(
            () -> connect("ec", "  client_auth_type: RequireAndVerifyClientCert\n", "client"))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest(name = "{0} may {2} with {1}")
  @CsvSource({
    "client,scraper.example,true",
    "client,'2001:db8:0::1',true",
    "client,who@example.org,true",
    "client,spiffe://example/scraper,true",
    "client,other.example,false",
    "client,SCRAPER.example,false",
    "nameless,scraper.example,false",
  })
  void onlyAllowedNamesAreLetIn(String client, String name, boolean welcome) throws Exception {
    String more =
        "  client_auth_type: RequireAndVerifyClientCert\n  client_ca_file: %s\n"
                .formatted(TestKeys.FOLDER.resolve("authority.crt"))
            + "  client_allowed_sans: [first.example, '"
            + name
            + "']\n";

    if (welcome) assertThat(connect("ec", more, client)).isEqualTo("TLSv1.3");
    else assertThatThrownBy(() -> connect("ec", more, client)).isInstanceOf(IOException.class);
  }
}
