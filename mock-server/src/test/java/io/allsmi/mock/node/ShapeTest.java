package io.allsmi.mock.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.mock.node.Fixture.Reading;
import io.allsmi.mock.platform.Platforms;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeTest {
  static List<String> platforms() {
    return Platforms.names();
  }

  private static Snapshot all(String platform) {
    return Fixture.at(Fixture.node(5, platform), Fixture.START, Level.ALL);
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void eachReadingIsOneThatTheCatalogueHasForItsDevice(String platform) {
    List<Reading> readings = Fixture.readings(all(platform));
    assertThat(readings).isNotEmpty();
    for (Reading reading : readings) {
      DeviceKind kind = reading.device().kind();
      assertThat(reading.metric().kinds()).as(reading.path()).contains(kind);
      boolean ofPart = !reading.metric().isOfDevice();
      assertThat(ofPart).as(reading.path()).isEqualTo(!reading.part().isEmpty());
      if (!ofPart) continue;
      PartKind part = reading.metric().part().orElseThrow();
      assertThat(reading.device().part(part, reading.part())).as(reading.path()).isNotNegative();
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void noReadingHasTwoSources(String platform) {
    Set<String> seen = new HashSet<>();
    for (Reading reading : Fixture.readings(all(platform))) {
      assertThat(seen.add(reading.device().name() + reading.part() + reading.metric().path()))
          .as(reading.path())
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void statesAreOnesThatTheMetricHas(String platform) {
    for (Reading reading : Fixture.readings(all(platform))) {
      int states = reading.metric().states().size();
      double value = reading.value();
      if (reading.metric().type() == MetricType.STATE) {
        assertThat(value).as(reading.path()).isBetween(0.0, (double) Math.max(1, states - 1));
      }
      if (reading.metric().type() == MetricType.FLAGS) {
        assertThat(value).as(reading.path()).isBetween(0.0, Math.pow(2, states) - 1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void aLevelHasWhatTheCatalogueSays(String platform) {
    SimulatedNode node = Fixture.node(5, platform);
    int before = 0;
    for (Level level : Level.values()) {
      List<Reading> readings = Fixture.readings(Fixture.at(node, Fixture.START, level));
      for (Reading reading : readings) {
        assertThat(level.contains(reading.metric().level())).as(reading.path()).isTrue();
      }
      assertThat(readings).hasSizeGreaterThan(before);
      before = readings.size();
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void derivedReadingsAreLeftToWhoDerives(String platform) {
    for (Reading reading : Fixture.readings(all(platform))) {
      // What NVML itself tells in such a unit is not derived here.
      boolean told = reading.metric().name().startsWith("pcie_");
      boolean margin = reading.metric().name().equals("temperature_margin_celsius");
      // A Mac's meters tell watts.
      boolean metered =
          platform.startsWith("apple-") && reading.metric().equals(HostMetrics.CPU_POWER_WATTS);
      if (told || margin || metered) continue;
      assertThat(reading.metric().derived()).as(reading.path()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void processesUseDevicesThatAreThere(String platform) {
    SimulatedNode node = Fixture.node(5, platform);
    int uses = 0;
    for (int minute = 0; minute < 120; minute += 10) {
      Snapshot snapshot = node.at(Fixture.START + minute * 60_000L);
      for (var process : snapshot.processes()) {
        assertThat(process.name()).isNotEmpty();
        assertThat(process.startedAt()).isPositive();
        for (var use : process.uses()) {
          uses++;
          assertThat(snapshot.device(use.device())).as(use.toString()).isPresent();
        }
      }
    }
    assertThat(uses).isPositive();
  }

  private static Set<String> names(String platform, String device) {
    Set<String> names = new HashSet<>();
    for (Reading reading : Fixture.readings(all(platform))) {
      if (reading.device().name().equals(device)) names.add(reading.metric().path());
    }
    return names;
  }

  @Test
  void aCardForPlayingHasNoErrorCorrectionAndNoLinks() {
    assertThat(names("nvidia-rtx", "nvidia0"))
        .contains("fan_speed_ratio", "temperature_target_celsius")
        .noneMatch(name -> name.startsWith("ecc_") || name.startsWith("link."))
        .noneMatch(name -> name.contains("remap") || name.startsWith("memory_temperature"));
  }

  @Test
  void aCardWithoutLinksTellsNothingOfLinks() {
    assertThat(names("nvidia-l40s", "nvidia0"))
        .contains("ecc_enabled", "row_remap_pending")
        .noneMatch(name -> name.startsWith("link.") || name.startsWith("interconnect_"))
        .noneMatch(name -> name.startsWith("fabric_"));
  }

  @Test
  void aDividedGpuHasNoUtilizationOfItsOwn() {
    assertThat(names("nvidia-a100-mig", "nvidia0"))
        .contains("power_watts", "mig_enabled")
        .doesNotContain("utilization_ratio", "memory_utilization_ratio");
    assertThat(names("nvidia-a100-mig", "nvidia0/mig0"))
        .containsExactlyInAnyOrder(
            "memory_total_bytes",
            "memory_used_bytes",
            "memory_free_bytes",
            "memory_reserved_bytes");
  }
}
