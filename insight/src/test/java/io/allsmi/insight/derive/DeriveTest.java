package io.allsmi.insight.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.insight.fixture.Scene;
import io.allsmi.model.Block;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Derived;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Unit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeriveTest {
  private static final int SELF = Layout.NO_PART;

  private final Scene scene = new Scene();
  private final Derivation derivation = new Derivation(Derive.core(), 1);

  private static double value(Snapshot snapshot, String device, Metric metric) {
    return snapshot.device(device).orElseThrow().value(metric);
  }

  private void received(double bytes) {
    scene.block("net", block -> block.set(0, SELF, HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL, bytes));
  }

  private void received(long epoch, double bytes) {
    scene.block(
        "net", epoch, block -> block.set(0, SELF, HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL, bytes));
  }

  private double rate() {
    return value(
        derivation.next(scene.snapshot()), "eth0", HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND);
  }

  private void cpu(double busy, double idle) {
    scene.block(
        "cpu",
        block -> {
          block.set(0, SELF, HostMetrics.CPU_BUSY_SECONDS_TOTAL, busy);
          block.set(0, SELF, HostMetrics.CPU_IDLE_SECONDS_TOTAL, idle);
        });
  }

  private double busy() {
    return value(derivation.next(scene.snapshot()), "cpu0", HostMetrics.CPU_UTILIZATION_RATIO);
  }

  @Test
  void aRateNeedsTwoSnapshots() {
    scene.device("eth0", DeviceKind.NETWORK);
    received(1000);
    assertThat(rate()).isNaN();

    scene.at(2);
    received(5000);
    assertThat(rate()).isEqualTo(2000);
  }

  @Test
  void aCounterThatWentBackHasNoRate() {
    scene.device("eth0", DeviceKind.NETWORK);
    received(1000);
    rate();
    scene.at(1);
    received(10);
    assertThat(rate()).isNaN();

    scene.at(2);
    received(30);
    assertThat(rate()).isEqualTo(20);
  }

  @Test
  void anotherEpochHasNoRate() {
    scene.device("eth0", DeviceKind.NETWORK);
    received(1, 1000);
    rate();
    scene.at(1);
    received(2, 5000);
    assertThat(rate()).isNaN();
  }

  @ParameterizedTest
  @CsvSource({"3.0, 100", "3.001, NaN", "60, NaN"})
  void aGapOfOverThreeIntervalsHasNoRate(double seconds, double expected) {
    scene.device("eth0", DeviceKind.NETWORK);
    received(0);
    rate();
    scene.at(seconds);
    received(100 * seconds);
    assertThat(rate()).isEqualTo(Double.valueOf(expected));
  }

  @Test
  void aSourceWithALongerCadenceHasALongerGap() {
    scene.device("eth0", DeviceKind.NETWORK).source("net", SourceState.OK, 0, 30);
    received(0);
    rate();
    scene.at(31);
    received(3100);
    assertThat(rate()).isEqualTo(100);
  }

  @Test
  void aCadenceBelowTheIntervalDoesNotMakeEveryIntervalAGap() {
    scene.device("eth0", DeviceKind.NETWORK).source("net", SourceState.OK, 0, 0.1);
    received(0);
    rate();
    scene.at(2);
    received(100);
    assertThat(rate()).isEqualTo(50);
  }

  @Test
  void theMonotonicClockIsBelievedWhenTheWallClockIsSet() {
    scene.device("eth0", DeviceKind.NETWORK);
    received(0);
    Snapshot first = scene.snapshot();
    derivation.next(first);
    scene.at(2);
    received(100);
    Moment jumped = new Moment(1, Scene.moment(2).monotonicNanos());
    Snapshot second = at(scene.snapshot(), jumped);

    assertThat(value(derivation.next(second), "eth0", HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND))
        .isEqualTo(50);
  }

  @Test
  void aWallClockThatWentBackHasNoRate() {
    scene.device("eth0", DeviceKind.NETWORK);
    received(0);
    derivation.next(at(scene.snapshot(), Moment.ofWall(5000)));
    received(100);
    Snapshot second = derivation.next(at(scene.snapshot(), Moment.ofWall(4000)));

    assertThat(value(second, "eth0", HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND)).isNaN();
  }

  private static Snapshot at(Snapshot snapshot, Moment moment) {
    return snapshot.withBlocks(
        snapshot.blocks().stream()
            .map(
                block ->
                    Block.of(
                        block.source(),
                        block.layout(),
                        moment,
                        block.epoch(),
                        block.copyOfValues()))
            .toList());
  }

  @Test
  void aBlockThatDidNotChangeKeepsItsDerivedReadings() {
    scene.device("eth0", DeviceKind.NETWORK);
    received(0);
    derivation.next(scene.snapshot());
    scene.at(1);
    received(70);
    Snapshot second = derivation.next(scene.snapshot());
    scene.at(20);
    Snapshot third = derivation.next(scene.snapshot());

    assertThat(value(third, "eth0", HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND)).isEqualTo(70);
    assertThat(third.blocks().getFirst()).isSameAs(second.blocks().getFirst());
  }

  @Test
  void aBusyShareIsTheBusyPartOfTheTimeThatPassed() {
    scene.device("cpu0", DeviceKind.CPU);
    cpu(100, 1000);
    assertThat(busy()).isNaN();
    scene.at(1);
    cpu(103, 1001);
    assertThat(busy()).isEqualTo(0.75);
  }

  @Test
  void aBusyShareOfNoTimeIsAbsent() {
    scene.device("cpu0", DeviceKind.CPU);
    cpu(100, 1000);
    busy();
    scene.at(1);
    cpu(100, 1000);
    assertThat(busy()).isNaN();
  }

  @Test
  void anIdleTimeThatWentBackLeavesTheBusyShareAbsent() {
    scene.device("cpu0", DeviceKind.CPU);
    cpu(100, 1000);
    busy();
    scene.at(1);
    cpu(101, 999.5);
    assertThat(busy()).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "20, 80, 0.25",
    "0, 80, 0",
    "20, 0, NaN",
    "20, -1, NaN",
    "NaN, 80, NaN",
    "-1, 80, NaN"
  })
  void aRatioNeedsAWholeAboveNothing(double used, double total, double expected) {
    scene
        .device("nvidia0", DeviceKind.GPU)
        .block(
            "nvml",
            block -> {
              block.set(0, SELF, AcceleratorMetrics.MEMORY_USED_BYTES, used);
              block.set(0, SELF, AcceleratorMetrics.MEMORY_TOTAL_BYTES, total);
            });
    Snapshot snapshot = derivation.next(scene.snapshot());

    assertThat(value(snapshot, "nvidia0", AcceleratorMetrics.MEMORY_USED_RATIO))
        .isEqualTo(Double.valueOf(expected));
  }

  @Test
  void whatIsDerivedOfADerivedReadingFollowsFromADeliveredOneToo() {
    Metric counter = Metric.counter("acme_bytes_total", Unit.BYTES).build();
    Metric rate =
        Metric.gauge("acme_bytes_per_second", Unit.BYTES_PER_SECOND)
            .derived(new Derived.Rate(counter))
            .build();
    Metric most = Metric.gauge("acme_most_bytes_per_second", Unit.BYTES_PER_SECOND).build();
    Metric share =
        Metric.gauge("acme_ratio", Unit.RATIO).derived(new Derived.Ratio(rate, most)).build();
    Derive derive = Derive.of(Catalogue.core().with("acme", List.of(counter, rate, most, share)));
    scene
        .device("x0", DeviceKind.GPU)
        .block(
            "acme",
            block -> {
              block.set(0, SELF, rate, 5);
              block.set(0, SELF, most, 20);
            });

    assertThat(value(derive.first(scene.snapshot()), "x0", share)).isEqualTo(0.25);
  }

  @Test
  void aMarginMayBeBelowNothing() {
    scene
        .device("cpu0", DeviceKind.CPU)
        .block(
            "hwmon",
            block -> {
              block.set(0, SELF, HostMetrics.CPU_TEMPERATURE_CELSIUS, 103);
              block.set(0, SELF, HostMetrics.CPU_TEMPERATURE_CRITICAL_CELSIUS, 100);
            });
    Snapshot snapshot = derivation.next(scene.snapshot());

    assertThat(value(snapshot, "cpu0", HostMetrics.CPU_TEMPERATURE_MARGIN_CELSIUS)).isEqualTo(-3);
  }

  @Test
  void aReadingThatTheCollectorDeliveredStands() {
    scene
        .device("nvidia0", DeviceKind.GPU)
        .block(
            "nvml",
            block -> {
              block.set(0, SELF, AcceleratorMetrics.MEMORY_USED_BYTES, 1);
              block.set(0, SELF, AcceleratorMetrics.MEMORY_TOTAL_BYTES, 2);
              block.set(0, SELF, AcceleratorMetrics.MEMORY_USED_RATIO, 0.7);
            });

    assertThat(
            value(
                derivation.next(scene.snapshot()), "nvidia0", AcceleratorMetrics.MEMORY_USED_RATIO))
        .isEqualTo(0.7);
  }

  private void energyAndMeter(double joules, double watts) {
    scene.block("rapl", block -> block.set(0, SELF, HostMetrics.CPU_ENERGY_JOULES_TOTAL, joules));
    scene.block("meter", block -> block.set(0, SELF, HostMetrics.CPU_POWER_WATTS, watts));
  }

  @Test
  void whatAnotherSourceDeliversStandsAlone() {
    scene.device("cpu0", DeviceKind.CPU);
    energyAndMeter(0, 80);
    derivation.next(scene.snapshot());
    scene.at(1);
    energyAndMeter(60, 81);
    Snapshot snapshot = derivation.next(scene.snapshot());

    assertThat(value(snapshot, "cpu0", HostMetrics.CPU_POWER_WATTS)).isEqualTo(81);
    assertThat(holders(snapshot, HostMetrics.CPU_POWER_WATTS)).isEqualTo(1);
  }

  @Test
  void whatALateSourceDeliveredGivesWayToWhatIsDerivedNow() {
    scene.device("cpu0", DeviceKind.CPU);
    energyAndMeter(0, 80);
    derivation.next(scene.snapshot());
    scene.at(1);
    scene.source("meter", SourceState.LATE, 0, 1);
    scene.block("rapl", block -> block.set(0, SELF, HostMetrics.CPU_ENERGY_JOULES_TOTAL, 60));
    Snapshot snapshot = derivation.next(scene.snapshot());

    assertThat(value(snapshot, "cpu0", HostMetrics.CPU_POWER_WATTS)).isEqualTo(60);
    assertThat(holders(snapshot, HostMetrics.CPU_POWER_WATTS)).isEqualTo(1);
  }

  private static long holders(Snapshot snapshot, Metric metric) {
    return snapshot.blocks().stream()
        .filter(block -> !Double.isNaN(block.value(0, SELF, metric)))
        .count();
  }

  @Test
  void devicesAreRecognizedByNameWhenTheInventoryChanges() {
    scene.device("eth0", DeviceKind.NETWORK).device("eth1", DeviceKind.NETWORK);
    scene.block(
        "net",
        block -> {
          block.set(0, SELF, HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL, 1_000_000);
          block.set(1, SELF, HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL, 10);
        });
    derivation.next(scene.snapshot());
    scene.at(1).without("eth0");
    received(25);
    Snapshot snapshot = derivation.next(scene.snapshot());

    assertThat(value(snapshot, "eth1", HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND)).isEqualTo(15);
  }

  @Test
  void aDeviceOfTheSameNameAndAnotherKindIsAnother() {
    scene.device("x", DeviceKind.NETWORK);
    received(10);
    derivation.next(scene.snapshot());
    scene.at(1).without("x").device("x", DeviceKind.NODE);
    received(25);
    Snapshot snapshot = derivation.next(scene.snapshot());

    assertThat(value(snapshot, "x", HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND)).isNaN();
  }

  @Test
  void aNodeOfAnotherNameIsAnother() {
    scene.device("eth0", DeviceKind.NETWORK);
    received(10);
    Snapshot first = Derive.core().first(scene.snapshot());
    scene.at(1);
    received(25);
    Snapshot raw = scene.snapshot();
    Snapshot other =
        new Snapshot(
            "another",
            raw.at(),
            raw.inventory(),
            raw.blocks(),
            List.of(),
            List.of(),
            List.of(),
            raw.sources());

    assertThat(
            value(
                Derive.core().next(first, other, 1),
                "eth0",
                HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND))
        .isNaN();
  }

  @Test
  void textsStayInTheirSlots() {
    scene
        .device("nvidia0", DeviceKind.GPU)
        .block(
            "nvml",
            block -> {
              block.set(0, SELF, AcceleratorMetrics.MEMORY_USED_BYTES, 1);
              block.set(0, SELF, AcceleratorMetrics.MEMORY_TOTAL_BYTES, 4);
              block.set(0, SELF, AcceleratorMetrics.POWER_MODE, Double.NaN, "MAXN");
            });
    Snapshot snapshot = derivation.next(scene.snapshot());

    assertThat(snapshot.device(0).text(AcceleratorMetrics.POWER_MODE)).isEqualTo("MAXN");
    assertThat(snapshot.device(0).value(AcceleratorMetrics.MEMORY_USED_RATIO)).isEqualTo(0.25);
  }

  @Test
  void aBlockOfWhichNothingFollowsStaysItself() {
    scene
        .device("nvidia0", DeviceKind.GPU)
        .block("nvml", block -> block.set(0, SELF, AcceleratorMetrics.TEMPERATURE_CELSIUS, 60));
    Snapshot raw = scene.snapshot();

    assertThat(derivation.next(raw).blocks().getFirst()).isSameAs(raw.blocks().getFirst());
  }

  @Test
  void derivingTwiceChangesNothing() {
    scene.device("cpu0", DeviceKind.CPU);
    cpu(1, 1);
    derivation.next(scene.snapshot());
    scene.at(1);
    cpu(2, 2);
    Snapshot once = derivation.next(scene.snapshot());

    Snapshot twice = Derive.core().first(once);

    assertThat(value(twice, "cpu0", HostMetrics.CPU_UTILIZATION_RATIO)).isCloseTo(0.5, within(0.0));
  }

  @Test
  void anIntervalThatIsNoneIsRefused() {
    Snapshot snapshot = scene.snapshot();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Derive.core().next(snapshot, snapshot, 0));
  }

  @Test
  void everyDerivedMetricIsOfAllKindsOfItsOperands() {
    for (Metric metric : Catalogue.core().metrics()) {
      if (metric.derived().isEmpty()) continue;
      List<DeviceKind> kinds = new ArrayList<>(Formula.one(metric.derived().get()).kinds());
      kinds.retainAll(Formula.other(metric.derived().get()).kinds());
      assertThat(metric.kinds()).as(metric.path()).containsAll(kinds);
      assertThat(metric.part())
          .as(metric.path())
          .isEqualTo(Formula.one(metric.derived().get()).part())
          .isEqualTo(Formula.other(metric.derived().get()).part());
    }
  }
}
