package io.allsmi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockBuilderTest {
  private static final Moment AT = new Moment(1, 1);
  private static final List<Metric> METRICS = Catalogue.core().metrics();

  private record Slot(int device, int part, Metric metric) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void holdsWhatWasSetWhateverTheOrder(long seed) {
    Random random = new Random(seed);
    BlockBuilder builder = new BlockBuilder();
    for (int round = 0; round < 20; round++) {
      Map<Slot, Double> expected = new HashMap<>();
      int readings = random.nextInt(300);
      for (int i = 0; i < readings; i++) {
        Metric metric = METRICS.get(random.nextInt(METRICS.size()));
        Slot slot = new Slot(random.nextInt(5), random.nextInt(4) - 1, metric);
        double value = random.nextInt(10) == 0 ? Double.NaN : random.nextDouble();
        builder.set(slot.device, slot.part, slot.metric, value);
        expected.put(slot, value);
      }
      Block block = builder.build("test", AT, 7);

      assertThat(block.size()).isEqualTo(expected.size());
      expected.forEach(
          (slot, value) ->
              assertThat(block.value(slot.device, slot.part, slot.metric)).isEqualTo(value));
      assertThat(block.epoch()).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void blocksOfOneShapeShareTheirLayout(long seed) {
    Random random = new Random(seed);
    List<Slot> slots = new ArrayList<>();
    for (Metric metric : METRICS) slots.add(new Slot(random.nextInt(3), Layout.NO_PART, metric));
    Layout first = build(new BlockBuilder(), slots).layout();
    Collections.shuffle(slots, random);

    assertThat(build(new BlockBuilder(), slots).layout()).isSameAs(first);
  }

  private static Block build(BlockBuilder builder, List<Slot> slots) {
    for (Slot slot : slots) builder.set(slot.device, slot.part, slot.metric, 1);
    return builder.build("test", AT, 0);
  }

  @Test
  void textsStandBesideNumbers() {
    Metric mode = Metric.text("acme_mode").help("Mode").build();
    Metric power = Metric.gauge("acme_power_watts", Unit.WATTS).build();
    BlockBuilder builder = new BlockBuilder();
    builder.set(0, Layout.NO_PART, power, 12);
    builder.set(0, Layout.NO_PART, mode, Double.NaN, "MAXN");
    Block block = builder.build("test", AT, 0);

    assertThat(block.text(block.layout().find(0, Layout.NO_PART, mode))).isEqualTo("MAXN");
    assertThat(block.has(block.layout().find(0, Layout.NO_PART, mode))).isTrue();

    builder.set(0, Layout.NO_PART, power, 13);
    builder.set(0, Layout.NO_PART, mode, Double.NaN, "");
    Block next = builder.build("test", AT, 0);

    assertThat(next.layout()).isSameAs(block.layout());
    assertThat(next.has(next.layout().find(0, Layout.NO_PART, mode))).isFalse();
    assertThat(next.value(0, Layout.NO_PART, power)).isEqualTo(13);
  }
}
