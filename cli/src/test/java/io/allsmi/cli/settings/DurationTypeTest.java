package io.allsmi.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTypeTest {
  private static final DurationType ANY =
      new DurationType(Duration.ZERO, Duration.ofNanos(Long.MAX_VALUE));

  @ParameterizedTest
  @CsvSource({
    "2s,PT2S",
    "500ms,PT0.5S",
    "1m,PT1M",
    "1min,PT1M",
    "1m30s,PT1M30S",
    "1.5h,PT1H30M",
    ".5s,PT0.5S",
    "0,PT0S",
    "2,PT2S",
    "0.25,PT0.25S",
    "1d,PT24H",
    "0.1ms,PT0.0001S",
    "' 2s ',PT2S",
    "0.3333333333s,PT0.333333333S"
  })
  void readsWhatPeopleType(String text, Duration duration) throws BadValueException {
    assertThat(ANY.parse(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "s",
        ".",
        ".s",
        "2x",
        "-1s",
        "+1s",
        "1 s",
        "1s2",
        "1..5s",
        "1.2.3",
        "1e3",
        "PT2S",
        "2S",
        "２s",
        "99999999999999999999s",
        "9223372037s",
        "200000000d",
        "NaN"
      })
  void refusesTheRest(String text) {
    assertThatThrownBy(() -> ANY.parse(text))
        .isInstanceOf(BadValueException.class)
        .hasMessageContaining("is not a duration such as 500ms, 2s or 1m30s");
  }

  @Test
  void aRangeIsToldInItsOwnUnits() {
    DurationType interval = new DurationType(Duration.ofMillis(100), Duration.ofHours(1));
    assertThatThrownBy(() -> interval.parse("50ms"))
        .hasMessage("'50ms' is not between 100ms and 1h");
    assertThatThrownBy(() -> interval.parse("61m")).hasMessage("'61m' is not between 100ms and 1h");
  }

  @Test
  void aNumberInAFileIsSeconds() throws BadValueException {
    assertThat(ANY.read(3L)).isEqualTo(Duration.ofSeconds(3));
    assertThat(ANY.read(0.5)).isEqualTo(Duration.ofMillis(500));
    assertThat(ANY.read("1m")).isEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whatIsShownReadsBackAsItself(long seed) throws BadValueException {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Duration value = Duration.ofNanos(random.nextLong(1L << (1 + random.nextInt(62))));
      assertThat(ANY.parse(ANY.show(value))).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anyTextIsAValueOrRefused(long seed) {
    Random random = new Random(seed);
    String alphabet = "0123456789.msh d-+eE";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(24);
      for (int k = 0; k < length; k++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        assertThat(ANY.parse(text.toString()))
            .as(text.toString())
            .isGreaterThanOrEqualTo(Duration.ZERO);
      } catch (BadValueException refused) {
        assertThat(refused.phrase()).as(text.toString()).isNotBlank();
      }
    }
  }
}
