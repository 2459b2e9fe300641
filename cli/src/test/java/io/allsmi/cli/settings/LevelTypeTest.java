package io.allsmi.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTypeTest {
  private static final LevelType SHARE = new LevelType(LevelType.Unit.PERCENT, 2);
  private static final LevelType DEGREES = new LevelType(LevelType.Unit.DEGREES, 100);

  @ParameterizedTest
  @CsvSource({"90%, 0.9", "0.9, 0.9", "97.5 %, 0.975", "0, 0", "200%, 2", "off, NaN"})
  void aShareIsReadAndShown(String text, Double value) throws BadValueException {
    assertThat(SHARE.parse(text)).isEqualTo(value);
    assertThat(SHARE.parse(SHARE.show(value))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "-1%", "201%", "3", "1e3", "NaN", "0x1p3", "1.2.3", "ten"})
  void whatIsNoShareIsRefused(String text) {
    assertThatThrownBy(() -> SHARE.parse(text))
        .isInstanceOf(BadValueException.class)
        .hasMessageContaining("is not a share such as 90%");
  }

  @Test
  void degreesArePlainNumbers() throws BadValueException {
    assertThat(DEGREES.parse("7.5")).isEqualTo(7.5);
    assertThat(DEGREES.show(10d)).isEqualTo("10");
    assertThatThrownBy(() -> DEGREES.parse("10%")).isInstanceOf(BadValueException.class);
  }

  @Test
  void inAFileANumberNeedsNoQuotes() throws BadValueException {
    assertThat(SHARE.read(0.5)).isEqualTo(0.5);
    assertThat(DEGREES.read(12L)).isEqualTo(12);
    assertThat(SHARE.read("off")).isNaN();
    assertThatThrownBy(() -> SHARE.read(true)).isInstanceOf(BadValueException.class);
    assertThatThrownBy(() -> SHARE.read(Double.NaN)).isInstanceOf(BadValueException.class);
  }
}
