package io.allsmi.exporter.web.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the file: a configuration, or one line that says what is wrong. */
class WebConfigFuzzTest {
  private static final Path FILE = Path.of("/etc/web.yml");
  private static final int ROUNDS = 1500;
  private static final String SEED_TEXT =
      """
      tls_server_config: &t
        cert_file: "server.crt"
        key: |
          -----BEGIN PRIVATE KEY-----
        client_auth_type: RequireAndVerifyClientCert
        client_allowed_sans: [a, 'b', *x]
        curve_preferences:
        - X25519
      http_server_config: {http2: yes, headers: {X-Frame-Options: deny}}
      basic_auth_users: !!map
        ? alice
        : $2y$10$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e
      rate_limit: {interval: 1s, burst: 20} # so
      """;
  private static final String[] PIECES = {
    "\n",
    " ",
    "\t",
    ":",
    "- ",
    "? ",
    "{",
    "}",
    "[",
    "]",
    ",",
    "&a ",
    "*a",
    "!",
    "!!int ",
    "!<",
    "|",
    ">",
    "\"",
    "'",
    "#",
    "%YAML 1.1\n",
    "---",
    "...",
    "\\",
    "\u0000",
    "\u0085",
    "\u2028",
    "\ud83d",
    "\ufeff",
    "<<",
    "@",
    "`",
    "\\x",
    "\\u12",
    "$2y$",
    "0s",
    "~",
    "%TAG ! !\n",
    ">9\n",
    "|0\n"
  };

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void brokenTextIsRefusedInOneLine(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      StringBuilder text = new StringBuilder(SEED_TEXT);
      for (int n = 1 + random.nextInt(6); n > 0; n--) mutate(text, random);
      read(text.toString());
    }
  }

  private static void mutate(StringBuilder text, Random random) {
    int at = random.nextInt(text.length() + 1);
    switch (random.nextInt(4)) {
      case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
      case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
      case 2 -> text.insert(at, text.substring(random.nextInt(text.length() / 2 + 1)));
      default -> {
        if (at < text.length()) text.setCharAt(at, (char) random.nextInt(300));
      }
    }
  }

  private static void read(String text) {
    try {
      assertThat(WebConfigReader.parse(text, FILE).headers()).isNotNull();
    } catch (WebConfigException e) {
      assertThat(e.line()).as(text).matches("/etc/web\\.yml:[1-9]\\d*:[1-9]\\d*: [^\\n\\r]+");
    }
  }
}
