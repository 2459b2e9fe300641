package io.allsmi.collectors.nvml.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Moment;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteCounterTest {
  private static final double FASTEST = 64e9;

  private static Moment at(double seconds) {
    return new Moment(0, (long) (seconds * 1e9));
  }

  @Test
  void aWideRegisterIsWhatItHolds() {
    ByteCounter counter = new ByteCounter();
    assertThat(counter.next(5e12, at(0), FASTEST)).isEqualTo(5e12);
    assertThat(counter.next(5.1e12, at(1), FASTEST)).isEqualTo(5.1e12);
  }

  @Test
  void aNarrowOneIsAbsentWhereItMayHaveStartedAgain() {
    ByteCounter counter = new ByteCounter();
    assertThat(counter.next(1e9, at(0), FASTEST)).isNaN();
    assertThat(counter.next(2e9, at(1), FASTEST)).isNaN();
    // In 50 ms less than 2^32 bytes can have moved.
    assertThat(counter.next(2.1e9, at(1.05), FASTEST)).isEqualTo(1.1e9);
  }

  @Test
  void whatStartsAgainGoesOnFromItsSum() {
    ByteCounter counter = new ByteCounter();
    assertThat(counter.next(5e12, at(0), FASTEST)).isEqualTo(5e12);
    assertThat(counter.next(1e12, at(1), FASTEST)).isNaN();
    assertThat(counter.next(1.5e12, at(2), FASTEST)).isEqualTo(5.5e12);
  }

  @Test
  void aLongGapOfANotSoWideOneIsAbsent() {
    ByteCounter counter = new ByteCounter();
    counter.next(0x1p33, at(0), FASTEST);
    assertThat(counter.next(0x1p34, at(10), FASTEST)).isEqualTo(0x1p34);
    assertThat(counter.next(0x1p35, at(40), FASTEST)).isNaN();
    assertThat(counter.next(0x1p36, at(41), FASTEST)).isEqualTo(0x1p34 + 0x1p35);
  }

  @Test
  void whatWasNotObtainedIsAbsentAndTheNextReadingSpansIt() {
    ByteCounter counter = new ByteCounter();
    counter.next(5e12, at(0), FASTEST);
    assertThat(counter.next(Double.NaN, at(1), FASTEST)).isNaN();
    assertThat(counter.next(5.2e12, at(2), FASTEST)).isEqualTo(5.2e12);
  }

  /** Registers of each size under any traffic: what grows between two readings is what moved. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void neverTellsMoreOrLessThanWhatMoved(long seed) {
    Random random = new Random(seed);
    int[] sizes = {32, 40, 48, 62};
    int bits = sizes[random.nextInt(sizes.length)];
    long register = random.nextLong(1L << bits);
    double time = 0;
    double before = Double.NaN;
    ByteCounter counter = new ByteCounter();
    for (int tick = 0; tick < 2_000; tick++) {
      double seconds = random.nextBoolean() ? 1 : random.nextDouble() * 0.2;
      double share = random.nextDouble();
      long moved = (long) (seconds * FASTEST * share * 0.999);
      register = (register + moved) & ((1L << bits) - 1);
      time += seconds;
      double now = counter.next((double) register, at(time), FASTEST);
      if (!Double.isNaN(now) && !Double.isNaN(before)) {
        assertThat(now - before)
            .as("seed %d tick %d bits %d", seed, tick, bits)
            .isBetween(moved - 1024.0, moved + 1024.0);
      }
      before = now;
    }
  }
}
