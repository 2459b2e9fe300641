package io.allsmi.mock.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.mock.node.Fixture.Reading;
import io.allsmi.mock.platform.Platforms;
import io.allsmi.mock.sim.Draw;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How readings go on over time. */
class CourseTest {
  static List<String> platforms() {
    return Platforms.names();
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void countersNeverDecrease(String platform) {
    SimulatedNode node = Fixture.node(11, platform);
    long at = Fixture.START;
    Map<String, Double> before = Map.of();
    for (int i = 0; i < 16; i++) {
      Snapshot snapshot = Fixture.at(node, at, Level.ALL);
      for (Reading reading : Fixture.readings(snapshot)) {
        if (reading.metric().type() != MetricType.COUNTER) continue;
        double last = before.getOrDefault(reading.path(), 0.0);
        assertThat(reading.value()).as(reading.path()).isGreaterThanOrEqualTo(last);
      }
      before = Fixture.numbers(snapshot);
      at += 1 + Draw.below(Draw.of(i, 1), i % 3 == 0 ? 900_000 : 2_000);
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void noReadingIsOutsideOfWhatCanBe(String platform) {
    SimulatedNode node = Fixture.node(12, platform);
    for (int i = 0; i < 8; i++) {
      Snapshot snapshot = Fixture.at(node, Fixture.START + i * 97_000L, Level.ALL);
      for (Reading reading : Fixture.readings(snapshot)) {
        if (reading.metric().isText()) continue;
        assertThat(reading.value()).as(reading.path()).isFinite();
        Unit unit = reading.metric().unit();
        if (unit != Unit.CELSIUS) assertThat(reading.value()).as(reading.path()).isNotNegative();
        if (unit == Unit.RATIO) {
          assertThat(reading.value()).as(reading.path()).isLessThanOrEqualTo(1);
        }
        if (unit == Unit.CELSIUS) {
          assertThat(reading.value()).as(reading.path()).isBetween(10.0, 120.0);
        }
      }
      limits(snapshot);
    }
  }

  private static void limits(Snapshot snapshot) {
    for (var device : snapshot.accelerators()) {
      below(
          snapshot,
          device.ordinal(),
          AcceleratorMetrics.POWER_WATTS,
          AcceleratorMetrics.POWER_LIMIT_WATTS);
      below(
          snapshot,
          device.ordinal(),
          AcceleratorMetrics.MEMORY_USED_BYTES,
          AcceleratorMetrics.MEMORY_TOTAL_BYTES);
      below(
          snapshot,
          device.ordinal(),
          AcceleratorMetrics.FREQUENCY_HERTZ,
          AcceleratorMetrics.FREQUENCY_LIMIT_HERTZ);
    }
  }

  private static void below(Snapshot snapshot, int device, Metric metric, Metric limit) {
    double value = snapshot.device(device).value(metric);
    double most = snapshot.device(device).value(limit);
    if (Double.isNaN(value) || Double.isNaN(most)) return;
    assertThat(value).as(metric.toString()).isLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void energyIsTheIntegralOfPower(String platform) {
    SimulatedNode node = Fixture.node(13, platform);
    Snapshot first = node.at(Fixture.START);
    for (var device : first.accelerators()) {
      double start = device.value(AcceleratorMetrics.ENERGY_JOULES_TOTAL);
      if (Double.isNaN(start)) continue;
      String name = device.info().name();
      double sum = 0;
      for (int second = 0; second < 60; second++) {
        Snapshot now = Fixture.at(node, Fixture.START + second * 1000L, Level.CORE);
        sum += now.device(name).orElseThrow().value(AcceleratorMetrics.POWER_WATTS);
      }
      Snapshot last = node.at(Fixture.START + 60_000);
      double end = last.device(name).orElseThrow().value(AcceleratorMetrics.ENERGY_JOULES_TOTAL);
      assertThat(end - start).as(name).isCloseTo(sum, within(0.002 * sum));
      return;
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void temperatureHasInertia(String platform) {
    SimulatedNode node = Fixture.node(14, platform);
    double before = Double.NaN;
    for (int second = 0; second < 120; second++) {
      Snapshot now = Fixture.at(node, Fixture.START + second * 1000L, Level.CORE);
      double celsius = hottest(now);
      if (Double.isNaN(celsius)) return;
      if (second > 0) assertThat(Math.abs(celsius - before)).isLessThanOrEqualTo(4);
      before = celsius;
    }
  }

  private static double hottest(Snapshot snapshot) {
    return snapshot.accelerators().getFirst().value(AcceleratorMetrics.TEMPERATURE_CELSIUS);
  }

  @Test
  void aPowerLimitHoldsBackOnlyWhoReachesIt() {
    int cap = AcceleratorMetrics.THROTTLE.states().indexOf("sw_power_cap");
    int capped = 0;
    for (long seed = 1; seed <= 12; seed++) {
      SimulatedNode node = Fixture.node(seed, "nvidia-h100:8");
      for (int second = 0; second < 60; second += 3) {
        Snapshot now = Fixture.at(node, Fixture.START + second * 1000L, Level.CORE);
        for (var gpu : now.accelerators()) {
          int flags = (int) gpu.value(AcceleratorMetrics.THROTTLE);
          if ((flags >> cap & 1) == 0) continue;
          capped++;
          double limit = gpu.value(AcceleratorMetrics.POWER_LIMIT_WATTS);
          assertThat(gpu.value(AcceleratorMetrics.POWER_WATTS)).isGreaterThan(0.9 * limit);
        }
      }
    }
    assertThat(capped).isPositive();
  }

  @Test
  void memoryIsWhatTheProcessesHold() {
    SimulatedNode node = Fixture.node(16, "nvidia-h100:8");
    for (int minute = 0; minute < 90; minute++) {
      Snapshot now = node.at(Fixture.START + minute * 60_000L);
      for (var gpu : now.accelerators()) {
        double held = 0;
        for (ProcessUse process : now.processes()) {
          for (DeviceUse use : process.uses()) {
            if (use.device().equals(gpu.info().name())) held += use.memoryBytes();
          }
        }
        double used = gpu.value(AcceleratorMetrics.MEMORY_USED_BYTES);
        assertThat(used - held).isBetween(0.0, 16.0 * (1 << 20));
      }
    }
  }
}
