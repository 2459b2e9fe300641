package io.allsmi.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
  @Test
  void controlsBecomeEscapes() {
    assertThat(OneLine.of("a\nb\tc\r\u001b[31m\u009b")).isEqualTo("a\\nb\\tc\\r\\u001b[31m\\u009b");
  }

  @Test
  void marksThatTurnTextAroundAreShown() {
    assertThat(OneLine.of("a\u202eb\u2066c\u2028d")).isEqualTo("a\\u202eb\\u2066c\\u2028d");
  }

  @Test
  void printableTextStaysItself() {
    assertThat(OneLine.of("größe 漢字 ⣿ 😀")).isEqualTo("größe 漢字 ⣿ 😀");
  }

  @Test
  void aLongQuoteIsCut() {
    assertThat(OneLine.quote("x".repeat(500))).hasSize(85).endsWith("...'");
  }

  @Test
  void aCutNeverHalvesACharacter() {
    String quote = OneLine.quote("x".repeat(79) + "😀".repeat(10));
    assertThat(quote).isEqualTo("'" + "x".repeat(79) + "...'");
  }
}
