package io.allsmi.exporter.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.exporter.web.file.TlsSettings;
import io.allsmi.exporter.web.file.WebConfigException;
import io.allsmi.exporter.web.file.WebConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsReadTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @TempDir private Path folder;

  private TlsSettings settings(String certificate, String key, String more)
      throws IOException, WebConfigException {
    Path file = folder.resolve("web.yml");
    String text =
        "tls_server_config:\n  cert_file: %s\n  key_file: %s\n%s"
            .formatted(TestKeys.FOLDER.resolve(certificate), TestKeys.FOLDER.resolve(key), more);
    Files.writeString(file, text);
    return WebConfigReader.read(file).tls().orElseThrow();
  }

  private Tls tls(String more) throws IOException, WebConfigException {
    return Tls.read(settings("rsa.crt", "rsa.key", more));
  }

  @ParameterizedTest
  @CsvSource({
    "rsa.crt,rsa.key",
    "rsa.crt,rsa-pkcs1.key",
    "ec.crt,ec.key",
    "ec.crt,ec-sec1.key",
    "ec-chain.crt,ec.key",
    "ed25519.crt,ed25519.key"
  })
  void everyFormOfKeyIsRead(String certificate, String key) throws Exception {
    Tls tls = Tls.read(settings(certificate, key, ""));

    assertThat(tls.expiry()).isAfter(NOW);
    assertThat(tls.warnings(NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rsa.crt      | ec.key                  | 3:13: key_file: FOLDER/ec.key: the key does not"
            + " belong to the (first) certificate",
        "ec.crt       | ec-chain.crt            | 3:13: key_file: FOLDER/ec-chain.crt: holds no"
            + " private key in PEM",
        "ec.crt       | expired.key             | 3:13: key_file: FOLDER/expired.key: the key does"
            + " not belong to the (first) certificate",
        "rsa.crt      | rsa-encrypted.key       | 3:13: key_file: FOLDER/rsa-encrypted.key: the key"
            + " is encrypted; write it without a pass phrase (openssl pkey)",
        "rsa.crt      | rsa-pkcs1-encrypted.key | 3:13: key_file: FOLDER/rsa-pkcs1-encrypted.key:"
            + " the key is encrypted; write it without a pass phrase (openssl pkey)",
        "rsa.key      | rsa.key                 | 2:14: cert_file: FOLDER/rsa.key: holds no"
            + " certificate in PEM",
        "none.crt     | rsa.key                 | 2:14: cert_file: FOLDER/none.crt: no such file",
        "rsa.crt      | none.key                | 3:13: key_file: FOLDER/none.key: no such file",
      })
  void whatDoesNotServeIsNamed(String certificate, String key, String line) {
    String expected = line.replace("FOLDER", TestKeys.FOLDER.toString());

    assertThatThrownBy(() -> Tls.read(settings(certificate, key, "")))
        .isInstanceOf(WebConfigException.class)
        .hasMessage(folder.resolve("web.yml") + ":" + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "min_version: TLS10 | 4:16: min_version: this Java has TLS10 disabled (java.security)",
        "max_version: TLS11 | 4:16: max_version: this Java has TLS11 disabled (java.security)",
        "min_version: TLS111 | 4:16: min_version: 'TLS111' is none of TLS10 to TLS13",
        "cipher_suites: [TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA2048] | 4:19: cipher_suites: this"
            + " Java does not offer 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA2048'",
        "cipher_suites: [TLS_RSA_WITH_AES_128_CBC_SHA] | 4:19: cipher_suites: this Java does not"
            + " offer 'TLS_RSA_WITH_AES_128_CBC_SHA'",
        "curve_preferences: [CurveP257] | 4:23: curve_preferences: 'CurveP257' is none of"
            + " CurveP256, CurveP384, CurveP521, X25519",
        "client_auth_type: RequireAndVerifyClientCert#  client_ca_file: /none | 5:19:"
            + " client_ca_file: /none: no such file",
      })
  void whatThisJavaDoesNotDoIsNamed(String more, String line) {
    assertThatThrownBy(() -> tls("  " + more.replace('#', '\n') + "\n"))
        .isInstanceOf(WebConfigException.class)
        .hasMessage(folder.resolve("web.yml") + ":" + line);
  }

  @Test
  void versionsThatExcludeEachOtherAreRefused() {
    assertThatThrownBy(() -> tls("  min_version: TLS13\n  max_version: TLS12\n"))
        .hasMessageContaining(":5:16: no TLS version is left between min_version and max_version");
  }

  @Test
  void suitesOfTheNewVersionAloneDoNotServeTheOld() {
    assertThatThrownBy(
            () -> tls("  max_version: TLS12\n  cipher_suites: [TLS_AES_128_GCM_SHA256]\n"))
        .hasMessageContaining("none of them is for TLS 1.2, and TLS 1.3 is not offered");
  }

  @Test
  void withoutMoreTheJdksSuitesOfBothVersionsAreOffered() throws Exception {
    SSLParameters parameters = tls("").parameters();

    assertThat(parameters.getProtocols()).containsExactly("TLSv1.3", "TLSv1.2");
    assertThat(parameters.getUseCipherSuitesOrder()).isTrue();
    assertThat(parameters.getNeedClientAuth()).isFalse();
    assertThat(parameters.getWantClientAuth()).isFalse();
  }

  /** All that Go lists as secure: they have the same names in Java. */
  @Test
  void theSuitesOfGoAreKnownAndKeepTheirOrder() throws Exception {
    String[] suites = {
      "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
      "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
      "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
      "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
      "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
      "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
      "TLS_AES_128_GCM_SHA256",
      "TLS_AES_256_GCM_SHA384",
      "TLS_CHACHA20_POLY1305_SHA256",
      "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
      "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
      "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
      "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
    };

    SSLParameters parameters =
        tls("  cipher_suites: [" + String.join(", ", suites) + "]\n").parameters();

    assertThat(parameters.getCipherSuites()).containsExactly(suites);
  }

  @Test
  void theNewVersionKeepsItsSuitesBesideThoseThatAreListed() throws Exception {
    SSLParameters parameters =
        tls("  cipher_suites: [TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384]\n").parameters();

    assertThat(parameters.getCipherSuites())
        .startsWith("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384")
        .contains("TLS_AES_128_GCM_SHA256", "TLS_CHACHA20_POLY1305_SHA256")
        .hasSize(4);
  }

  @Test
  void curvesAndOrderAreTakenOver() throws Exception {
    SSLParameters parameters =
        tls("  curve_preferences: [CurveP521, X25519]\n  prefer_server_cipher_suites: false\n")
            .parameters();

    assertThat(parameters.getNamedGroups()).containsExactly("secp521r1", "x25519");
    assertThat(parameters.getUseCipherSuitesOrder()).isFalse();
  }

  @Test
  void anExpiredCertificateIsAWarningWithItsDate() throws Exception {
    Tls tls = Tls.read(settings("expired.crt", "expired.key", ""));

    assertThat(tls.warnings(NOW))
        .singleElement()
        .asString()
        .contains("expired.crt: the certificate expired on 2001-01-01T00:00:00Z");
    assertThat(tls.warnings(Instant.parse("1999-01-01T00:00:00Z")))
        .singleElement()
        .asString()
        .contains("is not valid before 2000-01-01T00:00:00Z");
  }

  @Test
  void pemThatIsCutOffOrDamagedIsNamed() throws Exception {
    String whole = Files.readString(TestKeys.FOLDER.resolve("rsa-pkcs1.key"));
    Path key = folder.resolve("damaged.key");

    Files.writeString(key, whole.substring(0, whole.length() / 2));
    assertThatThrownBy(() -> Tls.read(settings("rsa.crt", key.toString(), "")))
        .hasMessageContaining("damaged.key: a block does not end; the file may be cut off");
    Files.writeString(key, "-----BEGIN PRIVATE KEY-----\n*\n-----END PRIVATE KEY-----\n");
    assertThatThrownBy(() -> Tls.read(settings("rsa.crt", key.toString(), "")))
        .hasMessageContaining("damaged.key: a block is not base64");
    Files.writeString(key, "-----BEGIN EC PRIVATE KEY-----\nMIH/\n-----END EC PRIVATE KEY-----\n");
    assertThatThrownBy(() -> Tls.read(settings("rsa.crt", key.toString(), "")))
        .hasMessageContaining("damaged.key: the key does not name its curve");
    Files.writeString(key, "-----BEGIN DSA PRIVATE KEY-----\nMAA=\n-----END DSA PRIVATE KEY-----");
    assertThatThrownBy(() -> Tls.read(settings("rsa.crt", key.toString(), "")))
        .hasMessageContaining("a DSA PRIVATE KEY is not read here; convert it to PKCS#8");
    Files.writeString(key, "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----");
    assertThatThrownBy(() -> Tls.read(settings("rsa.crt", key.toString(), "")))
        .hasMessageContaining("the key is damaged, or of a kind that Java does not know");
  }
}
