package io.allsmi.tui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RgbTest {
  @ParameterizedTest
  @CsvSource({
    "0x000000, 16",
    "0xFFFFFF, 231",
    "0xFF0000, 196",
    "0x00FF00, 46",
    "0x0000FF, 21",
    "0x808080, 244",
    "0x5F87AF, 67",
    "0x080808, 232",
    "0xEEEEEE, 255",
  })
  void colourOf256ThatLooksNearest(String rgb, int expected) {
    assertThat(Rgb.toIndexed(Integer.decode(rgb))).isEqualTo(expected);
  }

  @Test
  void theNearestOf256IsNeverFarAway() {
    for (int r = 0; r < 256; r += 15) {
      for (int g = 0; g < 256; g += 15) {
        for (int b = 0; b < 256; b += 15) {
          int index = Rgb.toIndexed(r << 16 | g << 8 | b);
          assertThat(index).isBetween(16, 255);
        }
      }
    }
  }

  @Test
  void aColourBetweenTwoEndsAtBoth() {
    assertThat(Rgb.between(0x102030, 0xF0E0D0, 0)).isEqualTo(0x102030);
    assertThat(Rgb.between(0x102030, 0xF0E0D0, 1)).isEqualTo(0xF0E0D0);
    assertThat(Rgb.between(0x000000, 0xFF8040, 0.5)).isEqualTo(0x804020);
  }
}
