package io.allsmi.tui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.graph.TimeSlots.Combine;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeSlotsTest {
  private static final double GAP = Double.NaN;

  private static final class Recorded implements Samples {
    private final long[] times;
    private final double[] values;

    Recorded(long[] times, double[] values) {
      this.times = times;
      this.values = values;
    }

    @Override
    public int size() {
      return times.length;
    }

    @Override
    public long timeAt(int index) {
      return times[index];
    }

    @Override
    public double valueAt(int index) {
      return values[index];
    }
  }

  private static Recorded recorded(double... timesAndValues) {
    long[] times = new long[timesAndValues.length / 2];
    double[] values = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = (long) timesAndValues[2 * i];
      values[i] = timesAndValues[2 * i + 1];
    }
    return new Recorded(times, values);
  }

  @Test
  void eachSlotTakesItsReading() {
    Recorded samples = recorded(0, 1, 10, 2, 20, 3);
    assertThat(TimeSlots.of(samples, 25, 10, 3, 0, Combine.MEAN)).containsExactly(1, 2, 3);
  }

  @Test
  void slotsStayWhereTheyAreWhileTimePasses() {
    Recorded samples = recorded(0, 1, 10, 2, 20, 3);
    for (int end = 20; end < 30; end++) {
      assertThat(TimeSlots.of(samples, end, 10, 3, 0, Combine.MEAN)).containsExactly(1, 2, 3);
    }
    assertThat(TimeSlots.of(samples, 30, 10, 3, 0, Combine.MEAN)).containsExactly(2, 3, GAP);
  }

  @Test
  void severalReadingsOfASlotAreCombined() {
    Recorded samples = recorded(0, 1, 3, 5, 5, GAP, 6, 3);
    assertThat(TimeSlots.of(samples, 9, 10, 1, 0, Combine.MEAN)).containsExactly(3);
    assertThat(TimeSlots.of(samples, 9, 10, 1, 0, Combine.MAX)).containsExactly(5);
    assertThat(TimeSlots.of(samples, 9, 10, 1, 0, Combine.LAST)).containsExactly(3);
  }

  @Test
  void aReadingStandsUntilTheNextButNotLongerThanItHolds() {
    Recorded samples = recorded(0, 1, 100, 2);
    assertThat(TimeSlots.of(samples, 129, 10, 13, 30, Combine.MEAN))
        .containsExactly(1, 1, 1, 1, GAP, GAP, GAP, GAP, GAP, GAP, 2, 2, 2);
  }

  @Test
  void aReadingBeforeTheWindowReachesIntoIt() {
    Recorded samples = recorded(5, 7);
    assertThat(TimeSlots.of(samples, 39, 10, 3, 20, Combine.MEAN)).containsExactly(7, 7, GAP);
  }

  @Test
  void aReadingThatWasNotObtainedIsAGapAndStaysOne() {
    Recorded samples = recorded(0, 1, 10, GAP, 40, 4);
    assertThat(TimeSlots.of(samples, 49, 10, 5, 30, Combine.MEAN))
        .containsExactly(1, GAP, GAP, GAP, 4);
  }

  @Test
  void readingsAfterTheEndAreLeftOut() {
    Recorded samples = recorded(0, 1, 10, 2, 20, 3);
    assertThat(TimeSlots.of(samples, 15, 10, 2, 0, Combine.MEAN)).containsExactly(1, 2);
  }

  @Test
  void timesBelowZeroWork() {
    Recorded samples = recorded(-25, 1, -15, 2, -5, 3);
    assertThat(TimeSlots.of(samples, -1, 10, 3, 0, Combine.MEAN)).containsExactly(1, 2, 3);
  }

  @Test
  void nothingReadIsAllGap() {
    assertThat(TimeSlots.of(recorded(), 100, 10, 2, 50, Combine.MEAN)).containsExactly(GAP, GAP);
    assertThat(TimeSlots.of(recorded(5, 1), 100, 10, 0, 50, Combine.MEAN)).isEmpty();
  }

  @Test
  void noValueIsInvented() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      double[] readings = new double[2 * random.nextInt(30)];
      long time = random.nextInt(50);
      for (int i = 0; i < readings.length; i += 2) {
        readings[i] = time;
        readings[i + 1] = random.nextInt(5) == 0 ? GAP : random.nextInt(3);
        time += random.nextInt(40);
      }
      double[] slots =
          TimeSlots.of(recorded(readings), time, 1 + random.nextInt(20), 40, 25, Combine.LAST);
      for (double value : slots) {
        assertThat(Double.isNaN(value) || value == 0 || value == 1 || value == 2)
            .as("seed %d: %s", seed, value)
            .isTrue();
      }
    }
  }
}
