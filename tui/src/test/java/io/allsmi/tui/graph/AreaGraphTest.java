package io.allsmi.tui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import org.junit.jupiter.api.Test;

class AreaGraphTest {
  private static final double GAP = Double.NaN;

  private static double[] hill(int count) {
    double[] samples = new double[count];
    for (int i = 0; i < count; i++) {
      samples[i] = 350 + 250 * Math.sin(i * Math.PI / count);
    }
    samples[count / 2] = GAP;
    samples[count / 2 + 1] = GAP;
    return samples;
  }

  private static AreaGraph watts() {
    return new AreaGraph(new Scale(0, 700)).axis("700", "350", "0 W").limit(650);
  }

  @Test
  void hasAnAxisALimitAndGaps() {
    Canvas canvas = new Canvas(24, 5, Glyphs.BRAILLE);
    watts().draw(canvas, hill(40));
    assertThat(canvas.toText())
        .isEqualTo(
            """
            700 ┈┈┈┈┈┈┈⢀⣀⣀┈⣀⣀┈┈┈┈┈┈┈
                  ⢀⣠⣴⣶⣿⣿⣿⣿ ⣿⣿⣿⣷⣶⣤⣀
            350 ⣴⣾⣿⣿⣿⣿⣿⣿⣿⣿ ⣿⣿⣿⣿⣿⣿⣿⣿⣶
                ⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿ ⣿⣿⣿⣿⣿⣿⣿⣿⣿
            0 W ⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿ ⣿⣿⣿⣿⣿⣿⣿⣿⣿
            """);
    assertThat(canvas.toRoleText()).startsWith("ddd lllllll999l99lllllll\n");
  }

  @Test
  void isDrawnInBlocks() {
    Canvas canvas = new Canvas(14, 3, Glyphs.BLOCK);
    watts().draw(canvas, hill(10));
    assertThat(canvas.toText())
        .isEqualTo(
            """
            700 ┈┈▁▃▄┈┈▃▁┈
            350 ▄▇███  ██▇
            0 W █████  ███
            """);
  }

  @Test
  void isDrawnInAscii() {
    Canvas canvas = new Canvas(14, 3, Glyphs.ASCII);
    watts().draw(canvas, hill(10));
    assertThat(canvas.toText()).matches("[ -~\\n]+").startsWith("700 --");
  }

  @Test
  void aTextOfTheAxisThatHasNoRowIsLeftOut() {
    Canvas two = new Canvas(6, 2, Glyphs.BLOCK);
    watts().draw(two, new double[0]);
    assertThat(two.toText()).isEqualTo("700 ┈┈\n0 W\n");
    Canvas one = new Canvas(6, 1, Glyphs.BLOCK);
    watts().draw(one, new double[0]);
    assertThat(one.toText()).isEqualTo("700 ┈┈\n");
  }

  @Test
  void aLimitBeyondTheScaleIsNotDrawn() {
    Canvas canvas = new Canvas(4, 2, Glyphs.BLOCK);
    new AreaGraph(new Scale(0, 100)).limit(101).draw(canvas, new double[0]);
    new AreaGraph(new Scale(0, 100)).limit(Double.NaN).draw(canvas, new double[0]);
    assertThat(canvas.toText()).isEqualTo("\n\n");
  }

  @Test
  void theLimitHasTheRowOfItsValue() {
    for (double[] limitAndRow : new double[][] {{100, 0}, {51, 0}, {50, 1}, {1, 1}}) {
      Canvas canvas = new Canvas(1, 2, Glyphs.BLOCK);
      new AreaGraph(new Scale(0, 100)).limit(limitAndRow[0]).draw(canvas, new double[0]);
      assertThat(canvas.textAt(0, (int) limitAndRow[1]))
          .as("limit %s", limitAndRow[0])
          .isEqualTo("┈");
    }
  }

  @Test
  void saysHowManySamplesFit() {
    assertThat(watts().slots(new Canvas(24, 5, Glyphs.BRAILLE))).isEqualTo(40);
    assertThat(watts().slots(new Canvas(24, 5, Glyphs.BLOCK))).isEqualTo(20);
    assertThat(watts().axisColumns(6).slots(new Canvas(24, 5, Glyphs.BLOCK))).isEqualTo(17);
    assertThat(watts().slots(new Canvas(2, 5, Glyphs.BRAILLE))).isZero();
    assertThat(new AreaGraph(Scale.UNIT).slots(new Canvas(2, 5, Glyphs.BRAILLE))).isEqualTo(4);
  }

  @Test
  void everySizeFromNothingOnIsDrawn() {
    for (int width = 0; width < 8; width++) {
      for (int height = 0; height < 5; height++) {
        Canvas canvas = new Canvas(width, height, Glyphs.BRAILLE);
        watts().draw(canvas, hill(40));
        assertThat(canvas.toText().lines()).hasSize(height);
      }
    }
  }

  @Test
  void aScaleWithoutHeightIsRefused() {
    assertThatThrownBy(() -> new Scale(5, 5)).hasMessageContaining("5.0 to 5.0");
    assertThatThrownBy(() -> new Scale(0, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Scale(0, Double.POSITIVE_INFINITY)).hasMessageContaining("Inf");
  }
}
