package io.allsmi.collectors.host.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WideMillisTest {
  @Test
  void aWrapIsCountedOn() {
    WideMillis register = new WideMillis();
    assertThat(register.seconds(0xFFFF_FF00L)).isEqualTo(4_294_967.04);
    assertThat(register.isBackwards(0x100)).isFalse();
    assertThat(register.seconds(0x100)).isEqualTo(4_294_967.552);
  }

  @Test
  void aStepBackIsNoWrap() {
    WideMillis register = new WideMillis();
    register.seconds(5000);
    assertThat(register.isBackwards(4999)).isTrue();
    assertThat(register.isBackwards(5000)).isFalse();
  }

  @Test
  void aRegisterOfMoreBitsDoesNotWrap() {
    WideMillis register = new WideMillis();
    register.seconds(0x1_0000_0000L);
    assertThat(register.isBackwards(5)).isTrue();
    assertThat(register.seconds(0x1_0000_03E8L)).isEqualTo(4_294_968.296);
  }

  @Test
  void aReadingThatIsMissingIsAbsentAndBeginsAgain() {
    WideMillis register = new WideMillis();
    register.seconds(9000);
    assertThat(register.seconds(-1)).isNaN();
    assertThat(register.seconds(1000)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverTheWrapsDifferencesAreThoseOfTheTrueTime(long seed) {
    Random random = new Random(seed);
    WideMillis register = new WideMillis();
    long time = random.nextLong(1L << 40);
    double first = register.seconds(time & 0xFFFF_FFFFL);
    long start = time;
    for (int i = 0; i < 200; i++) {
      time += random.nextLong(1L << 31);
      long raw = time & 0xFFFF_FFFFL;
      assertThat(register.isBackwards(raw)).as("seed %d", seed).isFalse();
      double passed = register.seconds(raw) - first;
      assertThat(passed).as("seed %d", seed).isCloseTo((time - start) / 1e3, within());
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-3);
  }
}
