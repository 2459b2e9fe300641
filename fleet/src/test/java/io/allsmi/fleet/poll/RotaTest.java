package io.allsmi.fleet.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotaTest {
  private static final long INTERVAL = 3_000_000_000L;

  @Test
  void turnsFollowEachOtherInTheInterval() {
    for (long number = 0; number < 1000; number++) {
      long first = Rota.after(number, 0, INTERVAL);
      long second = Rota.after(number, first + 5_000_000, INTERVAL);
      assertThat(second - first).isEqualTo(INTERVAL);
    }
  }

  @Test
  void theNextTurnIsBetweenHalfAndOneAndAHalfIntervalsAway() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      long now = random.nextLong(1L << 50);
      long wait = Rota.after(random.nextInt(100_000), now, INTERVAL) - now;
      assertThat(wait).isBetween(INTERVAL / 2, INTERVAL + INTERVAL / 2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 256, 1000, 10_000})
  void theyAreSpreadEvenlyWhateverTheirNumber(int endpoints) {
    int[] tenths = new int[10];
    for (int number = 0; number < endpoints; number++) {
      long phase = Math.floorMod(Rota.after(number, 0, INTERVAL), INTERVAL);
      tenths[(int) (phase * 10 / INTERVAL)]++;
    }
    for (int count : tenths) {
      assertThat(count).isBetween(endpoints / 10 - 2, endpoints / 10 + 2);
    }
  }
}
