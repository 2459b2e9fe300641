package io.allsmi.exporter.web.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
  @TempDir private Path folder;

  private Tokens tokens(String text) throws Exception {
    return Tokens.read(Files.writeString(folder.resolve("tokens"), text));
  }

  @Test
  void oneALineAndCommentsDoNotCount() throws Exception {
    Tokens tokens = tokens("# of Prometheus\r\n0123456789abcdef\r\n\n  A-z._~+/A-z._~+/== \n");

    assertThat(tokens.accept("0123456789abcdef")).isTrue();
    assertThat(tokens.accept("A-z._~+/A-z._~+/==")).isTrue();
    assertThat(tokens.accept("0123456789abcdeF")).isFalse();
    assertThat(tokens.accept("")).isFalse();
    assertThat(tokens.accept("# of Prometheus")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "''                          # 1:1: holds no token",
        "'|| '                       # 1:1: holds no token",
        "'|  short'                  # 2:3: a token has at least 16 characters",
        "0123456789abcde\u00e9       # 1:1: a token holds letters, digits and -._~+/ only",
        "0123456789abcdef 0123       # 1:1: a token holds letters, digits and -._~+/ only",
        "0123456789=abcdef           # 1:1: a token holds letters, digits and -._~+/ only",
      })
  void whatDoesNotServeIsPlacedAndNotShown(String text, String line) {
    assertThatThrownBy(() -> tokens(text.replace('|', '\n')))
        .hasMessageStartingWith(folder.resolve("tokens") + ":" + line)
        .hasMessageNotContaining("0123");
  }
}
