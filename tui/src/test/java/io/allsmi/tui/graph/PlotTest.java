package io.allsmi.tui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlotTest {
  private static final double GAP = Double.NaN;

  private static Canvas plot(Glyphs glyphs, int width, int height, double... samples) {
    Canvas canvas = new Canvas(width, height, glyphs);
    Plot.draw(canvas, samples, Scale.UNIT, Shade.LOAD);
    return canvas;
  }

  @Test
  void brailleHoldsTwoSamplesACell() {
    assertThat(plot(Glyphs.BRAILLE, 4, 1, 0.25, 0.5, 0.75, 1, 1, 0.75, 0.5, 0.25).toText())
        .isEqualTo("⣠⣾⣷⣄\n");
  }

  @Test
  void blocksHoldOneSampleACell() {
    assertThat(plot(Glyphs.BLOCK, 8, 1, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1).toText())
        .isEqualTo("▁▂▃▄▅▆▇█\n");
  }

  @Test
  void asciiHasThreeHeights() {
    assertThat(plot(Glyphs.ASCII, 5, 1, 0, 0.2, 0.6, 0.9, 1).toText()).isEqualTo("_.:##\n");
  }

  @ParameterizedTest
  @EnumSource(Glyphs.class)
  void aGapIsBlankAndZeroIsNot(Glyphs glyphs) {
    Canvas canvas = plot(glyphs, 3, 1, 0, 0, GAP, GAP, 0, 0);
    if (glyphs.samplesPerCell() == 1) {
      canvas = plot(glyphs, 3, 1, 0, GAP, 0);
    }
    assertThat(canvas.toRoleText()).isEqualTo("t t\n");
  }

  @Test
  void aGapWithinACellKeepsTheOtherHalf() {
    assertThat(plot(Glyphs.BRAILLE, 2, 1, 1, GAP, GAP, 1).toText()).isEqualTo("⡇⢸\n");
  }

  @Test
  void theNewestSampleStandsAtTheRight() {
    assertThat(plot(Glyphs.BRAILLE, 4, 1, 1, 1).toText()).isEqualTo("   ⣿\n");
    assertThat(plot(Glyphs.BLOCK, 2, 1, 1, 1, 1, 0.5, 0.25).toText()).isEqualTo("▄▂\n");
  }

  @Test
  void severalRowsShareTheScale() {
    assertThat(plot(Glyphs.BRAILLE, 3, 3, 0.25, 0.5, 0.75, 1, 1, 0).toText())
        .isEqualTo(
            """
             ⣸⡇
            ⢠⣿⡇
            ⣾⣿⣇
            """);
  }

  @Test
  void valuesBeyondTheScaleAreDrawnAtItsEnd() {
    assertThat(plot(Glyphs.BLOCK, 3, 1, -5, 7, Double.POSITIVE_INFINITY).toText())
        .isEqualTo("▁██\n");
  }

  @Test
  void aReadingAboveZeroIsNeverOnTheGround() {
    assertThat(plot(Glyphs.BLOCK, 2, 4, 0, 0.0001).toRoleText()).endsWith("t2\n");
  }

  @Test
  void theColourFollowsTheHigherSampleOfACell() {
    assertThat(plot(Glyphs.BRAILLE, 2, 1, 0.1, 0.95, GAP, 0.5).toRoleText()).isEqualTo("95\n");
  }

  @Test
  void aPlotOfSeveralRowsIsColouredByRow() {
    assertThat(plot(Glyphs.BLOCK, 2, 4, 0.3, 1).toRoleText()).isEqualTo(" 9\n 7\n55\n22\n");
  }

  @Test
  void noRoomAndNoSamplesDrawNothing() {
    assertThat(plot(Glyphs.BRAILLE, 0, 0, 1, 1).toText()).isEmpty();
    assertThat(plot(Glyphs.BRAILLE, 2, 1).toText()).isEqualTo("\n");
  }
}
