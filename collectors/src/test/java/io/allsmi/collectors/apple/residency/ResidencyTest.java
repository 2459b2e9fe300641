package io.allsmi.collectors.apple.residency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidencyTest {
  private static final double[] CLOCKS = {1e9, 2e9};
  private static final List<String> NAMES = List.of("DOWN", "IDLE", "V0P1", "V1P0");

  private static States states(long... ticks) {
    return new States(NAMES, ticks);
  }

  @Test
  void theClockIsThatOfTheActiveTime() {
    Residency use = Residency.between(states(0, 0, 0, 0), states(0, 500, 100, 400), CLOCKS);
    assertThat(use.active()).isEqualTo(0.5);
    assertThat(use.hertz()).isCloseTo(1.8e9, within(1.0));
  }

  @Test
  void onlyTheDifferenceOfTwoSamplesCounts() {
    Residency use = Residency.between(states(9, 800, 70, 5), states(9, 1600, 170, 105), CLOCKS);
    assertThat(use.active()).isEqualTo(0.2);
    assertThat(use.hertz()).isEqualTo(1.5e9);
  }

  @Test
  void whatWasIdleAllTheTimeHasNoClock() {
    Residency use = Residency.between(states(0, 0, 0, 0), states(100, 900, 0, 0), CLOCKS);
    assertThat(use.active()).isZero();
    assertThat(use.hertz()).isNaN();
  }

  @Test
  void withoutTheRightTableThereIsNoClock() {
    States before = states(0, 0, 0, 0);
    States after = states(0, 500, 100, 400);
    assertThat(Residency.between(before, after, new double[0]).hertz()).isNaN();
    assertThat(Residency.between(before, after, new double[] {1e9, 2e9, 3e9}).hertz()).isNaN();
    assertThat(Residency.between(before, after, new double[] {1e9}).active()).isEqualTo(0.5);
  }

  @Test
  void samplesThatDoNotFitSayNothing() {
    States other = new States(List.of("IDLE", "P1"), new long[] {1, 2});
    assertThat(Residency.between(other, states(1, 2, 3, 4), CLOCKS).active()).isNaN();
    assertThat(Residency.between(states(5, 0, 0, 0), states(4, 9, 9, 9), CLOCKS).active()).isNaN();
    assertThat(Residency.between(states(1, 2, 3, 4), states(1, 2, 3, 4), CLOCKS).active()).isNaN();
  }

  @Test
  void aGpuThatIsOffIsIdle() {
    States before = new States(List.of("OFF", "P1", "P2"), new long[] {0, 0, 0});
    States after = new States(List.of("OFF", "P1", "P2"), new long[] {75, 25, 0});
    assertThat(Residency.between(before, after, CLOCKS)).isEqualTo(new Residency(0.25, 1e9));
  }

  @ParameterizedTest
  @CsvSource({
    "ECPU0,ECPU,ECPU",
    "PCPU12,PCPU,PCPU",
    "MCPU3,MCPU,MCPU",
    "MCPU0_5,MCPU0,MCPU",
    "DIE_0_ECPU_CPU0,DIE_0_ECPU,ECPU",
    "DIE_0_PCPU_CPU1,DIE_0_PCPU,PCPU",
    "DIE_1_PCPU1_CPU0,DIE_1_PCPU1,PCPU",
    "DIE_1_ECPU0,DIE_1_ECPU,ECPU"
  })
  void aCoresChannelNamesItsCluster(String channel, String cluster, String prefix) {
    assertThat(CoreChannel.of(channel)).isEqualTo(new CoreChannel(cluster, prefix));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "GPU0", "ECPU", "PCPM", "ECPM", "DIE_0_", "DIE_X_PCPU0", "PACC_0", "CPU", "0"})
  void otherChannelsAreNoCores(String channel) {
    assertThat(CoreChannel.of(channel)).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anySamplesGiveSaneAnswersOrNone(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      Residency use = Residency.between(noise(random), noise(random), CLOCKS);
      assertThat(use.active() < 0 || use.active() > 1).isFalse();
      assertThat(use.hertz() < 1e9 || use.hertz() > 2e9 + 1).isFalse();
    }
  }

  private static States noise(Random random) {
    List<String> names = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) names.add(NAMES.get(random.nextInt(4)));
    long[] ticks = new long[random.nextInt(10) == 0 ? random.nextInt(4) : count];
    for (int i = 0; i < ticks.length; i++) ticks[i] = random.nextLong() >> random.nextInt(64);
    return new States(names, ticks);
  }
}
