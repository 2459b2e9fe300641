package io.allsmi.exporter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.exporter.web.file.WebConfigException;
import io.allsmi.exporter.web.tls.TestKeys;
import io.allsmi.exporter.web.tls.Tls;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebGuardTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final String ALICE =
      """
      basic_auth_users:
        alice: $2b$04$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e
      """;
  private static final Request ANYBODY = TestRequests.with("Host", "node.example");
  private static final Request KNOWN =
      TestRequests.with("Authorization", TestRequests.basic("alice", "correct horse"));

  private final ManualTime time = new ManualTime();
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  @TempDir private Path folder;
  private Path file;
  private int written;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("web.yml");
  }

  private WebGuard guard(String text) throws Exception {
    write(file, text);
    return guard(new WebAccess(Optional.of(file), Optional.empty(), List.of(), List.of()));
  }

  private WebGuard guard(WebAccess access) throws WebConfigException {
    return new WebGuard(access, log::add, time, () -> NOW);
  }

  /** Writes a file that has been still for a while, each time another while. */
  private void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    written++;
    Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60).plusMillis(written)));
  }

  private void writeLater(Path other, String text) throws IOException {
    write(other, text);
    time.pass(Duration.ofSeconds(1));
  }

  private static Response answer(WebGuard guard, Reach reach, Request request) throws Exception {
    Handler inner = asked -> Response.text(200, asked.path());
    return guard.guard(inner, reach).handle(request);
  }

  private static int status(WebGuard guard, Request request) throws Exception {
    return answer(guard, Reach.NETWORK, request).status();
  }

  private static String tls(String name) {
    return "tls_server_config:\n  cert_file: %s.crt\n  key_file: %s.key\n"
        .formatted(TestKeys.FOLDER.resolve(name), TestKeys.FOLDER.resolve(name));
  }

  @Test
  void withoutAConfigurationAllMayRead() throws Exception {
    WebGuard guard = guard(WebAccess.OPEN);

    assertThat(status(guard, ANYBODY)).isEqualTo(200);
    assertThat(guard.encrypts()).isFalse();
    assertThat(guard.asksWho()).isFalse();
    assertThat(guard.certificateExpiry()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"LOOPBACK,421", "NETWORK,200", "SOCKET,200"})
  void onlyListenersOfThisMachineLookAtTheHost(Reach reach, int status) throws Exception {
    assertThat(answer(guard(WebAccess.OPEN), reach, ANYBODY).status()).isEqualTo(status);
  }

  @Test
  void headersAreOnEveryAnswer() throws Exception {
    WebGuard guard =
        guard(ALICE + "http_server_config: {headers: {X-Content-Type-Options: nosniff}}\n");

    assertThat(answer(guard, Reach.NETWORK, ANYBODY).headers().first("X-Content-Type-Options"))
        .contains("nosniff");
    assertThat(answer(guard, Reach.NETWORK, KNOWN).headers().first("X-Content-Type-Options"))
        .contains("nosniff");
  }

  @Test
  void theRateIsLimitedForAllTogether() throws Exception {
    WebGuard guard = guard("rate_limit: {interval: 1500ms, burst: 2}\n");

    assertThat(status(guard, TestRequests.from("192.0.2.1"))).isEqualTo(200);
    assertThat(status(guard, TestRequests.from("192.0.2.2"))).isEqualTo(200);
    Response refused = answer(guard, Reach.NETWORK, TestRequests.from("192.0.2.3"));
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers().first("Retry-After")).contains("2");
    time.pass(Duration.ofMillis(1500));
    assertThat(status(guard, TestRequests.from("192.0.2.3"))).isEqualTo(200);
  }

  @Test
  void anotherConfigurationIsUsedWithoutARestart() throws Exception {
    WebGuard guard = guard("rate_limit: {interval: 1h, burst: 100}\n");
    assertThat(status(guard, ANYBODY)).isEqualTo(200);

    writeLater(file, ALICE);

    assertThat(status(guard, ANYBODY)).isEqualTo(401);
    assertThat(status(guard, KNOWN)).isEqualTo(200);
    assertThat(guard.asksWho()).isTrue();
    assertThat(log).containsExactly(file + ": was read again");
  }

  @Test
  void filesAreLookedAtAtMostOnceASecond() throws Exception {
    WebGuard guard = guard("rate_limit: {interval: 1h, burst: 100}\n");
    write(file, ALICE);
    time.pass(Duration.ofMillis(999));
    assertThat(status(guard, ANYBODY)).isEqualTo(200);

    time.pass(Duration.ofMillis(1));
    assertThat(status(guard, ANYBODY)).isEqualTo(401);
  }

  @Test
  void aBrokenConfigurationLeavesTheOneBeforeAndIsToldOnce() throws Exception {
    WebGuard guard = guard(ALICE);
    writeLater(file, ALICE + "x: y\n");

    for (int i = 0; i < 5; i++) {
      assertThat(status(guard, ANYBODY)).isEqualTo(401);
      time.pass(Duration.ofSeconds(1));
    }
    assertThat(log)
        .containsExactly(
            file
                + ":3:1: unknown key 'x'; known: tls_server_config, http_server_config,"
                + " basic_auth_users, rate_limit; what was read before stays in use");

    writeLater(file, ALICE + "z: y\n");
    assertThat(status(guard, ANYBODY)).isEqualTo(401);
    assertThat(log).hasSize(2);
  }

  @Test
  void aFileThatVanishesOrIsEmptiedOpensNothing() throws Exception {
    WebGuard guard = guard(ALICE);

    writeLater(file, "");
    assertThat(status(guard, ANYBODY)).isEqualTo(401);
    Files.delete(file);
    time.pass(Duration.ofSeconds(1));
    assertThat(status(guard, ANYBODY)).isEqualTo(401);

    assertThat(log)
        .containsExactly(
            file + ": holds nothing any more; what was read before stays in use",
            file + ": no such file; what was read before stays in use");
    writeLater(file, "rate_limit: {interval: 1h, burst: 100}\n");
    assertThat(status(guard, ANYBODY)).isEqualTo(200);
  }

  @Test
  void aFileThatIsJustBeingWrittenIsLeftUntilItIsStill() throws Exception {
    WebGuard guard = guard(ALICE);
    Files.writeString(file, "http_server_config: {}\n");
    Files.setLastModifiedTime(file, FileTime.from(NOW.minusMillis(500)));
    time.pass(Duration.ofSeconds(1));
    assertThat(status(guard, ANYBODY)).isEqualTo(401);

    Files.writeString(file, "http_server_config: {}\nrate_limit: {interval: 1h, burst: 100}\n");
    Files.setLastModifiedTime(file, FileTime.from(NOW.minusMillis(1500)));
    time.pass(Duration.ofSeconds(1));
    assertThat(status(guard, ANYBODY)).isEqualTo(200);
  }

  @Test
  void anotherCertificateIsUsedForTheNextConnection() throws Exception {
    Path certificate = folder.resolve("node.crt");
    Path key = folder.resolve("node.key");
    write(certificate, Files.readString(TestKeys.FOLDER.resolve("ec.crt")));
    write(key, Files.readString(TestKeys.FOLDER.resolve("ec.key")));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    WebGuard guard = guard("tls_server_config: {cert_file: node.crt, key_file: node.key}");
    SSLContext before = guard.tls().map(Tls::context).orElseThrow();

    writeLater(certificate, Files.readString(TestKeys.FOLDER.resolve("rsa.crt")));
    assertThat(guard.tls().map(Tls::context)).contains(before);
    writeLater(key, Files.readString(TestKeys.FOLDER.resolve("rsa.key")));

    assertThat(guard.tls().map(Tls::context).orElseThrow()).isNotSameAs(before);
    assertThat(log)
        .satisfiesExactly(
            line -> assertThat(line).contains("node.key: the key does not belong"),
            line -> assertThat(line).isEqualTo(file + ": was read again"));
  }

  @Test
  void aFileThatWasMissingIsWaitedFor() throws Exception {
    WebGuard guard = guard(tls("ec"));
    writeLater(file, "tls_server_config: {cert_file: late.crt, key_file: late.key}");
    assertThat(guard.encrypts()).isTrue();

    write(folder.resolve("late.crt"), Files.readString(TestKeys.FOLDER.resolve("rsa.crt")));
    writeLater(folder.resolve("late.key"), Files.readString(TestKeys.FOLDER.resolve("rsa.key")));

    assertThat(guard.tls()).isPresent();
    assertThat(log).last().isEqualTo(file + ": was read again");
  }

  @Test
  void tlsIsNotSwitchedWhileListenersLive() throws Exception {
    WebGuard guard = guard(tls("ec") + ALICE);
    writeLater(file, ALICE);

    assertThat(guard.encrypts()).isTrue();
    // How the key's file came here is another warning, or none.
    assertThat(log)
        .filteredOn(line -> line.startsWith(file.toString()))
        .containsExactly(
            file
                + ": TLS is switched on or off by a restart only; what was read before stays in"
                + " use");
  }

  @Test
  void anExpiredCertificateIsUsedWithAWarning() throws Exception {
    WebGuard guard = guard(tls("expired"));

    assertThat(guard.certificateExpiry()).contains(Instant.parse("2001-01-01T00:00:00Z"));
    assertThat(log)
        .anySatisfy(line -> assertThat(line).contains("the certificate expired on 2001-01-01"));
  }

  @Test
  void aBrokenConfigurationAtTheStartIsAnError() {
    assertThatThrownBy(() -> guard("tls_server_config:\n  cert_file: none.crt\n  key_file: k\n"))
        .isInstanceOf(WebConfigException.class)
        .hasMessage(
            "%s:2:14: cert_file: %s: no such file".formatted(file, folder.resolve("none.crt")));
  }

  @Test
  void tokensAreReadAgainToo() throws Exception {
    Path secrets = folder.resolve("tokens");
    write(secrets, "0123456789abcdef\n");
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
    WebGuard guard =
        guard(new WebAccess(Optional.empty(), Optional.of(secrets), List.of(), List.of()));
    Request bearer = TestRequests.with("Authorization", "Bearer 0123456789abcdef");
    assertThat(status(guard, bearer)).isEqualTo(200);
    assertThat(status(guard, ANYBODY)).isEqualTo(401);

    writeLater(secrets, "fedcba9876543210\n");

    assertThat(status(guard, bearer)).isEqualTo(401);
    assertThat(log).containsExactly(secrets + ": was read again");
  }

  @Test
  void aSecretThatOthersMayReadIsAWarning() throws Exception {
    Path secrets = folder.resolve("tokens");
    write(secrets, "0123456789abcdef\n");
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-r--r--"));
    guard(new WebAccess(Optional.empty(), Optional.of(secrets), List.of(), List.of()));

    assertThat(log)
        .containsExactly(
            secrets + ": every user of this machine may read this secret; chmod 600 it");
  }

  @Test
  void namesThatCannotBeAreRefused() {
    assertThatThrownBy(
            () ->
                guard(new WebAccess(Optional.empty(), Optional.empty(), List.of("a:1"), List.of())))
        .hasMessage("--allow-host: 'a:1' is not a name or an address without a port");
    assertThatThrownBy(
            () -> guard(new WebAccess(Optional.empty(), Optional.empty(), List.of(), List.of("*"))))
        .hasMessage("--cors-origin: '*' is not an origin such as https://example.org");
  }
}
