package io.allsmi.insight.derive;

import io.allsmi.insight.before.Before;
import io.allsmi.model.Block;
import io.allsmi.model.Layout;
import io.allsmi.model.catalogue.Metric;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the derived readings of every block of one layout are computed: the layout with their slots
 * added, and for each the slots of its operands. Made once for a layout, so that a tick walks over
 * arrays and looks nothing up.
 */
final class Plan {
  private final Layout raw;
  private final Layout extended;

  /** For each slot of the raw layout the one in the extended layout. */
  private final int[] moved;

  private final Formula[] formulas;
  private final int[] targets;
  private final int[] ones;
  private final int[] others;

  /** Raw slots of metrics that are derived elsewhere: readings that a collector delivered. */
  private final int[] delivered;

  Plan(
      Layout raw,
      Layout extended,
      int[] moved,
      Formula[] formulas,
      int[] targets,
      int[] ones,
      int[] others,
      int[] delivered) {
    this.raw = raw;
    this.extended = extended;
    this.moved = moved;
    this.formulas = formulas;
    this.targets = targets;
    this.ones = ones;
    this.others = others;
    this.delivered = delivered;
  }

  Layout extended() {
    return extended;
  }

  int[] delivered() {
    return delivered;
  }

  /** Whether the slot of the extended layout is one that only derivation can fill. */
  boolean isAdded(int slot) {
    return raw.find(extended.device(slot), extended.part(slot), extended.metric(slot)) < 0;
  }

  /**
   * The block with its derived readings.
   *
   * @param longest seconds beyond which the block before is too old to be compared with
   */
  Block derive(Block block, Before before, double longest) {
    if (formulas.length == 0) return block;
    double[] values = values(block);
    Optional<Block> sameShape = before.ofShape(block.source(), extended);
    if (sameShape.isPresent()) {
      Block earlier = sameShape.get();
      if (isUnchanged(block, earlier)) return unchanged(block, earlier, values);
      fill(values, block, earlier, longest);
    } else {
      fill(values, block, before, longest);
    }
    return block(block, values);
  }

  private double[] values(Block block) {
    double[] values = new double[extended.size()];
    Arrays.fill(values, Double.NaN);
    for (int slot = 0; slot < moved.length; slot++) values[moved[slot]] = block.value(slot);
    return values;
  }

  private @Nullable String[] texts(Block block) {
    @Nullable String[] texts = new String[block.hasTexts() ? extended.size() : 0];
    for (int slot = 0; slot < moved.length && block.hasTexts(); slot++) {
      String text = block.text(slot);
      if (!text.isEmpty()) texts[moved[slot]] = text;
    }
    return texts;
  }

  private Block block(Block block, double[] values) {
    return Block.of(
        block.source(), extended, block.observedAt(), block.epoch(), values, texts(block));
  }

  private static boolean isUnchanged(Block block, Block earlier) {
    return block.epoch() == earlier.epoch()
        && Before.isSame(block.observedAt(), earlier.observedAt());
  }

  /** Seconds between two blocks; NaN when their counters cannot be compared. */
  private static double seconds(Block block, Block earlier, double longest) {
    if (block.epoch() != earlier.epoch()) return Double.NaN;
    double seconds = block.observedAt().secondsSince(earlier.observedAt());
    return seconds > 0 && seconds <= longest ? seconds : Double.NaN;
  }

  private void fill(double[] values, Block block, Block earlier, double longest) {
    double seconds = seconds(block, earlier, longest);
    for (int i = 0; i < formulas.length; i++) {
      if (!Double.isNaN(values[targets[i]])) continue;
      int one = ones[i];
      int other = others[i];
      if (!formulas[i].overTime()) {
        values[targets[i]] = formulas[i].within(values[one], values[other]);
      } else if (seconds > 0) {
        values[targets[i]] =
            formulas[i].over(
                earlier.value(one), values[one], earlier.value(other), values[other], seconds);
      }
    }
  }

  /** The source was not asked or has not answered since: what was derived then still stands. */
  private Block unchanged(Block block, Block earlier, double[] values) {
    for (int i = 0; i < formulas.length; i++) {
      if (!Double.isNaN(values[targets[i]])) continue;
      if (!formulas[i].overTime()) {
        values[targets[i]] = formulas[i].within(values[ones[i]], values[others[i]]);
      } else if (hasOperands(values, i)) {
        values[targets[i]] = earlier.value(targets[i]);
      }
    }
    Block derived = block(block, values);
    return isSame(derived, earlier) ? earlier : derived;
  }

  private boolean hasOperands(double[] values, int step) {
    return !Double.isNaN(values[ones[step]]) && !Double.isNaN(values[others[step]]);
  }

  private static boolean isSame(Block one, Block other) {
    for (int slot = 0; slot < one.size(); slot++) {
      if (Double.doubleToLongBits(one.value(slot)) != Double.doubleToLongBits(other.value(slot))
          || !one.text(slot).equals(other.text(slot))) {
        return false;
      }
    }
    return true;
  }

  /** The layout or the inventory changed: each operand is looked for. */
  private void fill(double[] values, Block block, Before before, double longest) {
    for (int i = 0; i < formulas.length; i++) {
      if (!Double.isNaN(values[targets[i]])) continue;
      if (formulas[i].overTime()) {
        if (hasOperands(values, i)) values[targets[i]] = over(values, block, i, before, longest);
      } else {
        values[targets[i]] = formulas[i].within(values[ones[i]], values[others[i]]);
      }
    }
  }

  private double over(double[] values, Block block, int step, Before before, double longest) {
    int device = extended.device(targets[step]);
    int part = extended.part(targets[step]);
    Metric one = extended.metric(ones[step]);
    Metric other = extended.metric(others[step]);
    Optional<Block> holder = before.holder(block.source(), device, part, one);
    if (holder.isEmpty()) return Double.NaN;
    Block earlier = holder.get();
    if (isUnchanged(block, earlier)) {
      return before.value(earlier, device, part, extended.metric(targets[step]));
    }
    double seconds = seconds(block, earlier, longest);
    if (Double.isNaN(seconds)) return Double.NaN;
    return formulas[step].over(
        before.value(earlier, device, part, one),
        values[ones[step]],
        before.value(earlier, device, part, other),
        values[others[step]],
        seconds);
  }
}
