package io.allsmi.mock.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.mock.effect.Effect;
import io.allsmi.mock.effect.When;
import io.allsmi.mock.node.Fixture.Reading;
import io.allsmi.mock.platform.Platforms;
import io.allsmi.mock.scenario.Scenarios;
import io.allsmi.model.Device;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Snapshot;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scenarios make of a node. */
class ScenarioCourseTest {
  private static final long START = Fixture.START;
  private static final long MINUTE = 60_000;

  private static SimulatedNode node(String scenario) {
    FleetPlan plan = FleetPlan.of(3, 1, List.of(Platforms.parse("nvidia-h100:8")), START);
    return new Fleet(plan.with(Scenarios.load(scenario))).node(0);
  }

  private static SimulatedNode of(String text) {
    FleetPlan plan = FleetPlan.of(3, 1, List.of(Platforms.parse("nvidia-h100:8")), START);
    return new Fleet(plan.with(Scenarios.read("test", text))).node(0);
  }

  private static Snapshot at(SimulatedNode node, double minutes) {
    return Fixture.at(node, START + Math.round(minutes * MINUTE), Level.ALL);
  }

  private static double most(Snapshot snapshot, Metric metric) {
    double most = 0;
    for (Device device : snapshot.accelerators()) most = Math.max(most, device.value(metric));
    return most;
  }

  private static boolean throttledBy(Device gpu, String reason) {
    int bit = AcceleratorMetrics.THROTTLE.states().indexOf(reason);
    return ((int) gpu.value(AcceleratorMetrics.THROTTLE) >> bit & 1) == 1;
  }

  @Test
  void aRackAtFullLoadDrawsWhatItMay() {
    Snapshot loaded = at(node("rack-full-load"), 10);
    for (Device gpu : loaded.accelerators()) {
      assertThat(gpu.value(AcceleratorMetrics.POWER_WATTS)).isGreaterThan(630);
      assertThat(gpu.value(AcceleratorMetrics.UTILIZATION_RATIO)).isEqualTo(1);
    }
    assertThat(loaded.processes()).anyMatch(use -> use.name().equals("dcgmproftester"));
  }

  @Test
  void aStragglerIsSlowAndOthersWait() {
    SimulatedNode node = node("straggler");
    Snapshot during = at(node, 8);
    long slow =
        during.accelerators().stream()
            .filter(gpu -> gpu.value(AcceleratorMetrics.FREQUENCY_HERTZ) < 1.2e9)
            .count();
    assertThat(slow).isEqualTo(1);
    assertThat(at(node, 1.5).accelerators())
        .allMatch(gpu -> gpu.value(AcceleratorMetrics.FREQUENCY_HERTZ) > 1.5e9);
  }

  @Test
  void aRunawayGetsHotThenIsThrottledThenCools() {
    SimulatedNode node = node("thermal-runaway");
    for (int second = 0; second < 45 * 60; second += 10) {
      Snapshot now = Fixture.at(node, START + second * 1000L, Level.DETAIL);
      for (Device gpu : now.accelerators()) {
        boolean thermal = throttledBy(gpu, "sw_thermal") || throttledBy(gpu, "hw_thermal");
        double celsius = gpu.value(AcceleratorMetrics.TEMPERATURE_CELSIUS);
        boolean hot = celsius >= gpu.value(AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS);
        assertThat(thermal).as("second %s, %s °C", second, celsius).isEqualTo(hot);
        assertThat(celsius).isLessThan(92);
      }
    }
    Snapshot throttled = at(node, 6);
    assertThat(throttled.accelerators()).anyMatch(gpu -> throttledBy(gpu, "hw_thermal"));
    assertThat(throttled.accelerators())
        .filteredOn(gpu -> throttledBy(gpu, "hw_thermal"))
        .allMatch(gpu -> gpu.value(AcceleratorMetrics.FREQUENCY_HERTZ) < 1.2e9)
        .allMatch(gpu -> throttledSeconds(gpu) > 60);
    assertThat(at(node, 30).accelerators()).noneMatch(gpu -> throttledBy(gpu, "sw_thermal"));
  }

  private static double throttledSeconds(Device gpu) {
    int part = gpu.info().part(PartKind.REASON, "thermal");
    return gpu.value(part, AcceleratorMetrics.THROTTLE_SECONDS_TOTAL);
  }

  @Test
  void aLostGpuStaysListedWithoutReadings() {
    SimulatedNode node = node("xid-79");
    assertThat(at(node, 1).findings()).isEmpty();
    Snapshot lost = at(node, 5);
    assertThat(lost.accelerators()).hasSize(8);
    Finding finding = lost.findings().getFirst();
    assertThat(finding.code()).isEqualTo("lost");
    Device gone = lost.device(finding.subject()).orElseThrow();
    assertThat(gone.has(AcceleratorMetrics.POWER_WATTS)).isFalse();
    assertThat(Fixture.readings(lost)).noneMatch(each -> each.device().equals(gone.info()));
    assertThat(lost.events()).extracting(Event::code).contains("xid", "device_lost");
    Snapshot back = at(node, 25);
    assertThat(back.device(gone.name()).orElseThrow().has(AcceleratorMetrics.POWER_WATTS)).isTrue();
    assertThat(back.events()).extracting(Event::code).endsWith("device_returned");
    int xid = gone.info().part(PartKind.XID, "79");
    assertThat(
            back.device(gone.name()).orElseThrow().value(xid, AcceleratorMetrics.XID_ERRORS_TOTAL))
        .isEqualTo(1);
  }

  @Test
  void anEccStormCounts() {
    SimulatedNode node = node("ecc-storm");
    Snapshot early = at(node, 6);
    assertThat(most(early, AcceleratorMetrics.ECC_CORRECTED_ERRORS_TOTAL))
        .isBetween(1900.0, 2000.0);
    assertThat(most(early, AcceleratorMetrics.ECC_UNCORRECTED_ERRORS_TOTAL)).isZero();
    assertThat(most(at(node, 60), AcceleratorMetrics.ECC_UNCORRECTED_ERRORS_TOTAL)).isEqualTo(10);
  }

  @Test
  void aRowWaitsToBeRemapped() {
    Snapshot now = at(node("row-remap-pending"), 5);
    assertThat(most(now, AcceleratorMetrics.ROW_REMAP_PENDING)).isEqualTo(1);
    assertThat(most(now, AcceleratorMetrics.REMAPPED_ROWS_UNCORRECTED)).isEqualTo(1);
  }

  @Test
  void aRowThatCannotBeRemappedIsAFailure() {
    Snapshot now = at(of("incidents: [{what: row_remap, failed: true, devices: [2]}]"), 5);
    assertThat(most(now, AcceleratorMetrics.ROW_REMAP_FAILURE)).isEqualTo(1);
    assertThat(most(now, AcceleratorMetrics.ROW_REMAP_PENDING)).isZero();
    assertThat(now.events()).anyMatch(event -> event.text().contains("64"));
  }

  @Test
  void whatBeganBeforeTheSimulationIsWellUnderWay() {
    Snapshot begun = at(of("incidents: [{what: overheat, devices: [0], start: -5m}]"), 0);
    assertThat(begun.accelerators()).anyMatch(gpu -> throttledBy(gpu, "hw_thermal"));
    Snapshot over = at(of("incidents: [{what: lost, start: -30m, duration: 20m}]"), 0);
    assertThat(over.accelerators()).allMatch(gpu -> gpu.has(AcceleratorMetrics.POWER_WATTS));
  }

  @Test
  void aSourceFailsAndTheOthersAnswer() {
    SimulatedNode node = of("incidents: [{what: source_fails, source: nvml, start: 1m}]");
    assertThat(at(node, 0.5).sources()).allMatch(source -> source.state() == SourceState.OK);
    Snapshot now = at(node, 2);
    assertThat(now.sources())
        .filteredOn(source -> source.state() == SourceState.FAILED)
        .singleElement()
        .satisfies(source -> assertThat(source.name()).isEqualTo("nvml"))
        .satisfies(
            source ->
                assertThat(source.observedAt().orElseThrow().wallMillis())
                    .isEqualTo(START + MINUTE));
    assertThat(now.accelerators()).noneMatch(gpu -> gpu.has(AcceleratorMetrics.UTILIZATION_RATIO));
    assertThat(most(now, AcceleratorMetrics.POWER_LIMIT_MAX_WATTS)).isPositive();
  }

  @Test
  void linksGoDownAndComeUp() {
    SimulatedNode node = node("nvlink-down");
    assertThat(down(at(node, 5))).isEqualTo(2);
    assertThat(down(at(node, 20))).isZero();
  }

  private static long down(Snapshot snapshot) {
    return Fixture.readings(snapshot).stream()
        .filter(each -> each.metric().equals(AcceleratorMetrics.LINK_STATE) && each.value() == 0)
        .count();
  }

  @Test
  void aNodeDiesAndIsBootedAnew() {
    SimulatedNode node = node("node-death");
    assertThat(node.isReachable(START + 9 * MINUTE)).isTrue();
    assertThat(node.isReachable(START + 12 * MINUTE)).isFalse();
    assertThat(node.isReachable(START + 15 * MINUTE)).isTrue();
    Snapshot back = at(node, 16);
    assertThat(Fixture.number(back, "node uptime_seconds")).isEqualTo(60);
    assertThat(most(back, AcceleratorMetrics.ENERGY_JOULES_TOTAL)).isLessThan(60 * 700);
    assertThat(back.blocks().getFirst().epoch()).isEqualTo(START + 15 * MINUTE);
  }

  @Test
  void aTenthOfTheNodesHasAnotherDriver() {
    FleetPlan plan = FleetPlan.of(3, 300, List.of(Platforms.parse("nvidia-l40s:1")), START);
    Fleet fleet = new Fleet(plan.with(Scenarios.load("driver-skew")));
    Map<String, Integer> drivers = new HashMap<>();
    for (SimulatedNode node : fleet.nodes()) {
      Device gpu = node.at(START).accelerators().getFirst();
      drivers.merge(gpu.info().info().get("driver"), 1, Integer::sum);
    }
    assertThat(drivers.keySet()).containsExactlyInAnyOrder("550.54.15", "535.183.06");
    assertThat(drivers.get("535.183.06")).isBetween(10, 60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nvidia-h100:2", "tenstorrent-blackhole:2", "rebellions-atom:2", "furiosa-rngd:2"})
  void anyVendorsDriverCanBeAnotherOne(String platform) {
    FleetPlan plan = FleetPlan.of(3, 1, List.of(Platforms.parse(platform)), START);
    SimulatedNode node = new Fleet(plan).node(0);
    node.inject(new Effect.Driver("9.8.7"), 0, START, When.FOREVER);
    for (Device device : at(node, 1).accelerators()) {
      assertThat(device.info().info().get("driver")).isEqualTo("9.8.7");
    }
    for (Device device : at(node, -1).accelerators()) {
      assertThat(device.info().info().get("driver")).isNotEmpty().isNotEqualTo("9.8.7");
    }
  }

  @Test
  void othersMoveUpWhenAGpuIsMissing() {
    Snapshot usual =
        at(new Simulation(3, START).node("node-0001", Platforms.parse("nvidia-h100:8")), 1);
    Snapshot without = at(of("incidents: [{what: missing, devices: [2]}]"), 1);
    assertThat(without.accelerators()).hasSize(7);
    assertThat(uuid(without, "nvidia2")).isEqualTo(uuid(usual, "nvidia3"));
    assertThat(without.inventory().generation()).isGreaterThan(usual.inventory().generation());
  }

  private static String uuid(Snapshot snapshot, String device) {
    return snapshot.device(device).orElseThrow().info().info().get("uuid");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void countersNeverDecreaseBetweenBoots(String scenario) {
    SimulatedNode node = node(scenario);
    Map<String, Double> before = Map.of();
    long boot = 0;
    for (int step = 0; step < 45; step++) {
      long now = START + step * 80_000L;
      Snapshot snapshot = Fixture.at(node, now, Level.DETAIL);
      boolean sameBoot = node.bootMillis(now) == boot;
      for (Reading reading : Fixture.readings(snapshot)) {
        if (!sameBoot || reading.metric().type() != MetricType.COUNTER) continue;
        double last = before.getOrDefault(reading.path(), 0.0);
        assertThat(reading.value()).as(reading.path()).isGreaterThanOrEqualTo(last);
      }
      before = Fixture.numbers(snapshot);
      boot = node.bootMillis(now);
    }
  }

  static List<String> scenarios() {
    return Scenarios.shipped();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aScenarioIsTheSameHoweverItIsAsked(String scenario) {
    SimulatedNode asked = node(scenario);
    for (int minute = 60; minute >= 0; minute -= 7) at(asked, minute);
    for (double minute : new double[] {0.5, 4, 11, 33}) {
      Snapshot one = at(asked, minute);
      Snapshot other = at(node(scenario), minute);
      assertThat(Fixture.numbers(one)).isEqualTo(Fixture.numbers(other));
      assertThat(one.events()).isEqualTo(other.events());
      assertThat(one.inventory()).isEqualTo(other.inventory());
    }
  }

  @Test
  void somethingCanBeLetHappenAtRunTime() {
    SimulatedNode node = new Simulation(3, START).node("node-0001", Platforms.parse("nvidia-h100"));
    Snapshot before = at(node, 1);
    node.inject(new Effect.Lost(79), 1, START + 2 * MINUTE, When.FOREVER);
    assertThat(Fixture.numbers(at(node, 1))).isEqualTo(Fixture.numbers(before));
    assertThat(at(node, 3).device("nvidia0").orElseThrow().has(AcceleratorMetrics.POWER_WATTS))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2.5, 3, 4, 5})
  void eventsKeepTheirNumbers(double seed) {
    SimulatedNode node = of("incidents: [{what: xid, xid: 31, duration: 1s, repeat: 1m}]");
    List<Event> few = at(node, 10 + seed).events();
    List<Event> many = at(node, 30 + seed).events();
    assertThat(many.subList(0, few.size())).isEqualTo(few);
    List<Event> most = at(node, 500 + seed).events();
    assertThat(most).hasSize(512);
    assertThat(most.getLast().seq() - most.getFirst().seq()).isEqualTo(511);
  }
}
