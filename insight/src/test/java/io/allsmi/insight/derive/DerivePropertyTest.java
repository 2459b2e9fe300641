package io.allsmi.insight.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Part;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Derived;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random lives of a node against {@link SlowDerive}. */
class DerivePropertyTest {
  private static final Metric BYTES = Metric.counter("acme_bytes_total", Unit.BYTES).build();
  private static final Metric BUSY =
      Metric.counter("acme_busy_seconds_total", Unit.SECONDS).build();
  private static final Metric IDLE =
      Metric.counter("acme_idle_seconds_total", Unit.SECONDS).build();
  private static final Metric USED = Metric.gauge("acme_used_bytes", Unit.BYTES).build();
  private static final Metric HEAT_LIMIT = Metric.gauge("acme_limit_celsius", Unit.CELSIUS).build();
  private static final Metric HEAT = Metric.gauge("acme_celsius", Unit.CELSIUS).build();
  private static final Metric LINK_BYTES =
      Metric.counter("acme_lane_bytes_total", Unit.BYTES).part(PartKind.LINK).build();

  private static final Metric RATE =
      Metric.gauge("acme_bytes_per_second", Unit.BYTES_PER_SECOND)
          .derived(new Derived.Rate(BYTES))
          .build();
  private static final Metric SHARE =
      Metric.gauge("acme_busy_ratio", Unit.RATIO).derived(new Derived.Busy(BUSY, IDLE)).build();

  /** Derived of a derived one, and named so that it comes before it in every order. */
  private static final Metric RATIO =
      Metric.gauge("acme_a_ratio", Unit.RATIO).derived(new Derived.Ratio(RATE, USED)).build();

  private static final Metric MARGIN =
      Metric.gauge("acme_margin_celsius", Unit.CELSIUS)
          .derived(new Derived.Margin(HEAT_LIMIT, HEAT))
          .build();
  private static final Metric LINK_RATE =
      Metric.gauge("acme_lane_bytes_per_second", Unit.BYTES_PER_SECOND)
          .part(PartKind.LINK)
          .derived(new Derived.Rate(LINK_BYTES))
          .build();

  private static final List<Metric> MEASURED = List.of(BYTES, BUSY, IDLE, USED, HEAT_LIMIT, HEAT);
  private static final List<Metric> DERIVED = List.of(RATE, SHARE, MARGIN, LINK_RATE, RATIO);
  private static final Catalogue CATALOGUE = Catalogue.core().with("acme", all());
  private static final List<String> SOURCES = List.of("one", "two");

  private static List<Metric> all() {
    List<Metric> all = new ArrayList<>(MEASURED);
    all.add(LINK_BYTES);
    all.addAll(DERIVED);
    return all;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void derivedReadingsAreThoseOfThePlainDefinition(long seed) {
    Life life = new Life(new Random(seed));
    SlowDerive slow = new SlowDerive(DERIVED, 1);
    Derivation derivation = new Derivation(Derive.of(CATALOGUE), 1);
    int compared = 0;
    for (int tick = 0; tick < 150; tick++) {
      Snapshot raw = life.next();
      Map<SlowDerive.Key, Double> expected = slow.next(raw);
      Map<SlowDerive.Key, Double> actual = readings(derivation.next(raw));

      assertThat(actual.keySet())
          .as("seed %d, tick %d", seed, tick)
          .containsExactlyInAnyOrderElementsOf(expected.keySet());
      for (Map.Entry<SlowDerive.Key, Double> entry : expected.entrySet()) {
        assertThat(actual.get(entry.getKey()))
            .as("seed %d, tick %d, %s", seed, tick, entry.getKey())
            .isCloseTo(entry.getValue(), within(1e-12 * Math.abs(entry.getValue())));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  private static Map<SlowDerive.Key, Double> readings(Snapshot derived) {
    Map<SlowDerive.Key, Double> readings = new HashMap<>();
    for (Block block : derived.blocks()) {
      Layout layout = block.layout();
      for (int slot = 0; slot < block.size(); slot++) {
        if (!DERIVED.contains(layout.metric(slot)) || Double.isNaN(block.value(slot))) continue;
        DeviceInfo device = derived.inventory().devices().get(layout.device(slot));
        int part = layout.part(slot);
        String partName =
            part < 0 ? "" : device.parts().get(part).kind() + " " + device.parts().get(part).name();
        readings.put(
            new SlowDerive.Key(
                block.source(), device.kind() + " " + device.name(), partName, layout.metric(slot)),
            block.value(slot));
      }
    }
    return readings;
  }

  /** A node whose devices, links, clocks, counters and sources do everything that they may. */
  private static final class Life {
    private final Random random;
    private final Map<String, Double> counters = new HashMap<>();
    private Inventory inventory;
    private long epoch = 1;
    private long wall = 1_790_000_000_000L;
    private long monotonic = 77;
    private boolean hasMonotonic;
    private List<Block> blocks = List.of();

    Life(Random random) {
      this.random = random;
      hasMonotonic = random.nextBoolean();
      inventory = new Inventory(devices(), 1);
    }

    Snapshot next() {
      long millis = chance(8) ? random.nextInt(9000) : 1000L * (1 + random.nextInt(3));
      monotonic += millis * 1_000_000;
      wall += chance(12) ? -5000 : millis;
      if (chance(15)) epoch++;
      if (chance(40)) hasMonotonic = !hasMonotonic;
      boolean changed = chance(10);
      if (changed) inventory = new Inventory(devices(), inventory.generation() + 1);
      Moment now = hasMonotonic ? new Moment(wall, monotonic) : Moment.ofWall(wall);
      List<Block> answered = new ArrayList<>();
      for (String source : SOURCES) {
        if (!changed && chance(5)) answered.addAll(blocksOf(source));
        else if (!chance(12)) answered.addAll(answer(source, now));
      }
      if (chance(6)) Collections.shuffle(answered, random);
      blocks = answered;
      return new Snapshot(
          "node", now, inventory, blocks, List.of(), List.of(), List.of(), sources(now));
    }

    private List<Source> sources(Moment now) {
      double cadence = random.nextBoolean() ? 2 : Double.NaN;
      return List.of(
          Source.ok("one", now, 0.1, 0.5),
          new Source("two", SourceState.OK, Optional.of(now), 0.1, cadence, "", "", 0));
    }

    private boolean chance(int of) {
      return random.nextInt(of) == 0;
    }

    private List<Block> blocksOf(String source) {
      return blocks.stream().filter(block -> block.source().equals(source)).toList();
    }

    private List<DeviceInfo> devices() {
      List<DeviceInfo> devices = new ArrayList<>();
      for (String name : List.of("a", "b", "c", "d")) {
        if (chance(4)) continue;
        List<Part> links = new ArrayList<>();
        for (String link : List.of("0", "1", "2")) {
          if (!chance(4)) links.add(Part.of(PartKind.LINK, link));
        }
        Collections.shuffle(links, random);
        DeviceKind kind = chance(10) ? DeviceKind.NPU : DeviceKind.GPU;
        devices.add(DeviceInfo.of(name, kind, "", "", Info.NONE).withParts(links));
      }
      Collections.shuffle(devices, random);
      return devices;
    }

    /** One block, or two when some devices were set aside: those keep the time of before. */
    private List<Block> answer(String source, Moment now) {
      List<Block> last = blocksOf(source);
      boolean split = chance(6) && inventory.size() > 1;
      int first = split ? 1 + random.nextInt(inventory.size() - 1) : inventory.size();
      List<Block> answer = new ArrayList<>();
      answer.add(block(source, now, 0, first));
      if (split) {
        Moment then = last.isEmpty() || chance(2) ? now.plusSeconds(-1) : now;
        answer.add(block(source, then, first, inventory.size()));
      }
      return answer;
    }

    private Block block(String source, Moment at, int from, int to) {
      BlockBuilder builder = new BlockBuilder();
      for (int device = from; device < to; device++) {
        DeviceInfo info = inventory.devices().get(device);
        if (!source.equals(info.name().compareTo("c") < 0 ? "one" : "two")) continue;
        for (Metric metric : MEASURED) {
          if (chance(12)) continue;
          builder.set(device, Layout.NO_PART, metric, value(source + info.name(), metric));
        }
        if (chance(10)) {
          double delivered = chance(2) ? Double.NaN : random.nextDouble();
          builder.set(device, Layout.NO_PART, RATE, delivered);
        }
        for (int part = 0; part < info.parts().size(); part++) {
          String key = source + info.name() + info.parts().get(part).name();
          builder.set(device, part, LINK_BYTES, value(key, LINK_BYTES));
        }
      }
      return builder.build(source, at, epoch);
    }

    private double value(String key, Metric metric) {
      if (chance(15)) return Double.NaN;
      if (metric.equals(HEAT)) return random.nextInt(100);
      if (metric.equals(HEAT_LIMIT) || metric.equals(USED)) return random.nextInt(100) - 5;
      double step = chance(10) ? 0 : random.nextDouble() * Math.pow(10, random.nextInt(12));
      double was = counters.getOrDefault(key + metric, 0.0);
      double is = chance(20) ? step : was + step;
      counters.put(key + metric, is);
      return is;
    }
  }
}
