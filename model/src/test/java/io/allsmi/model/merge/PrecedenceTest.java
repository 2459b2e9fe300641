package io.allsmi.model.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrecedenceTest {
  private static final Metric POWER =
      Metric.gauge("acme_power_watts", Unit.WATTS).sources("meter", "driver").build();
  private static final Metric HEAT = Metric.gauge("acme_heat_celsius", Unit.CELSIUS).build();

  private final Precedence precedence = new Precedence();

  private static Block block(String source, double power, double heat) {
    BlockBuilder builder = new BlockBuilder();
    builder.set(0, Layout.NO_PART, POWER, power);
    builder.set(0, Layout.NO_PART, HEAT, heat);
    return builder.build(source, new Moment(1, 1), 0);
  }

  private static double power(Block block) {
    return block.value(0, Layout.NO_PART, POWER);
  }

  private static double heat(Block block) {
    return block.value(0, Layout.NO_PART, HEAT);
  }

  @Test
  void theCataloguesOrderWinsThenTheOrderOfTheBlocks() {
    List<Block> settled =
        precedence.settle(List.of(block("driver", 1, 10), block("meter", 2, 20)), source -> false);

    assertThat(power(settled.get(0))).isNaN();
    assertThat(power(settled.get(1))).isEqualTo(2);
    assertThat(heat(settled.get(0))).isEqualTo(10);
    assertThat(heat(settled.get(1))).isNaN();
  }

  @Test
  void aLateSourceLosesItsTurn() {
    List<Block> settled =
        precedence.settle(List.of(block("driver", 1, 10), block("meter", 2, 20)), "meter"::equals);

    assertThat(power(settled.get(0))).isEqualTo(1);
    assertThat(power(settled.get(1))).isNaN();
  }

  @Test
  void anAbsentReadingLeavesTheTurnToTheOther() {
    List<Block> settled =
        precedence.settle(
            List.of(block("driver", 1, 10), block("meter", Double.NaN, 20)), source -> false);

    assertThat(power(settled.get(0))).isEqualTo(1);
  }

  @Test
  void blocksThatDoNotOverlapStay() {
    List<Block> blocks = List.of(block("driver", 1, 2));

    assertThat(precedence.settle(blocks, source -> false)).isSameAs(blocks);
  }

  @Test
  void ofThreeSourcesOneIsLeftAlsoWhereTheFirstIsAbsent() {
    List<Block> settled =
        precedence.settle(
            List.of(block("a", Double.NaN, 10), block("b", 2, 20), block("c", 3, 30)),
            source -> false);

    assertThat(settled)
        .extracting(PrecedenceTest::power)
        .containsExactly(Double.NaN, 2.0, Double.NaN);
    assertThat(settled)
        .extracting(PrecedenceTest::heat)
        .containsExactly(10.0, Double.NaN, Double.NaN);
  }
}
