package io.allsmi.model.merge;

import io.allsmi.model.Block;
import io.allsmi.model.Layout;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Leaves each reading with one source. Where two give one metric of a device, the catalogue's order
 * of sources wins, then the order of the blocks; a source that is late loses its turn.
 *
 * <p>Where blocks overlap is found once for their layouts and remembered; an instance serves one
 * node and is not safe for use by several threads.
 */
public final class Precedence {
  private List<Layout> layouts = List.of();
  private List<Overlap> overlaps = List.of();

  private record Overlap(int block, int slot, int otherBlock, int otherSlot) {}

  /** The blocks with each reading in at most one of them; the list itself when none overlap. */
  public List<Block> settle(List<Block> blocks, Predicate<String> late) {
    if (!isOfLayouts(blocks)) remember(blocks);
    if (overlaps.isEmpty()) return blocks;
    Map<Integer, Edit> edits = new HashMap<>();
    for (Overlap overlap : overlaps) {
      Block one = blocks.get(overlap.block);
      Block other = blocks.get(overlap.otherBlock);
      if (!one.has(overlap.slot) || !other.has(overlap.otherSlot)) continue;
      Metric metric = one.layout().metric(overlap.slot);
      boolean first = wins(metric, one.source(), other.source(), late);
      int loser = first ? overlap.otherBlock : overlap.block;
      int slot = first ? overlap.otherSlot : overlap.slot;
      edits.computeIfAbsent(loser, at -> new Edit(blocks.get(at))).erase(slot);
    }
    return edits.isEmpty() ? blocks : edited(blocks, edits);
  }

  /** A copy of a block with some readings taken out. */
  private static final class Edit {
    private final Block block;
    private final double[] values;
    private final @Nullable String[] texts;

    Edit(Block block) {
      this.block = block;
      values = block.copyOfValues();
      texts = block.copyOfTexts();
    }

    void erase(int slot) {
      values[slot] = Double.NaN;
      if (texts.length != 0) texts[slot] = null;
    }

    Block done() {
      return Block.of(
          block.source(), block.layout(), block.observedAt(), block.epoch(), values, texts);
    }
  }

  private static boolean wins(Metric metric, String one, String other, Predicate<String> late) {
    if (late.test(one) != late.test(other)) return late.test(other);
    return rank(metric, one) <= rank(metric, other);
  }

  private static int rank(Metric metric, String source) {
    int at = metric.sources().indexOf(source);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  private static List<Block> edited(List<Block> blocks, Map<Integer, Edit> edits) {
    List<Block> settled = new ArrayList<>(blocks);
    edits.forEach((at, edit) -> settled.set(at, edit.done()));
    return settled;
  }

  private boolean isOfLayouts(List<Block> blocks) {
    if (blocks.size() != layouts.size()) return false;
    for (int i = 0; i < layouts.size(); i++) {
      if (!blocks.get(i).layout().equals(layouts.get(i))) return false;
    }
    return true;
  }

  private void remember(List<Block> blocks) {
    List<Layout> now = new ArrayList<>(blocks.size());
    List<Overlap> found = new ArrayList<>();
    for (int block = 0; block < blocks.size(); block++) {
      Layout layout = blocks.get(block).layout();
      for (int before = 0; before < block; before++) {
        addOverlaps(before, now.get(before), block, layout, found);
      }
      now.add(layout);
    }
    layouts = now;
    overlaps = found;
  }

  /** Walks along both layouts, which are sorted. */
  private static void addOverlaps(
      int block, Layout layout, int otherBlock, Layout other, List<Overlap> found) {
    int slot = 0;
    int otherSlot = 0;
    while (slot < layout.size() && otherSlot < other.size()) {
      int order =
          Layout.compare(
              layout.place(slot),
              layout.metric(slot),
              other.place(otherSlot),
              other.metric(otherSlot));
      if (order == 0) found.add(new Overlap(block, slot++, otherBlock, otherSlot++));
      else if (order < 0) slot++;
      else otherSlot++;
    }
  }
}
