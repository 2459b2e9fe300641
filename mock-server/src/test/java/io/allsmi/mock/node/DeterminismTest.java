package io.allsmi.mock.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.mock.platform.Platforms;
import io.allsmi.mock.sim.Draw;
import io.allsmi.model.Block;
import io.allsmi.model.Snapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeterminismTest {
  private static final long START = 1_795_000_000_000L;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsSaidDoesNotDependOnWhatWasAskedBefore(long seed) {
    SimulatedNode asked = node(seed);
    SimulatedNode fresh = node(seed);
    for (int i = 0; i < 200; i++) {
      asked.at(START + Draw.below(Draw.of(seed, i), 3_600_000));
    }
    for (int i = 0; i < 5; i++) {
      long at = START + Draw.below(Draw.of(seed, 1000 + i), 7_200_000);
      assertThat(text(asked.at(at))).isEqualTo(text(fresh.at(at)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anotherSeedMakesAnotherNode(long seed) {
    assertThat(text(node(seed).at(START))).isNotEqualTo(text(node(seed + 1).at(START)));
  }

  private static SimulatedNode node(long seed) {
    return new Simulation(seed, START).node("node-0001", Platforms.parse("nvidia-h100:8"));
  }

  private static String text(Snapshot snapshot) {
    StringBuilder text = new StringBuilder();
    for (Block block : snapshot.blocks()) text.append(block).append('\n');
    return text.append(snapshot.inventory()).append(snapshot.processes()).toString();
  }
}
