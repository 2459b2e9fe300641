package io.allsmi.tui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterWidthTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "abc, 3",
    "é, 1",
    "64 °C, 5",
    "漢字, 4",
    "가나, 4",
    "ｆｕｌｌ, 8",
    "ｶﾅ, 2",
    "🚀, 2",
    "▲×…·–, 5",
    "⣿█▏╭┈, 5",
    "⌚, 2",
    "⚡, 2",
    "⚠, 1",
  })
  void countsColumns(String text, int columns) {
    assertThat(CharacterWidth.of(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({
    "e\u0301, 1",
    "\u1100\u1161\u11a8, 2",
    "a\u00adb, 2",
    "a\u200db, 2",
    "\u26a0\ufe0f, 1",
    "\ud83d\udc4d\ud83c\udffd, 2",
    "\u202eabc, 3",
    "'\u001b[m', 3",
  })
  void charactersWithoutAColumnOfTheirOwnAddNone(String text, int columns) {
    assertThat(CharacterWidth.of(text)).isEqualTo(columns);
  }
}
