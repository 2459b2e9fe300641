package io.allsmi.collectors.tenstorrent.sysfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Moment;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WideRegisterTest {
  private static final Moment START = new Moment(0, 0);
  private static final double SPAN = 0x1p32;
  private static final double FASTEST = 1e9;

  private final WideRegister register = new WideRegister();

  private double at(double seconds, double raw) {
    return register.next(raw, START.plusSeconds(seconds), FASTEST);
  }

  @Test
  void theFirstReadingIsTheRegister() {
    assertThat(at(0, 1234)).isEqualTo(1234);
  }

  @Test
  void aWrapGoesOn() {
    at(0, SPAN - 1000);
    assertThat(at(1, 500)).isEqualTo(SPAN + 500);
    assertThat(at(2, 700)).isEqualTo(SPAN + 700);
    assertThat(register.restarts()).isZero();
  }

  @Test
  void whereAWrapMayHaveBeenMissedNothingIsTold() {
    at(0, 1000);
    assertThat(at(4.3, 2000)).isNaN();
    assertThat(register.restarts()).isEqualTo(1);
    assertThat(at(5, 2500)).isEqualTo(2500);
  }

  @Test
  void aRegisterThatWasSetBackBeginsAnew() {
    at(0, 2e9);
    assertThat(at(1, 10)).isEqualTo(10);
    assertThat(register.restarts()).isEqualTo(1);
  }

  @Test
  void aReadingThatFailedIsNotCountedAndTheNextGoesOn() {
    at(0, 1000);
    assertThat(at(1, Double.NaN)).isNaN();
    assertThat(at(2, 5000)).isEqualTo(5000);
    assertThat(register.restarts()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0.5, 4294967295.0, 4294967296.0, 1e300})
  void whatDoesNotFitTheRegisterIsNoReading(double raw) {
    assertThat(at(0, raw)).isNaN();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void countsLikeACounterThatNeverWraps(long seed) {
    Random random = new Random(seed);
    double seconds = 0;
    double counted = random.nextInt(Integer.MAX_VALUE);
    at(0, counted);
    for (int i = 0; i < 2_000; i++) {
      double step = 0.1 + 4 * random.nextDouble();
      seconds += step;
      counted += Math.floor(random.nextDouble() * step * FASTEST);
      double raw = counted % SPAN;
      double told = at(seconds, raw);
      if (raw == SPAN - 1) continue;
      assertThat(told).isEqualTo(counted);
    }
  }
}
