package io.allsmi.exporter.web.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a configuration is said in one line, with the place. */
class WebConfigErrorsTest {
  private static final Path FILE = Path.of("/etc/web.yml");

  /** In the texts a vertical bar stands for a new line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "tls: {}                                  # 1:1: unknown key 'tls'; known: tls_server_config,"
            + " http_server_config, basic_auth_users, rate_limit",
        "tls_server_config:|  cert_filse: a       # 2:3: unknown key 'cert_filse' in"
            + " tls_server_config; known: cert, key,",
        "tls_server_config: 3                     # 1:20: tls_server_config: expected keys with"
            + " values, found a single value",
        "a|b                                      # 1:1: expected keys with values, found a single"
            + " value",
        "- a                                      # 1:1: expected keys with values, found a list",
        "[a]: b                                   # 1:1: a key must be text, found a list",
        "rate_limit:|rate_limit:                  # 2:1: 'rate_limit' stands in line 1 already",
        "a: b: c                                  # 1:5: not YAML: mapping values are not allowed"
            + " here",
        "a: 'b                                    # 1:6: not YAML: found unexpected end of stream",
        "a: *b                                    # 1:4: not YAML: found undefined alias b",
        "a: @b                                    # 1:4: not YAML: found character",
        "---|---                                  # 2:1: not YAML: but found another document",
        "tls_server_config:|  key_file: a         # 2:3: tls_server_config: cert_file (or cert) is"
            + " missing",
        "tls_server_config:|  cert_file: a        # 2:3: tls_server_config: key_file (or key) is"
            + " missing",
        "tls_server_config: {cert_file: '', key: a}     # 1:20: tls_server_config: cert_file (or"
            + " cert) is missing",
        "tls_server_config: {cert: a, cert_file: b}     # 1:21: cert and cert_file exclude each"
            + " other",
        "tls_server_config: {cert: [a], key: b}         # 1:27: cert: expected text, found a list",
        "tls_server_config: {cert_file: \"\\0\", key: b}   # 1:32: '?' is not a path",
        "tls_server_config: {client_auth_type: x}       # 1:39: client_auth_type: 'x' is none of"
            + " NoClientCert, RequestClientCert, RequireAnyClientCert, VerifyClientCertIfGiven,"
            + " RequireAndVerifyClientCert",
        "tls_server_config: {client_ca_file: a}         # 1:37: client_ca_file has no effect"
            + " without a client_auth_type",
        "tls_server_config: {client_allowed_sans: [a]}  # 1:43: client_allowed_sans has no effect"
            + " without a client_auth_type",
        "tls_server_config: {cert: a, key: b, cipher_suites: a} # 1:53: cipher_suites: expected a list,"
            + " found a single value",
        "tls_server_config: {cert: a, key: b, prefer_server_cipher_suites: 1} # 1:67:"
            + " prefer_server_cipher_suites: expected true or false, found '1'",
        "http_server_config: {http2: 'true'}            # 1:29: http2: expected true or false,"
            + " found 'true'",
        "http_server_config: {http2: [true]}            # 1:29: http2: expected true or false,"
            + " found a list",
        "http_server_config: {headers: {Server: x}}     # 1:32: unknown key 'Server' in headers;"
            + " known: Content-Security-Policy, X-Frame-Options,",
        "http_server_config: {headers: {X-Frame-Options: DENY}} # 1:49: X-Frame-Options: expected"
            + " deny or sameorigin, found 'DENY'",
        "http_server_config: {headers: {X-Content-Type-Options: sniff}} # 1:56:"
            + " X-Content-Type-Options: expected nosniff, found 'sniff'",
        "http_server_config: {headers: {X-XSS-Protection: \"1\\r\\nSet-Cookie: a\"}} # 1:50:"
            + " X-XSS-Protection: holds what a header field cannot",
        "basic_auth_users: [a]                    # 1:19: basic_auth_users: expected keys with"
            + " values, found a list",
        "basic_auth_users: {john: doe}            # 1:26: basic_auth_users: 'john': not a bcrypt"
            + " hash ($2a$, $2b$ or $2y$); make one with htpasswd -nBC 10",
        "basic_auth_users: {john: }               # 1:20: basic_auth_users: 'john' has no password"
            + " hash",
        "basic_auth_users: {'jo:hn': a}           # 1:20: basic_auth_users: a user's name cannot"
            + " hold a colon in HTTP",
        "basic_auth_users: {a: $2y$31$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e} #"
            + " 1:23: basic_auth_users: 'a': cost 31 is not between 4 and 18",
        "basic_auth_users: {a: $2x$10$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e} #"
            + " 1:23: basic_auth_users: 'a': not a bcrypt hash",
        "rate_limit: {interval: 1, burst: 1}      # 1:24: interval: '1' is not 0 or a duration with"
            + " a unit, such as 1s or 250ms",
        "rate_limit: {interval: -1s, burst: 1}    # 1:24: interval: '-1s' is not 0",
        "rate_limit: {interval: 1s, burst: -1}    # 1:35: burst: '-1' is not a whole number",
        "rate_limit: {interval: 1s, burst: 1.5}   # 1:35: burst: '1.5' is not a whole number",
        "rate_limit: {interval: 1s, burst: 0}     # 1:28: rate_limit: a burst of 0 refuses every"
            + " request",
        "rate_limit: {interval: 1s}               # 1:13: rate_limit: a burst of 0 refuses every"
            + " request",
        "rate_limit: {rate: 1}                    # 1:14: unknown key 'rate' in rate_limit; known:"
            + " interval, burst",
      })
  void theLineNamesThePlace(String text, String line) {
    assertThatThrownBy(() -> WebConfigReader.parse(text.replace('|', '\n'), FILE))
        .isInstanceOf(WebConfigException.class)
        .hasMessageStartingWith("/etc/web.yml:" + line)
        .hasMessageNotContaining("\n");
  }

  @Test
  void nestingWithoutEndIsRefused() {
    String text = "rate_limit: " + "[".repeat(200_000);

    assertThatThrownBy(() -> WebConfigReader.parse(text, FILE))
        .hasMessage("/etc/web.yml:1:28: nested too deep");
  }

  @Test
  void aBombOfAliasesIsNotExpanded() {
    StringBuilder text = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char c = 'b'; c < 'z'; c++) {
      char before = (char) (c - 1);
      text.append(c).append(": &").append(c).append(" [");
      for (int i = 0; i < 9; i++) text.append(i == 0 ? "*" : ",*").append(before);
      text.append("]\n");
    }

    assertThatThrownBy(() -> WebConfigReader.parse(text.toString(), FILE))
        .hasMessageStartingWith("/etc/web.yml:1:1: not YAML: Number of aliases");
  }

  @Test
  void aValueThatHoldsItselfIsRefused() {
    assertThatThrownBy(() -> WebConfigReader.parse("basic_auth_users: &u\n  alice: *u\n", FILE))
        .hasMessageContaining("alice: expected text, found keys with values");
  }

  @Test
  void aCharacterThatYamlHasNotIsPlaced() {
    assertThatThrownBy(() -> WebConfigReader.parse("rate_limit:\n  burst: \u0001\n", FILE))
        .hasMessage("/etc/web.yml:2:10: not YAML: a character that YAML does not allow");
  }

  @Test
  void junkIsOneLineOfError() {
    assertThatThrownBy(() -> WebConfigReader.parse("hWkNKCp3\nTuEjdwNS8A2v\n".repeat(50), FILE))
        .hasMessageStartingWith("/etc/web.yml:1:1: ")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }
}
