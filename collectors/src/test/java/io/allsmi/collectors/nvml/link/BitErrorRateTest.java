package io.allsmi.collectors.nvml.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BitErrorRateTest {
  @ParameterizedTest
  @CsvSource({"0x30F, 3e-15", "0x507, 5e-7", "0x100, 1", "0x000, 0", "0xFFF, 15e-255"})
  void mantissaAndExponentAreOneNumber(String written, double ratio) {
    assertThat(BitErrorRate.ratio(Integer.decode(written))).isEqualTo(ratio);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0xF01, 4096, 1e18, Double.NaN})
  void whatIsNoRateIsAbsent(double written) {
    assertThat(BitErrorRate.ratio(written)).isNaN();
  }

  @Test
  void everyEncodingIsARatioOrAbsent() {
    for (int written = 0; written < 4096; written++) {
      int mantissa = written >> 8;
      int exponent = written & 0xFF;
      double ratio = BitErrorRate.ratio(written);
      double expected = Double.parseDouble(mantissa + "e-" + exponent);
      if (expected > 1) assertThat(ratio).as("%x", written).isNaN();
      else assertThat(ratio).as("%x", written).isCloseTo(expected, withinUlps(expected));
    }
  }

  private static Offset<Double> withinUlps(double value) {
    return Offset.offset(4 * Math.ulp(value));
  }
}
