package io.allsmi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
  @ParameterizedTest
  @CsvSource({
    "85899345920, 85899345920",
    "0, 0",
    "-0.0, 0",
    "-7, -7",
    "9007199254740993e3, 9007199254740993024",
    "-9.223372036854775808e18, -9223372036854775808",
    "9.223372036854775807e18, 9223372036854776000",
    "1e20, 100000000000000000000",
    "1e21, 1.0E21",
    "0.97, 0.97",
    "612.3, 612.3",
    "0.30000000000000004, 0.30000000000000004",
    "12345678.5, 12345678.5",
    "123456789.123456789, 123456789.12345679",
    "1795554257.12, 1795554257.12",
    "0.000001, 0.000001",
    "0.00001234, 0.00001234",
    "-0.0000001, -0.0000001",
    "0.00000001, 1.0E-8",
    "4.9e-324, 4.9E-324",
    "1.7976931348623157e308, 1.7976931348623157E308"
  })
  void aNumberHasTheShortestDigitsAndNoExponentWhereItStaysShort(double value, String text) {
    assertThat(text(new Bytes().number(value))).isEqualTo(text);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void aNumberReadsBackAsItWasAndInNoMoreDigitsThanNeeded(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      double value = number(random, i);
      String text = text(new Bytes().number(value));
      assertThat(Double.parseDouble(text)).as(text).isEqualTo(value);
      if (value != Math.rint(value)) {
        int shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros().precision();
        assertThat(new BigDecimal(text).precision()).as(text).isLessThanOrEqualTo(shortest);
      }
    }
  }

  private static double number(Random random, int i) {
    return switch (i % 5) {
      case 0 -> random.nextInt(2_000_000_000) / 1e3;
      case 1 -> random.nextDouble() * Math.pow(10, random.nextInt(40) - 20) + 1e-30;
      case 2 -> -random.nextInt(1_000_000) / 1e6 - 1e-9;
      case 3 -> (double) random.nextLong();
      default -> {
        double any = Double.longBitsToDouble(random.nextLong());
        yield Double.isFinite(any) && any != 0 ? any : 0.5;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 9, 10, -1, 99, 100, Long.MAX_VALUE, Long.MIN_VALUE, 1_000_000_007})
  void anIntegerIsWrittenInFull(long value) {
    assertThat(text(new Bytes().number(value))).isEqualTo(Long.toString(value));
  }

  @Test
  void charactersAreUtf8() {
    String text = "aé漢🙂\n";
    assertThat(new Bytes().text(text).toByteArray())
        .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void halfOfASurrogatePairIsReplaced() {
    assertThat(text(new Bytes().text("a\uD83Db\uDE00"))).isEqualTo("a?b?");
  }

  @Test
  void itGrowsBeyondWhatItBeganWith() {
    Bytes bytes = new Bytes();
    for (int i = 0; i < 100_000; i++) bytes.put('x');
    assertThat(bytes.size()).isEqualTo(100_000);
    assertThat(text(bytes)).isEqualTo("x".repeat(100_000));
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
  }
}
