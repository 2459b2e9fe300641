package io.allsmi.collectors.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource({"70447529984, 70447529984", "72.0MiB, 75497472", "3.5 GiB, 3758096384", "1KB, 1000"})
  void bytes(String text, double bytes) {
    assertThat(Quantity.of(text).bytes()).isEqualTo(bytes);
  }

  @Test
  void eachQuantityHasItsUnits() {
    assertThat(Quantity.of("17521800uW").watts()).isEqualTo(17.5218);
    assertThat(Quantity.of("38.00 W").watts()).isEqualTo(38);
    assertThat(Quantity.of("38.00").watts()).isNaN();
    assertThat(Quantity.of("40.98°C").celsius()).isEqualTo(40.98);
    assertThat(Quantity.of("31C").celsius()).isEqualTo(31);
    assertThat(Quantity.of("31F").celsius()).isNaN();
    assertThat(Quantity.of("500MHz").hertz()).isEqualTo(5e8);
    assertThat(Quantity.of("12.5").ofPercent()).isEqualTo(0.125);
    assertThat(Quantity.of("98.7%").ofPercent()).isEqualTo(0.987);
    assertThat(Quantity.of("101").ofPercent()).isNaN();
    assertThat(Quantity.of("5EiB").bytes()).isNaN();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "+", ".", "e5", "N/A", "NaN", "Infinity", "1e999", "--1", "x"})
  void whatIsNoNumberIsAbsent(String text) {
    assertThat(Quantity.of(text).value()).isNaN();
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyTextIsAFiniteNumberOrNone(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    String characters = "0123456789.+-eExGiMBW°C% \u00B5\u0000";
    for (int i = random.nextInt(90); i >= 0; i--) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }

    Quantity quantity = Quantity.of(text.toString());

    assertThat(Double.isFinite(quantity.value()) || Double.isNaN(quantity.value())).isTrue();
  }
}
