package io.allsmi.mock.node;

import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Inventory;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.catalogue.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One node: what it would say at any time. Its answers follow from the fleet's seed, its name and
 * the time alone, never from what was asked before. Safe for use by several threads.
 */
public final class SimulatedNode {
  /** Nodes are booted every 24 days, each at a time of its own. */
  private static final long LIFE_MILLIS = 24 * 86_400_000L;

  private static final double STEP_SECONDS = 1;

  private final String name;
  private final PlatformSpec spec;
  private final long seed;
  private final AnswerPool pool;
  private volatile @Nullable Built built;

  /** What is made when a node is first asked. */
  private record Built(List<NodeSource> sources, Inventory inventory) {}

  SimulatedNode(String name, PlatformSpec spec, long seed, AnswerPool pool) {
    this.name = name;
    this.spec = spec;
    this.seed = seed;
    this.pool = pool;
  }

  /** The host name that it reports. */
  public String name() {
    return name;
  }

  /** What it is. */
  public PlatformSpec platform() {
    return spec;
  }

  /** What it says at a moment, at the level of a device page. */
  public Snapshot at(Moment moment) {
    return at(moment, Level.DETAIL);
  }

  /** What it says at a moment of the wall clock, in milliseconds since 1970. */
  public Snapshot at(long wallMillis) {
    return at(Moment.ofWall(wallMillis), Level.DETAIL);
  }

  /** What it says at a moment. */
  public Snapshot at(Moment moment, Level level) {
    Built node = build();
    Tick tick = new Tick(moment.wallMillis(), bootMillis(moment.wallMillis()), level);
    NodeAnswer answer = pool.take();
    answer.begin(node.inventory().devices());
    int n = node.sources().size();
    List<Block> blocks = new ArrayList<>(n);
    List<Source> sources = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      NodeSource source = node.sources().get(i);
      Tick asked = asked(tick, source);
      Moment at = moment.plusSeconds((asked.wallMillis() - tick.wallMillis()) / 1e3);
      answer.source(i);
      source.answer(asked, answer);
      Block block = answer.block(source.name(), at);
      if (block.size() > 0) blocks.add(block);
      double cadence = Math.max(STEP_SECONDS, source.cadence());
      sources.add(Source.ok(source.name(), at, duration(source), cadence));
    }
    Snapshot snapshot =
        new Snapshot(
            name,
            moment,
            node.inventory(),
            blocks,
            answer.processes(),
            List.of(),
            answer.findings(),
            sources);
    pool.give(answer);
    return snapshot;
  }

  /** A source with a cadence of its own was asked when that last came round. */
  private static Tick asked(Tick tick, NodeSource source) {
    long cadence = Math.round(1000 * source.cadence());
    if (cadence == 0) return tick;
    return tick.at(
        tick.wallMillis() - Math.floorMod(tick.wallMillis() - tick.bootMillis(), cadence));
  }

  private double duration(NodeSource source) {
    long draw = Draw.of(Draw.of(seed, 91), source.name());
    return Math.rint(
            1e6 * Draw.between(draw, 0.0003, source.name().startsWith("nv") ? 0.02 : 0.003))
        / 1e6;
  }

  private long bootMillis(long wallMillis) {
    long shift = 1000L * Draw.below(Draw.of(seed, 92), (int) (LIFE_MILLIS / 1000));
    return wallMillis - Math.floorMod(wallMillis - shift, LIFE_MILLIS);
  }

  private Built build() {
    Built known = built;
    if (known != null) return known;
    List<NodeSource> sources = spec.sources(name, seed);
    Tick any = new Tick(Tick.ORIGIN, Tick.ORIGIN, Level.ALL);
    Map<String, DeviceInfo> devices = new LinkedHashMap<>();
    for (NodeSource source : sources) {
      for (DeviceInfo device : source.devices(any)) devices.putIfAbsent(device.name(), device);
    }
    known = new Built(sources, new Inventory(List.copyOf(devices.values()), 1));
    built = known;
    return known;
  }
}
