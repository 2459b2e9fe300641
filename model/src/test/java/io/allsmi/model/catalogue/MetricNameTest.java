package io.allsmi.model.catalogue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricNameTest {
  @ParameterizedTest
  @CsvSource({
    "powerWatts, WATTS, snake_case",
    "power__watts, WATTS, snake_case",
    "_power_watts, WATTS, snake_case",
    "power_watts_, WATTS, snake_case",
    "2_power_watts, WATTS, snake_case",
    "p:power_watts, WATTS, snake_case",
    "power, WATTS, must end with its unit",
    "power_mw, NONE, abbreviates a unit",
    "power_milliwatts, NONE, not a base unit",
    "fan_percent, NONE, abbreviates a unit",
    "link_count, NONE, belongs to histograms",
    "link_sum, NONE, belongs to histograms",
    "gauge_watts, WATTS, name of a type",
    "energy_total, NONE, ends counters",
  })
  void whatPromtoolRefusesIsRefused(String name, Unit unit, String why) {
    assertThatThrownBy(() -> Metric.gauge(name, unit).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "'")
        .hasMessageContaining(why);
  }

  @Test
  void aCounterEndsWithTotalBehindItsUnit() {
    assertThatCode(() -> Metric.counter("energy_joules_total", Unit.JOULES).build())
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Metric.counter("energy_joules", Unit.JOULES).build())
        .hasMessageContaining("'_total' ends counters");
    assertThatThrownBy(() -> Metric.counter("energy_total", Unit.JOULES).build())
        .hasMessageContaining("must end with its unit");
  }

  @Test
  void flagsFitIntoTheIntegersOfADouble() {
    String[] states = new String[53];
    for (int i = 0; i < states.length; i++) states[i] = "s" + i;

    assertThatThrownBy(() -> Metric.flags("many", states).build()).hasMessageContaining("1 to 52");
  }
}
