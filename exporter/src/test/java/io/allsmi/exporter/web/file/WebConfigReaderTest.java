package io.allsmi.exporter.web.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.wire.http.Headers.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebConfigReaderTest {
  private static final Path FILE = Path.of("/etc/allsmi/web.yml");

  private static final String WHOLE =
      """
      # every key that there is
      tls_server_config:
        cert_file: "server.crt"
        key_file: /keys/server.key
        client_auth_type: RequireAndVerifyClientCert
        client_ca_file: ca.pem
        client_allowed_sans:
          - scraper.example
          - 10.0.0.1
        min_version: TLS12
        max_version: TLS13
        cipher_suites:
          - TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256
        prefer_server_cipher_suites: false
        curve_preferences: [CurveP256, X25519]
      http_server_config:
        http2: true
        headers:
          X-Frame-Options: deny
          X-XSS-Protection: 1
          Content-Security-Policy: "default-src 'self'"
          Strict-Transport-Security: max-age=31536000; includeSubDomains
          X-Content-Type-Options: nosniff
      basic_auth_users:
        alice: $2y$10$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e
        0815: $2b$12$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e
      rate_limit:
        interval: 1m30s
        burst: 20
      """;

  @Test
  void everyKeyIsRead() throws WebConfigException {
    WebConfig config = WebConfigReader.parse(WHOLE, FILE);

    TlsSettings tls = config.tls().orElseThrow();
    assertThat(tls.certificate().file()).contains(Path.of("/etc/allsmi/server.crt"));
    assertThat(tls.privateKey().file()).contains(Path.of("/keys/server.key"));
    assertThat(tls.clientAuth()).isEqualTo(ClientAuth.REQUIRE_AND_VERIFY_CLIENT_CERT);
    assertThat(tls.clientAuthority().flatMap(PemText::file))
        .contains(Path.of("/etc/allsmi/ca.pem"));
    assertThat(tls.clientAllowedSans())
        .extracting(Text::value)
        .containsExactly("scraper.example", "10.0.0.1");
    assertThat(tls.minVersion()).map(Text::value).contains("TLS12");
    assertThat(tls.maxVersion()).map(Text::value).contains("TLS13");
    assertThat(tls.cipherSuites())
        .extracting(Text::value)
        .containsExactly("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
    assertThat(tls.preferServerCipherSuites()).isFalse();
    assertThat(tls.curves()).extracting(Text::value).containsExactly("CurveP256", "X25519");
    assertThat(config.headers())
        .containsExactly(
            new Field("X-Frame-Options", "deny"),
            new Field("X-XSS-Protection", "1"),
            new Field("Content-Security-Policy", "default-src 'self'"),
            new Field("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
            new Field("X-Content-Type-Options", "nosniff"));
    assertThat(config.users().keySet()).containsExactly("alice", "0815");
    assertThat(config.rateLimit()).contains(new RateLimit(Duration.ofSeconds(90), 20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing\n",
        "---\n",
        "{}",
        "tls_server_config:\nhttp_server_config: ~\nbasic_auth_users: null\nrate_limit:\n",
        "rate_limit:\n  interval: 0\n  burst: 0\n",
        "rate_limit:\n  burst: 5\n",
        "rate_limit: {interval: 0s}",
        "http_server_config: {http2: off, headers: {X-Frame-Options: ''}}",
      })
  void whatSetsNothingIsOpenAndPlain(String text) throws WebConfigException {
    assertThat(WebConfigReader.parse(text, FILE)).isEqualTo(WebConfig.NONE);
  }

  @Test
  void keysWithinTheFileAreTakenAsTheyAre() throws WebConfigException {
    WebConfig config =
        WebConfigReader.parse(
            """
            tls_server_config:
              cert: |
                -----BEGIN CERTIFICATE-----
                AAAA
                -----END CERTIFICATE-----
              key: secret
              client_auth_type: VerifyClientCertIfGiven
              client_ca: other
            """,
            FILE);

    TlsSettings tls = config.tls().orElseThrow();
    assertThat(tls.certificate().inline()).startsWith("-----BEGIN CERTIFICATE-----\nAAAA\n");
    assertThat(tls.privateKey().inline()).isEqualTo("secret");
    assertThat(tls.clientAuthority()).map(PemText::inline).contains("other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NoClientCert",
        "RequestClientCert",
        "RequireAnyClientCert",
        "RequireClientCert",
        "VerifyClientCertIfGiven",
        "RequireAndVerifyClientCert",
      })
  void everyTypeOfClientAuthIsKnown(String name) throws WebConfigException {
    String text = "tls_server_config: {cert: a, key: b, client_auth_type: " + name + "}";
    ClientAuth type = WebConfigReader.parse(text, FILE).tls().orElseThrow().clientAuth();

    assertThat(type.goName()).isEqualTo(name.replace("RequireClient", "RequireAnyClient"));
  }

  @Test
  void anAliasStandsForWhatItNames() throws WebConfigException {
    WebConfig config =
        WebConfigReader.parse(
            """
            basic_auth_users:
              alice: &hash $2y$10$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e
              bob: *hash
            """,
            FILE);

    assertThat(config.users().get("bob")).isEqualTo(config.users().get("alice"));
  }

  @Test
  void errorsOfFilesNameThem(@TempDir Path folder) throws Exception {
    Path latin = Files.write(folder.resolve("latin.yml"), new byte[] {'#', (byte) 0xe9});
    Path huge = Files.write(folder.resolve("huge.yml"), new byte[BoundedFile.LARGEST_BYTES + 1]);

    assertThatThrownBy(() -> WebConfigReader.read(folder.resolve("none.yml")))
        .hasMessage(folder.resolve("none.yml") + ": no such file");
    assertThatThrownBy(() -> WebConfigReader.read(folder)).hasMessage(folder + ": is a folder");
    assertThatThrownBy(() -> WebConfigReader.read(latin)).hasMessage(latin + ": is not UTF-8 text");
    assertThatThrownBy(() -> WebConfigReader.read(huge))
        .hasMessage(huge + ": is larger than 1 MiB");
  }

  @Test
  void secretsAreNotShown() throws WebConfigException {
    WebConfig config =
        WebConfigReader.parse("tls_server_config: {cert: visible, key: PRIVATE}", FILE);

    assertThat(config.toString()).doesNotContain("PRIVATE");
    assertThat(Optional.of(new Text("PRIVATE", new Place(FILE, 1, 1))).toString())
        .doesNotContain("PRIVATE");
    assertThatThrownBy(() -> WebConfigReader.parse("basic_auth_users: {alice: hunter2}", FILE))
        .hasMessageNotContaining("hunter2");
    assertThat(List.of(config.tls().orElseThrow().privateKey()).toString())
        .doesNotContain("PRIVATE");
  }
}
