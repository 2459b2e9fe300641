package io.allsmi.fleet.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {
  private static final long SECOND = 1_000_000_000L;

  @ParameterizedTest(name = "{0} failures at {1} s")
  @CsvSource({"1,3,3", "2,3,6", "3,3,12", "4,3,24", "5,3,30", "500,3,30", "1,60,60", "9,60,60"})
  void doublesUpToHalfAMinuteOrAnInterval(int failures, long interval, long most) {
    assertThat(Backoff.nanos(failures, interval * SECOND, 1)).isEqualTo(most * SECOND);
    assertThat(Backoff.nanos(failures, interval * SECOND, 0)).isEqualTo(most * SECOND / 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 30, 31, 32, 63, 64, 65, Integer.MAX_VALUE})
  void neverLeavesItsBounds(int failures) {
    for (long interval = 1; interval > 0 && interval < 1L << 45; interval *= 3) {
      long wait = Backoff.nanos(failures, interval, 0.5);
      assertThat(wait).isBetween(0L, Math.max(30 * SECOND, interval));
    }
  }
}
