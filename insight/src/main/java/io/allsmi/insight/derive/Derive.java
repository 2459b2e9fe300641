package io.allsmi.insight.derive;

import io.allsmi.insight.before.Before;
import io.allsmi.model.Block;
import io.allsmi.model.Layout;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds to a snapshot the readings that the catalogue derives from others: rates and busy shares
 * from two snapshots of a node, ratios and margins from one. A function of its arguments alone; one
 * instance serves all nodes and threads.
 *
 * <p>A derived reading is absent where it cannot be said: in the first snapshot, after a counter
 * went back or its epoch changed, over a gap, or when the clock jumped. Where a collector delivers
 * the reading itself, its own stands.
 */
public final class Derive {
  /** A block that is older than so many intervals than the next is not compared with it. */
  private static final double INTERVALS = 3;

  private static final class Core {
    static final Derive DERIVE = new Derive(Catalogue.core());
  }

  private final Planner plans;

  private Derive(Catalogue catalogue) {
    plans = new Planner(catalogue);
  }

  /** For the product's own metrics. */
  public static Derive core() {
    return Core.DERIVE;
  }

  /** For the metrics of a catalogue, those of its plug-ins included. */
  public static Derive of(Catalogue catalogue) {
    return catalogue.equals(Catalogue.core()) ? core() : new Derive(catalogue);
  }

  /** The first snapshot of a node with what follows from it alone. */
  public Snapshot first(Snapshot current) {
    return derive(Before.nothing(), current, Double.MAX_VALUE);
  }

  /**
   * A snapshot with what follows from it and from the one before.
   *
   * @param previous what this function made of the snapshot before
   * @param interval seconds between two snapshots as they are usually taken; of a source that says
   *     that its cadence is longer, that
   * @throws IllegalArgumentException when the interval is not above 0
   */
  public Snapshot next(Snapshot previous, Snapshot current, double interval) {
    if (!(interval > 0)) throw new IllegalArgumentException("an interval of " + interval + " s");
    return derive(Before.of(previous, current), current, interval);
  }

  private Snapshot derive(Before before, Snapshot current, double interval) {
    List<Block> blocks = current.blocks();
    List<Block> derived = new ArrayList<>(blocks.size());
    boolean anyDelivered = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Plan plan = plans.of(block.layout());
      anyDelivered |= plan.delivered().length > 0;
      derived.add(plan.derive(block, before, longest(current, block, interval)));
    }
    if (anyDelivered) leaveOneOfEach(current, derived);
    return current.withBlocks(derived);
  }

  private static double longest(Snapshot current, Block block, double interval) {
    Optional<Source> source = current.source(block.source());
    double cadence = source.isPresent() ? source.get().cadence() : Double.NaN;
    return INTERVALS * (cadence > interval ? cadence : interval);
  }

  /**
   * One source delivers what is derived from another's counter: the delivered reading stands,
   * unless its source is late and the other is not.
   */
  private void leaveOneOfEach(Snapshot current, List<Block> derived) {
    List<Block> raw = current.blocks();
    for (int from = 0; from < raw.size(); from++) {
      for (int slot : plans.of(raw.get(from).layout()).delivered()) {
        if (!raw.get(from).has(slot)) continue;
        for (int to = 0; to < raw.size(); to++) {
          if (to != from) leaveOneOf(current, derived, from, slot, to);
        }
      }
    }
  }

  private void leaveOneOf(Snapshot current, List<Block> derived, int from, int rawSlot, int to) {
    Layout delivering = current.blocks().get(from).layout();
    Plan plan = plans.of(current.blocks().get(to).layout());
    int slot =
        plan.extended()
            .find(delivering.device(rawSlot), delivering.part(rawSlot), delivering.metric(rawSlot));
    if (slot < 0 || !plan.isAdded(slot) || !derived.get(to).has(slot)) return;
    boolean deliveredIsLate = isLate(current, derived.get(from));
    if (deliveredIsLate && !isLate(current, derived.get(to))) {
      Block block = derived.get(from);
      int place =
          block
              .layout()
              .find(
                  delivering.device(rawSlot), delivering.part(rawSlot), delivering.metric(rawSlot));
      derived.set(from, without(block, place));
    } else {
      derived.set(to, without(derived.get(to), slot));
    }
  }

  private static boolean isLate(Snapshot current, Block block) {
    Optional<Source> source = current.source(block.source());
    return source.isPresent() && source.get().state() == SourceState.LATE;
  }

  private static Block without(Block block, int slot) {
    double[] values = block.copyOfValues();
    values[slot] = Double.NaN;
    return Block.of(
        block.source(),
        block.layout(),
        block.observedAt(),
        block.epoch(),
        values,
        block.copyOfTexts());
  }
}
