package io.allsmi.insight.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.fixture.Scene;
import io.allsmi.model.Layout;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  @Test
  void readingsOfSeveralSourcesStandInTheOrderOfTheCatalogue() {
    Snapshot snapshot =
        new Scene()
            .device("nvidia0", DeviceKind.GPU, Scene.link("0"))
            .block("a", block -> block.set(0, own(), AcceleratorMetrics.POWER_WATTS, 300))
            .block(
                "b",
                block -> {
                  block.set(0, 0, AcceleratorMetrics.LINK_STATE, 1);
                  block.set(0, own(), AcceleratorMetrics.UTILIZATION_RATIO, 0.5);
                  block.set(0, own(), AcceleratorMetrics.TEMPERATURE_CELSIUS, Double.NaN);
                })
            .snapshot();

    Readings readings = Readings.of(snapshot.device(0));

    assertThat(readings.own())
        .extracting(Reading::metric)
        .containsExactly(AcceleratorMetrics.UTILIZATION_RATIO, AcceleratorMetrics.POWER_WATTS);
    assertThat(readings.ofParts()).hasSize(1);
    assertThat(readings.partKinds()).containsExactly(PartKind.LINK);
    assertThat(readings.value(AcceleratorMetrics.TEMPERATURE_CELSIUS)).isNaN();
  }

  @Test
  void aWholeIsToldWithItsPart() {
    Relations relations =
        Relations.of(
            List.of(
                AcceleratorMetrics.MEMORY_TOTAL_BYTES,
                AcceleratorMetrics.MEMORY_USED_BYTES,
                AcceleratorMetrics.MEMORY_USED_RATIO));

    assertThat(relations.isFolded(AcceleratorMetrics.MEMORY_TOTAL_BYTES)).isTrue();
    assertThat(relations.isFolded(AcceleratorMetrics.MEMORY_USED_RATIO)).isTrue();
    assertThat(relations.whole(AcceleratorMetrics.MEMORY_USED_BYTES))
        .contains(AcceleratorMetrics.MEMORY_TOTAL_BYTES);
    assertThat(relations.ratio(AcceleratorMetrics.MEMORY_USED_BYTES))
        .contains(AcceleratorMetrics.MEMORY_USED_RATIO);
  }

  @Test
  void aLimitWithoutWhatItLimitsStandsAlone() {
    assertThat(folded(AcceleratorMetrics.POWER_LIMIT_WATTS)).isEmpty();
    assertThat(folded(AcceleratorMetrics.POWER_WATTS, AcceleratorMetrics.POWER_LIMIT_WATTS))
        .containsExactly(AcceleratorMetrics.POWER_LIMIT_WATTS);
  }

  @Test
  void aTemperatureIsNoShareOfItsLimit() {
    assertThat(
            folded(
                AcceleratorMetrics.TEMPERATURE_CELSIUS,
                AcceleratorMetrics.TEMPERATURE_SHUTDOWN_CELSIUS))
        .isEmpty();
  }

  @Test
  void aCounterIsToldByItsRateUnlessItIsEnergy() {
    assertThat(
            folded(
                HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL,
                HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND))
        .containsExactly(HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL);
    assertThat(folded(HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL)).isEmpty();
    assertThat(folded(HostMetrics.CPU_ENERGY_JOULES_TOTAL, HostMetrics.CPU_POWER_WATTS)).isEmpty();
  }

  @Test
  void twoNumbersOfOneUnitNameItOnce() {
    assertThat(Relations.partOf("1.11 GHz", "1.98 GHz")).isEqualTo("1.11 of 1.98 GHz");
    assertThat(Relations.partOf("800 MHz", "1.98 GHz")).isEqualTo("800 MHz of 1.98 GHz");
    assertThat(Relations.partOf("8", "16")).isEqualTo("8 of 16");
  }

  private static List<Metric> folded(Metric... metrics) {
    Relations relations = Relations.of(List.of(metrics));
    return List.of(metrics).stream().filter(relations::isFolded).toList();
  }

  private static int own() {
    return Layout.NO_PART;
  }
}
