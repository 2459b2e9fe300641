package io.allsmi.collectors.nvml.link;

import static io.allsmi.model.catalogue.InterconnectMetrics.FABRIC_TROUBLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FabricHealthTest {
  private static final int ALL_WELL = 0x11AA;

  private static List<String> trouble(int mask, int summary) {
    double flags = new FabricHealth(mask, summary).trouble();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < FABRIC_TROUBLE.states().size(); i++) {
      if (((long) flags >>> i & 1) == 1) words.add(FABRIC_TROUBLE.states().get(i));
    }
    return words;
  }

  @Test
  void allWellIsNoTrouble() {
    FabricHealth health = new FabricHealth(ALL_WELL, 1);
    assertThat(health.trouble()).isZero();
    assertThat(health.healthy()).isOne();
    assertThat(health.partitionAssigned()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "0x11A9, degraded_bandwidth",
    "0x11A6, route_recovery",
    "0x119A, route_unhealthy",
    "0x116A, access_timeout_recovery",
    "0x12AA, incorrect_system_guid",
    "0x13AA, incorrect_chassis_serial",
    "0x14AA, no_partition",
    "0x15AA, too_few_links",
    "0x16AA, incompatible_firmware",
    "0x17AA, invalid_location",
    "0x18AA, invalid_gpu_state",
    "0x19AA, other"
  })
  void eachConditionIsAFlag(String mask, String word) {
    assertThat(trouble(Integer.decode(mask), 0)).containsExactly(word);
    assertThat(new FabricHealth(Integer.decode(mask), 0).healthy()).isZero();
  }

  @Test
  void limitedCapacityIsTroubleAndNotHealthy() {
    assertThat(trouble(ALL_WELL, 3)).containsExactly("limited_capacity");
    assertThat(new FabricHealth(ALL_WELL, 3).healthy()).isZero();
  }

  @Test
  void aDriverThatSaysNothingLeavesAllAbsent() {
    FabricHealth health = new FabricHealth(0, 0);
    assertThat(health.trouble()).isNaN();
    assertThat(health.healthy()).isNaN();
    assertThat(health.partitionAssigned()).isNaN();
  }
}
