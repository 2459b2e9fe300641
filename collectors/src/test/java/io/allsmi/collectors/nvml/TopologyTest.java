package io.allsmi.collectors.nvml;

import static io.allsmi.model.catalogue.InterconnectMetrics.PEER_ACCESS;
import static io.allsmi.model.catalogue.InterconnectMetrics.PEER_LINKS;
import static io.allsmi.model.catalogue.InterconnectMetrics.PEER_PATH;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopologyTest {
  private static final double ALL = 0b11111;

  @TempDir private Path folder;

  private static double peer(ReadAnswer answer, String one, String other, Metric metric) {
    return answer.value(one, PartKind.PEER, other, metric);
  }

  @Test
  void eachDeviceNamesItsWayToEachOther() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r550-h100")) {
      ReadAnswer health = ticks.health();
      assertThat(peer(health, "nvidia0", "nvidia3", PEER_PATH))
          .isEqualTo(PEER_PATH.states().indexOf("numa_node"));
      assertThat(peer(health, "nvidia0", "nvidia4", PEER_PATH))
          .isEqualTo(PEER_PATH.states().indexOf("system"));
      assertThat(peer(health, "nvidia0", "nvidia4", PEER_ACCESS)).isEqualTo(ALL);
      assertThat(peer(health, "nvidia0", "nvidia0", PEER_PATH)).isNaN();
    }
  }

  @Test
  void linksOverSwitchesLeadToEachDeviceThatTheyReach() throws Exception {
    try (Ticks ticks =
        Ticks.of(folder, "r550-h100", "gpu7 link.11.state 0", "p2p gpu0 gpu5 5 cap 2")) {
      ReadAnswer health = ticks.health();
      assertThat(peer(health, "nvidia0", "nvidia4", PEER_LINKS)).isEqualTo(18);
      assertThat(peer(health, "nvidia7", "nvidia4", PEER_LINKS)).isEqualTo(17);
      assertThat(peer(health, "nvidia0", "nvidia5", PEER_LINKS)).isZero();
    }
  }

  @Test
  void directLinksLeadToTheirFarEnd() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r450-v100")) {
      ReadAnswer health = ticks.health();
      assertThat(peer(health, "nvidia0", "nvidia2", PEER_LINKS)).isEqualTo(2);
      assertThat(peer(health, "nvidia2", "nvidia0", PEER_LINKS)).isEqualTo(6);
      assertThat(peer(health, "nvidia2", "nvidia1", PEER_LINKS)).isZero();
    }
  }

  @Test
  void whatIsRefusedIsNoAccessAndWhatIsNotKnownIsNotReported() throws Exception {
    try (Ticks ticks =
        Ticks.of(
            folder,
            "geforce",
            "p2p gpu* gpu* 0",
            "p2p gpu* gpu* 3 cap 3",
            "p2p gpu* gpu* 6 cap 4")) {
      ReadAnswer health = ticks.health();
      assertThat(peer(health, "nvidia0", "nvidia1", PEER_ACCESS)).isEqualTo(0b00111);
      assertThat(health.device("nvidia0").reportable(PEER_ACCESS))
          .isEqualTo(List.of("read", "write", "nvlink", "atomics"));
      assertThat(peer(health, "nvidia0", "nvidia1", PEER_LINKS)).isNaN();
    }
  }

  @Test
  void eachPairIsAskedAboutOnce() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r550-h100")) {
      ticks.health();
      assertThat(ticks.nvml().calls("nvmlDeviceGetTopologyCommonAncestor")).isEqualTo(8 * 7);
      ticks.at(10).health();
      assertThat(ticks.nvml().calls("nvmlDeviceGetTopologyCommonAncestor")).isEqualTo(8 * 7);
      assertThat(ticks.nvml().calls("nvmlDeviceGetP2PStatus")).isEqualTo(8 * 7 * 5);
    }
  }

  @Test
  void whatFailedInPassingIsAskedAgain() throws Exception {
    try (Ticks ticks =
        Ticks.of(folder, "geforce", "gpu0 fail nvmlDeviceGetTopologyCommonAncestor 999 until 5s")) {
      assertThat(peer(ticks.health(), "nvidia0", "nvidia1", PEER_PATH)).isNaN();
      assertThat(peer(ticks.at(10).health(), "nvidia0", "nvidia1", PEER_PATH)).isEqualTo(3);
    }
  }

  @Test
  void itIsForTheWholeLevel() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "geforce")) {
      assertThat(peer(ticks.health(Level.DETAIL), "nvidia0", "nvidia1", PEER_PATH)).isNaN();
      assertThat(ticks.nvml().calls("nvmlDeviceGetP2PStatus")).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"nvidia0|0-31", "nvidia4|32-63"})
  void theCpusNearADeviceAreNamed(String device, String cpus) throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r550-h100")) {
      assertThat(ticks.health().device(device).info().get("cpus")).isEqualTo(cpus);
    }
  }

  @Test
  void aLevelThatIsNoneIsAbsent() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "broken")) {
      ReadAnswer health = ticks.health();
      assertThat(peer(health, "nvidia0", "nvidia1", PEER_PATH)).isNaN();
      assertThat(peer(health, "nvidia0", "nvidia1", PEER_ACCESS)).isNaN();
    }
  }
}
