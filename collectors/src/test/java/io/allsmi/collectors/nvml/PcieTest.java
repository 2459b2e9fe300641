package io.allsmi.collectors.nvml;

import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_RECEIVE_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_RECEIVE_BYTES_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_REPLAY_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_TRANSMIT_BYTES_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LANE_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.PCIE_BAD_TLP_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.PCIE_CORRECTABLE_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.PCIE_FATAL_ERRORS_TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.collectors.fixture.Until;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.PartKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PcieTest {
  @TempDir private Path folder;

  @Test
  void theLinkIsReadInEachTickAndWhatItCanBeSeldom() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r550-h100")) {
      ReadAnswer live = ticks.live(Level.CORE);
      assertThat(live.value("nvidia4", PCIE_GENERATION)).isEqualTo(5);
      assertThat(live.value("nvidia4", PCIE_LANES)).isEqualTo(8);
      ReadAnswer health = ticks.health();
      assertThat(health.value("nvidia4", PCIE_GENERATION_MAX)).isEqualTo(5);
      assertThat(health.value("nvidia4", PCIE_LANES_MAX)).isEqualTo(16);
    }
  }

  @Test
  void errorsAreThoseOfTheFields() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r550-h100", "gpu4 field 183.7 9").at(100)) {
      ReadAnswer health = ticks.health();
      assertThat(health.value("nvidia4", PCIE_REPLAY_ERRORS_TOTAL)).isEqualTo(37);
      assertThat(health.value("nvidia4", PCIE_CORRECTABLE_ERRORS_TOTAL)).isEqualTo(32);
      assertThat(health.value("nvidia4", PCIE_BAD_TLP_ERRORS_TOTAL)).isEqualTo(19);
      assertThat(health.value("nvidia4", PCIE_FATAL_ERRORS_TOTAL)).isZero();
      assertThat(health.value("nvidia4", PartKind.LANE, "7", LANE_ERRORS_TOTAL)).isEqualTo(9);
    }
  }

  @Test
  void anOldDriverHasAFunctionForReplaysAlone() throws Exception {
    try (Ticks ticks =
        Ticks.of(folder, "r450-v100", "gpu* field 94 unsupported", "gpu0 pcie.replay 3")) {
      ReadAnswer health = ticks.health();
      assertThat(health.value("nvidia0", PCIE_REPLAY_ERRORS_TOTAL)).isEqualTo(3);
      assertThat(health.value("nvidia0", PCIE_CORRECTABLE_ERRORS_TOTAL)).isNaN();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gb10", "npu-n1x"})
  void aGpuWithinAProcessIsNotOnTheBus(String scenario) throws Exception {
    try (Ticks ticks = Ticks.of(folder, scenario)) {
      assertThat(ticks.live().value("nvidia0", PCIE_GENERATION)).isNaN();
      assertThat(ticks.live().value("nvidia0", PCIE_LANES)).isNaN();
      assertThat(ticks.health().value("nvidia0", PCIE_LANES_MAX)).isNaN();
      assertThat(ticks.nvml().calls("nvmlDeviceGetPcieThroughput")).isZero();
    }
  }

  @Test
  void bytesAreCountedWhereTheRegisterIsWide() throws Exception {
    try (Ticks ticks =
        Ticks.of(
            folder,
            "geforce",
            "gpu* field 197 count 50000000000 7",
            "gpu* field 198 60000000000")) {
      ReadAnswer live = ticks.live();
      assertThat(live.value("nvidia0", PCIE_TRANSMIT_BYTES_TOTAL)).isEqualTo(5e10);
      assertThat(live.value("nvidia0", PCIE_RECEIVE_BYTES_TOTAL)).isEqualTo(6e10);
      assertThat(live.value("nvidia0", PCIE_RECEIVE_BYTES_PER_SECOND)).isNaN();
      assertThat(ticks.at(1).live().value("nvidia0", PCIE_TRANSMIT_BYTES_TOTAL))
          .isEqualTo(5e10 + 7);
      assertThat(ticks.nvml().calls("nvmlDeviceGetPcieThroughput")).isZero();
    }
  }

  @Test
  void aCountThatMayHaveStartedAgainIsNotTold() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "geforce")) {
      assertThat(ticks.live().value("nvidia0", PCIE_RECEIVE_BYTES_TOTAL)).isNaN();
      assertThat(ticks.at(1).live().value("nvidia0", PCIE_RECEIVE_BYTES_TOTAL)).isNaN();
    }
  }

  @Test
  void noReadingWaitsForTheDriverToMeasure() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "geforce", "gpu* hang nvmlDeviceGetPcieThroughput")) {
      ticks.live();
      Until.so(() -> ticks.nvml().hanging() > 0);
      // The other thread is inside the call: that this returns is the test.
      assertThat(ticks.at(1).live().value("nvidia0", PCIE_GENERATION)).isEqualTo(4);
      ticks.nvml().release();
    }
  }

  @Test
  void nonsenseIsAbsent() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "broken")) {
      assertThat(ticks.live().value("nvidia0", PCIE_GENERATION)).isNaN();
      assertThat(ticks.live().value("nvidia0", PCIE_LANES)).isNaN();
      assertThat(ticks.health().value("nvidia0", PCIE_GENERATION_MAX)).isNaN();
    }
  }
}
