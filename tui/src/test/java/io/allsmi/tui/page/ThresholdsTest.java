package io.allsmi.tui.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Style;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
  @Test
  void aShareIsOnTheGradientUntilItIsTrouble() {
    Level level = new Level(0.8, 0.9);
    assertThat(Thresholds.style(level, 0.79)).isEqualTo(Style.load(0.79));
    assertThat(Thresholds.style(level, 0.8)).isEqualTo(Style.WARNING);
    assertThat(Thresholds.style(level, 0.9)).isEqualTo(Style.CRITICAL);
    assertThat(Thresholds.style(Level.OFF, 1)).isEqualTo(Style.load(1));
  }

  @Test
  void whatWasNotReadIsNoTrouble() {
    assertThat(Thresholds.style(new Level(0, 0), Double.NaN)).isEqualTo(Style.DIM);
    assertThat(Thresholds.DEFAULT.heat(Double.NaN, Style.NORMAL)).isEqualTo(Style.NORMAL);
  }

  @Test
  void heatIsWorseTheLessIsLeft() {
    Thresholds thresholds = Thresholds.DEFAULT.withHeat(new Level(10, 2));
    assertThat(thresholds.heat(11, Style.NORMAL)).isEqualTo(Style.NORMAL);
    assertThat(thresholds.heat(9, Style.NORMAL)).isEqualTo(Style.WARNING);
    assertThat(thresholds.heat(2, Style.NORMAL)).isEqualTo(Style.CRITICAL);
  }
}
