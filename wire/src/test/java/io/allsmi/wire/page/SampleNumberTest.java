package io.allsmi.wire.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleNumberTest {
  private final SampleNumber number = new SampleNumber();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void readsWhatTheJdkReads(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random, i);
      assertThat(parse(text)).as(text).isEqualTo(Double.parseDouble(text));
      assertThat(number.isValid()).as(text).isTrue();
    }
  }

  private static String text(Random random, int i) {
    return switch (i % 6) {
      case 0 -> Long.toString(random.nextLong());
      case 1 -> Double.toString(random.nextDouble() * Math.pow(10, random.nextInt(30) - 15));
      case 2 ->
          (random.nextBoolean() ? "+" : "")
              + random.nextInt(1000)
              + "."
              + "0".repeat(random.nextInt(25))
              + random.nextInt(1000);
      case 3 -> random.nextInt(100) + "e" + (random.nextInt(40) - 20);
      case 4 -> "000" + random.nextInt(1000) + ".";
      default ->
          "." + random.nextInt(1_000_000) + random.nextInt(1_000_000) + random.nextInt(1_000_000);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "nan", "+Inf", "-Inf", "Inf", "infinity", "1e999", "-1e999"})
  void whatIsNotFiniteIsAbsentAndNotWrong(String text) {
    assertThat(parse(text)).isNaN();
    assertThat(number.isValid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", ".", "1d", "0x10", "1e", "1e+", "1_000", "1.2.3", "--1", "nano", "١", "1 "
      })
  void whatIsNoNumberIsWrong(String text) {
    assertThat(parse(text)).isNaN();
    assertThat(number.isValid()).isFalse();
  }

  private double parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return number.parse(bytes, 0, bytes.length);
  }
}
