package io.allsmi.collectors.nvml;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.catalogue.Level;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the library is called: each call may be a millisecond of a slow driver. */
class CallBudgetTest {
  /** Calls for one device and tick, at the level that has everything. */
  private static final double MOST = 60;

  /** Ticks of a second in which what changes seldom is read once. */
  private static final double TICKS = 10;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"r550-h100, 8", "r590-gb200, 4", "r450-v100, 4", "geforce, 2", "gb10, 1"})
  void aSteadyTickIsFewCallsForADevice(String scenario, int devices) throws Exception {
    try (Ticks ticks = Ticks.of(folder, scenario)) {
      for (int second = 0; second < 3; second++) {
        ticks.at(10 * second);
        ticks.live();
        ticks.health();
      }
      ticks.nvml().resetCalls();
      ticks.at(30).live();
      double each = ticks.nvml().calls();
      ticks.nvml().resetCalls();
      ticks.health();
      double seldom = ticks.nvml().calls();
      assertThat((each + seldom / TICKS) / devices).isLessThan(MOST);
    }
  }

  @Test
  void theManyFieldsOfLinksAreReadInFewCalls() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r590-gb200")) {
      ticks.health(Level.DETAIL);
      ticks.nvml().resetCalls();
      ticks.at(10).health(Level.DETAIL);
      // More than 300 fields for each of four devices.
      assertThat(ticks.nvml().calls("nvmlDeviceGetFieldValues")).isBetween(8L, 16L);
    }
  }
}
