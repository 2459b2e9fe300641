package io.allsmi.collectors.furiosa.card;

import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottlingTest {
  @ParameterizedTest
  @CsvSource({
    "0x0, 2026.3, ''",
    "0x1, 2026.3, idle",
    "0x2, 2026.3, hw_thermal",
    "0x4, 2026.3, sw_power_cap",
    "0x8, 2026.3, application_clocks",
    "0x30, 2026.3, hw_slowdown",
    "0x40, 2026.3, hw_power_brake",
    "0x80, 2026.3, other",
    "0x80, 2026.4, application_clocks",
    "0x100, 2026.4, other",
    "0x43, 2026.4, idle hw_thermal hw_power_brake",
    "0x80000000, 2026.4, other"
  })
  void bitsAreTheCataloguesStates(String mask, String driver, String states) {
    double flags = Throttling.flags(Long.decode(mask), Release.of(driver));

    List<String> names = new ArrayList<>();
    for (int i = 0; i < THROTTLE.states().size(); i++) {
      if (((long) flags >>> i & 1) == 1) names.add(THROTTLE.states().get(i));
    }
    assertThat(String.join(" ", names)).isEqualTo(states);
    assertThat(Throttling.REPORTABLE).containsAll(names);
  }

  @Test
  void noMaskIsAbsent() {
    assertThat(Throttling.flags(Double.NaN, Release.of("2026.4.0"))).isNaN();
    assertThat(Throttling.flags(0x1p40, Release.of("2026.4.0"))).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "'2026.4.0~rc1, abc123', 0, 1",
    "'2026.4.0', 1, 0",
    "'2027.1.0', 0, 1",
    "'1.0.0, 0abcdef', 1, 1",
    "'1.0.0', 0, 0",
    "'2024.1.0', 1, 1"
  })
  void theStateOfACardIsReadByItsDriversRelease(String driver, double state, double alive) {
    assertThat(Release.of(driver).alive(state)).isEqualTo(alive);
  }

  @ParameterizedTest
  @CsvSource({"2025.3.0", "2026.3.0", "''", "unknown"})
  void whereNobodyHasSaidWhatTheStateMeansItIsAbsent(String driver) {
    assertThat(Release.of(driver).alive(0)).isNaN();
    assertThat(Release.of(driver).alive(1)).isNaN();
  }
}
