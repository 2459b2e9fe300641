package io.allsmi.tui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarTest {
  private static String bar(Glyphs glyphs, int columns, double ratio) {
    Canvas canvas = new Canvas(columns, 1, glyphs);
    Bar.draw(canvas, 0, 0, columns, ratio, Style.load(ratio));
    return canvas.toText();
  }

  @ParameterizedTest
  @CsvSource({
    "0, ··········",
    "0.0001, ▏·········",
    "0.22, ██▎·······",
    "0.5, █████·····",
    "0.97, █████████▊",
    "0.9999, █████████▉",
    "1, ██████████",
    "7, ██████████",
    "-3, ··········",
    "Infinity, ██████████",
  })
  void hasEighthsOfACell(double ratio, String expected) {
    assertThat(bar(Glyphs.BRAILLE, 10, ratio)).isEqualTo(expected + "\n");
  }

  @ParameterizedTest
  @CsvSource({"0, ..........", "0.01, #.........", "0.97, #########.", "1, ##########"})
  void isDrawnInAscii(double ratio, String expected) {
    assertThat(bar(Glyphs.ASCII, 10, ratio)).isEqualTo(expected + "\n");
  }

  @Test
  void absentDoesNotLookLikeZero() {
    assertThat(bar(Glyphs.BRAILLE, 10, Double.NaN)).isEqualTo("–\n");
    assertThat(bar(Glyphs.ASCII, 10, Double.NaN)).isEqualTo("-\n");
  }

  @Test
  void separatesTheFullPartFromTheTrackByStyle() {
    Canvas canvas = new Canvas(4, 1, Glyphs.BLOCK);
    Bar.draw(canvas, 0, 0, 4, 0.5, Style.load(0.5));
    assertThat(canvas.toRoleText()).isEqualTo("55tt\n");
  }

  @Test
  void oneCellAndNoneAreBars() {
    assertThat(bar(Glyphs.ASCII, 1, 0.3)).isEqualTo("#\n");
    assertThat(bar(Glyphs.BRAILLE, 1, 0.3)).isEqualTo("▎\n");
    assertThat(bar(Glyphs.BRAILLE, 0, 0.3)).isEqualTo("\n");
  }
}
