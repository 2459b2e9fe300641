package io.allsmi.insight.history;

import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.fixture.Scene;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
  private static final double NONE = Double.NaN;

  private final Scene scene = new Scene().device("nvidia0", DeviceKind.GPU);
  private final Recorder recorder = new Recorder(600);

  private History watts(double seconds, double watts) {
    scene.at(seconds);
    scene.block("nvml", block -> block.set(0, Layout.NO_PART, POWER_WATTS, watts));
    return recorder.record(scene.snapshot(), 1);
  }

  private static double[] values(History history) {
    Series series = history.series("nvidia0", POWER_WATTS);
    return series.last(series.size());
  }

  @Test
  void aTickHasAValueAndATime() {
    watts(0, 100);
    History history = watts(1, 200);

    assertThat(values(history)).containsExactly(100, 200);
    assertThat(history.end()).isEqualTo(Scene.moment(1).monotonicNanos());
    assertThat(history.series("nvidia0", POWER_WATTS).timeAt(0))
        .isEqualTo(Scene.moment(0).monotonicNanos());
  }

  @Test
  void whatWasNeverRecordedIsEmpty() {
    History history = watts(0, 100);

    assertThat(history.series("nvidia1", POWER_WATTS).isEmpty()).isTrue();
    assertThat(history.series("nvidia0", TEMPERATURE_CELSIUS).isEmpty()).isTrue();
    assertThat(history.series("nvidia0", POWER_WATTS).isEmpty()).isFalse();
    assertThat(History.NONE.series("nvidia0", POWER_WATTS).size()).isZero();
  }

  @Test
  void aMetricWithoutHistoryIsNotKept() {
    scene.block("nvml", block -> block.set(0, Layout.NO_PART, TEMPERATURE_SLOWDOWN_CELSIUS, 90));
    History history = recorder.record(scene.snapshot(), 1);

    assertThat(history.series("nvidia0", TEMPERATURE_SLOWDOWN_CELSIUS).isEmpty()).isTrue();
  }

  @Test
  void ticksThatWereMissedAreGaps() {
    watts(0, 100);
    History history = watts(4, 200);

    assertThat(values(history)).containsExactly(100, NONE, NONE, NONE, 200);
    assertThat(history.series("nvidia0", POWER_WATTS).timeAt(2))
        .isEqualTo(Scene.moment(2).monotonicNanos());
  }

  @Test
  void aTickThatCameALittleLateIsNoGap() {
    watts(0, 100);

    assertThat(values(watts(1.4, 200))).containsExactly(100, 200);
  }

  @Test
  void aGapLongerThanThePastForgetsIt() {
    watts(0, 100);

    assertThat(values(watts(10_000, 200))).containsExactly(200);
  }

  @Test
  void theRepeatedBlockOfALateSourceIsAGap() {
    watts(0, 100);
    scene.at(1).source("nvml", SourceState.LATE, 0, 5);

    assertThat(values(recorder.record(scene.snapshot(), 1))).containsExactly(100, NONE);
  }

  @Test
  void theRepeatedBlockOfASlowSourceStandsUntilTheNextIsOverdue() {
    scene.source("nvml", SourceState.OK, 0, 2);
    watts(0, 100);
    History history = History.NONE;
    for (int second = 1; second <= 6; second++) {
      scene.at(second);
      history = recorder.record(scene.snapshot(), 1);
    }

    assertThat(values(history)).containsExactly(100, 100, 100, 100, 100, NONE, NONE);
  }

  @Test
  void aReadingThatIsAbsentIsAGap() {
    watts(0, 100);

    assertThat(values(watts(1, NONE))).containsExactly(100, NONE);
  }

  @Test
  void aDeviceThatComesLaterHasNoPast() {
    watts(0, 100);
    scene.at(1).device("nvidia1", DeviceKind.GPU);
    scene.block(
        "nvml",
        block -> {
          block.set(0, Layout.NO_PART, POWER_WATTS, 200);
          block.set(1, Layout.NO_PART, POWER_WATTS, 50);
          block.set(1, Layout.NO_PART, MEMORY_TEMPERATURE_CELSIUS, 60);
        });
    History history = recorder.record(scene.snapshot(), 1);

    assertThat(values(history)).containsExactly(100, 200);
    assertThat(history.series("nvidia1", POWER_WATTS).last(2)).containsExactly(NONE, 50);
    assertThat(history.series("nvidia1", MEMORY_TEMPERATURE_CELSIUS).last(1)).containsExactly(60);
  }

  @Test
  void aDeviceThatIsMovedInTheInventoryKeepsItsPast() {
    scene.device("nvidia1", DeviceKind.GPU);
    scene.block("nvml", block -> block.set(1, Layout.NO_PART, POWER_WATTS, 70));
    recorder.record(scene.snapshot(), 1);
    scene.without("nvidia0");
    scene.at(1).block("nvml", block -> block.set(0, Layout.NO_PART, POWER_WATTS, 80));
    History history = recorder.record(scene.snapshot(), 1);

    assertThat(history.series("nvidia1", POWER_WATTS).last(2)).containsExactly(70, 80);
    assertThat(history.series("nvidia0", POWER_WATTS).isEmpty()).isTrue();
  }

  @Test
  void whatWasGivenOutDoesNotChange() {
    List<History> given = new ArrayList<>();
    for (int second = 0; second < 1500; second++) given.add(watts(second, second));

    History early = given.get(100);
    assertThat(early.size()).isEqualTo(101);
    assertThat(values(early)[0]).isZero();
    assertThat(values(early)[100]).isEqualTo(100);
  }

  @Test
  void itKeepsAtLeastTheTicksAskedForAndLittleMore() {
    History history = History.NONE;
    for (int second = 0; second < 3000; second++) history = watts(second, second);

    assertThat(history.size()).isBetween(600, 600 + 2 * Chunk.TICKS);
    assertThat(values(history)[history.size() - 600]).isEqualTo(2400);
  }

  @Test
  void devicesThatComeAndGoDoNotPileUp() {
    History history = History.NONE;
    for (int second = 0; second < 3000; second++) {
      String name = "veth" + second;
      scene.at(second).device(name, DeviceKind.GPU);
      scene.block("net", block -> block.set(1, Layout.NO_PART, POWER_WATTS, 1));
      history = recorder.record(scene.snapshot(), 1);
      scene.without(name);
    }

    assertThat(history.bytes()).isLessThan(12L * Chunk.TICKS * (8 + 70 * 5));
    assertThat(history.series("veth100", POWER_WATTS).isEmpty()).isTrue();
    assertThat(history.series("veth2999", POWER_WATTS).isEmpty()).isFalse();
  }

  @Test
  void tenMinutesOfADeviceCostAFewKilobytes() {
    History one = History.NONE;
    for (int second = 0; second < 1000; second++) one = watts(second, 1);

    assertThat(one.bytes()).isLessThan(9_000);
  }

  @Test
  void aWallClockThatIsSetBackIsTakenForTheUsualInterval() {
    Snapshot first = scene.snapshot();
    recorder.record(at(first, 1_790_000_000_000L), 2);
    History history = recorder.record(at(first, 1_780_000_000_000L), 2);

    assertThat(history.end()).isEqualTo((1_790_000_000_000L + 2000) * 1_000_000);
  }

  private static Snapshot at(Snapshot snapshot, long wall) {
    return new Snapshot(
        snapshot.node(),
        Moment.ofWall(wall),
        snapshot.inventory(),
        snapshot.blocks(),
        List.of(),
        List.of(),
        List.of(),
        snapshot.sources());
  }

  @Test
  void columnsCombineTheTicksThatFallIntoThem() {
    History history = History.NONE;
    for (int second = 0; second < 8; second++) history = watts(second, second);
    Series series = history.series("nvidia0", POWER_WATTS);

    // The scene begins at an odd second of the clock, so that a column begins at second 1.
    assertThat(series.columns(4, 8, Combine.MAX)).containsExactly(2, 4, 6, 7);
    assertThat(series.columns(4, 8, Combine.MIN)).containsExactly(1, 3, 5, 7);
    assertThat(series.columns(4, 8, Combine.MEAN)).containsExactly(1.5, 3.5, 5.5, 7);
    assertThat(series.columns(2, 4, Combine.LAST)).containsExactly(6, 7);
  }

  @Test
  void aColumnBetweenTwoTicksHasTheValueBefore() {
    watts(0, 10);
    watts(1, 11);
    Series series = watts(2, 12).series("nvidia0", POWER_WATTS);

    assertThat(series.columns(5, 2.5, Combine.MEAN)).containsExactly(10, 10, 11, 11, 12);
  }

  @Test
  void aGapStaysAGapInColumns() {
    watts(0, 10);
    Series series = watts(4, 14).series("nvidia0", POWER_WATTS);

    assertThat(series.columns(5, 5, Combine.MAX)).containsExactly(10, NONE, NONE, NONE, 14);
  }

  @Test
  void columnsBeforeTheFirstTickAreAbsent() {
    Series series = watts(0, 10).series("nvidia0", POWER_WATTS);

    assertThat(series.columns(3, 3, Combine.MAX)).containsExactly(NONE, NONE, 10);
  }

  @Test
  void aStretchEndsWhereItIsTold() {
    History history = History.NONE;
    for (int second = 0; second < 8; second++) history = watts(second, second);
    Series series = history.series("nvidia0", POWER_WATTS);

    assertThat(series.columns(2, 2, Scene.moment(3).monotonicNanos(), Combine.MAX))
        .containsExactly(2, 3);
  }

  @Test
  void oneValueStandsForTheLastSeconds() {
    History history = History.NONE;
    for (int second = 0; second < 8; second++) history = watts(second, second);
    Series series = history.series("nvidia0", POWER_WATTS);

    assertThat(series.over(4, Combine.MEAN)).isEqualTo(5.5);
    assertThat(series.over(4, Combine.MAX)).isEqualTo(7);
    assertThat(series.over(100, Combine.MIN)).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theLastTicksAreThoseOfAPlainList(long seed) {
    Random random = new Random(seed);
    int ticks = 1 + random.nextInt(200);
    Recorder small = new Recorder(ticks);
    List<Double> plain = new ArrayList<>();
    double second = 0;
    for (int i = 0; i < 800; i++) {
      int missed = random.nextInt(20) == 0 ? random.nextInt(3) : 0;
      second += 1 + missed;
      double watts = random.nextInt(8) == 0 ? NONE : random.nextInt(1000);
      if (i > 0) {
        for (int m = 0; m < missed; m++) plain.add(NONE);
        if (missed >= ticks) plain.clear();
      }
      plain.add(watts);
      scene.at(second);
      scene.block("nvml", block -> block.set(0, Layout.NO_PART, POWER_WATTS, watts));
      History history = small.record(scene.snapshot(), 1);

      int n = Math.min(ticks, plain.size());
      double[] expected = new double[n];
      for (int k = 0; k < n; k++) expected[k] = plain.get(plain.size() - n + k);
      assertThat(history.series("nvidia0", POWER_WATTS).last(n))
          .as("tick %d", i)
          .isEqualTo(expected);
    }
  }
}
