package io.allsmi.wire.text;

import io.allsmi.model.Block;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import java.util.ArrayList;
import java.util.List;

/** Which blocks of a snapshot are young enough for a page. */
public final class FreshBlocks {
  private FreshBlocks() {}

  /** The blocks that a page with these options has. */
  public static Block[] of(Snapshot snapshot, ExpositionOptions options) {
    List<Block> blocks = snapshot.blocks();
    List<Block> fresh = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (options.selection().contains(block.source()) && isFresh(snapshot, block, options)) {
        fresh.add(block);
      }
    }
    return fresh.toArray(new Block[0]);
  }

  private static boolean isFresh(Snapshot snapshot, Block block, ExpositionOptions options) {
    if (options.deadlineSeconds() == Double.POSITIVE_INFINITY) return true;
    double cadence = Double.NaN;
    for (Source source : snapshot.sources()) {
      if (source.name().equals(block.source())) cadence = source.cadence();
    }
    double age = snapshot.at().secondsSince(block.observedAt());
    return age <= options.deadlineSeconds() || age <= 2 * cadence;
  }
}
