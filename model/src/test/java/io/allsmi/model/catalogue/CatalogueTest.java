package io.allsmi.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final Catalogue core = Catalogue.core();

  @Test
  void aKindHasOneDefinitionOfAName() {
    Set<String> seen = new HashSet<>();
    for (Metric metric : core.metrics()) {
      for (DeviceKind kind : metric.kinds()) {
        assertThat(seen.add(kind + " " + metric.path())).as(kind + " " + metric.path()).isTrue();
      }
    }
  }

  @Test
  void definitionsOfOnePathAgreeOnWhatTravels() {
    for (Metric metric : core.metrics()) {
      for (Metric other : core.at(metric.path())) {
        assertThat(other.type()).as(metric.path()).isEqualTo(metric.type());
        assertThat(other.unit()).as(metric.path()).isEqualTo(metric.unit());
        assertThat(other.states()).as(metric.path()).isEqualTo(metric.states());
      }
    }
  }

  @Test
  void everyMetricSaysWhatItIsAndWhereItStands() {
    for (Metric metric : core.metrics()) {
      assertThat(metric.help()).as(metric.path()).isNotBlank().doesNotEndWith(".");
      assertThat(metric.kinds()).as(metric.path()).isNotEmpty();
      assertThat(metric.isCore()).as(metric.path()).isTrue();
      assertThat(metric.display().label()).as(metric.path()).isNotBlank();
    }
  }

  @Test
  void theOrderOfTheTablesIsTheOrderOfTheMetrics() {
    assertThat(core.metrics()).isSorted();
  }

  @Test
  void derivedMetricsAndLimitsStayWithinOneKindAndPart() {
    for (Metric metric : core.metrics()) {
      metric.limitOf().ifPresent(limit -> assertThat(sharesDevice(metric, limit.of())).isTrue());
      metric
          .derived()
          .ifPresent(
              derived -> {
                for (Metric from : inputs(derived)) {
                  assertThat(sharesDevice(metric, from)).as(metric.path()).isTrue();
                }
              });
    }
  }

  @Test
  void aPluginBringsMetricsUnderItsName() {
    Metric acme = Metric.gauge("acme_flux_ratio", Unit.RATIO).help("Flux").build();

    assertThat(core.with("acme", List.of(acme)).find(DeviceKind.GPU, "acme_flux_ratio"))
        .contains(acme);
    assertThatThrownBy(() -> core.with("other", List.of(acme)))
        .hasMessage("metric 'acme_flux_ratio' of plug-in 'other' must start with 'other_'");
    assertThatThrownBy(() -> core.with("acme", List.of(acme)).with("acme", List.of(acme)))
        .hasMessageContaining("is defined already");
  }

  private static List<Metric> inputs(Derived derived) {
    return switch (derived) {
      case Derived.Rate(Metric counter) -> List.of(counter);
      case Derived.Busy(Metric busy, Metric idle) -> List.of(busy, idle);
      case Derived.Ratio(Metric part, Metric whole) -> List.of(part, whole);
      case Derived.Margin(Metric limit, Metric value) -> List.of(limit, value);
    };
  }

  private static boolean sharesDevice(Metric metric, Metric other) {
    return metric.part().equals(other.part())
        && metric.kinds().stream().anyMatch(other.kinds()::contains);
  }
}
