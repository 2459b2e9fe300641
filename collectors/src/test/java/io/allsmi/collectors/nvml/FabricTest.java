package io.allsmi.collectors.nvml;

import static io.allsmi.model.catalogue.AcceleratorMetrics.FABRIC_HEALTHY;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FABRIC_STATE;
import static io.allsmi.model.catalogue.InterconnectMetrics.FABRIC_CLIQUE;
import static io.allsmi.model.catalogue.InterconnectMetrics.FABRIC_CLUSTER;
import static io.allsmi.model.catalogue.InterconnectMetrics.FABRIC_ERROR;
import static io.allsmi.model.catalogue.InterconnectMetrics.FABRIC_PARTITION_ASSIGNED;
import static io.allsmi.model.catalogue.InterconnectMetrics.FABRIC_TROUBLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.ReadAnswer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FabricTest {
  private static final double COMPLETED = 3;
  private static final String CLUSTER = "7c0ea1b4-5d60-47cb-9a7e-2a86e36e6b1d";

  @TempDir private Path folder;

  @Test
  void whoHasJoinedNamesClusterAndClique() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r590-gb200")) {
      ReadAnswer health = ticks.health();
      assertThat(health.value("nvidia0", FABRIC_STATE)).isEqualTo(COMPLETED);
      assertThat(health.text("nvidia0", FABRIC_CLUSTER)).isEqualTo(CLUSTER);
      assertThat(health.text("nvidia0", FABRIC_CLIQUE)).isEqualTo("32766");
      assertThat(health.value("nvidia0", FABRIC_HEALTHY)).isOne();
      assertThat(health.value("nvidia0", FABRIC_TROUBLE)).isZero();
      assertThat(health.value("nvidia0", FABRIC_PARTITION_ASSIGNED)).isOne();
      assertThat(health.value("nvidia2", FABRIC_HEALTHY)).isZero();
      assertThat(health.value("nvidia2", FABRIC_TROUBLE)).isEqualTo(1 + (1 << 11));
    }
  }

  @Test
  void whoStillJoinsHasNoCluster() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r590-gb200", "gpu* fabric.state 2")) {
      ReadAnswer health = ticks.health();
      assertThat(health.value("nvidia0", FABRIC_STATE)).isEqualTo(2);
      assertThat(health.text("nvidia0", FABRIC_CLUSTER)).isEmpty();
      assertThat(health.text("nvidia0", FABRIC_CLIQUE)).isEmpty();
    }
  }

  @Test
  void whoCouldNotJoinSaysWhy() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r590-gb200", "gpu* fabric.status 999")) {
      ReadAnswer health = ticks.health();
      assertThat(health.text("nvidia0", FABRIC_ERROR)).isEqualTo("unknown error (999)");
      assertThat(health.text("nvidia0", FABRIC_CLUSTER)).isEmpty();
    }
  }

  @Test
  void aMachineByItselfHasNoCluster() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r550-h100")) {
      ReadAnswer health = ticks.health();
      assertThat(health.value("nvidia0", FABRIC_STATE)).isEqualTo(COMPLETED);
      assertThat(health.text("nvidia0", FABRIC_CLUSTER)).isEmpty();
      assertThat(health.text("nvidia0", FABRIC_CLIQUE)).isEmpty();
      assertThat(health.value("nvidia0", FABRIC_TROUBLE)).isNaN();
      assertThat(health.value("nvidia0", FABRIC_HEALTHY)).isNaN();
    }
  }

  @Test
  void anOlderDriverIsAskedForTheOlderStruct() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r590-gb200", "absent nvmlDeviceGetGpuFabricInfoV")) {
      ReadAnswer health = ticks.health();
      assertThat(health.value("nvidia0", FABRIC_STATE)).isEqualTo(COMPLETED);
      assertThat(health.text("nvidia0", FABRIC_CLUSTER)).isEqualTo(CLUSTER);
      assertThat(health.value("nvidia0", FABRIC_TROUBLE)).isNaN();
    }
  }

  @Test
  void nonsenseIsAbsent() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r590-gb200", "gpu* fabric.state 77")) {
      ReadAnswer health = ticks.health();
      assertThat(health.value("nvidia0", FABRIC_STATE)).isNaN();
      assertThat(health.text("nvidia0", FABRIC_CLUSTER)).isEmpty();
    }
  }

  @Test
  void aBoardWithoutAFabricSaysNothing() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "geforce")) {
      assertThat(ticks.health().value("nvidia0", FABRIC_STATE)).isNaN();
    }
  }
}
