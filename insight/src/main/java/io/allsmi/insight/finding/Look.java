package io.allsmi.insight.finding;

import io.allsmi.insight.before.Before;
import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Finding;
import io.allsmi.model.Layout;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import java.util.Optional;

/** What the rules look at. */
record Look(Snapshot snapshot, Before before) {
  DeviceInfo device(Layout layout, int slot) {
    return snapshot.inventory().devices().get(layout.device(slot));
  }

  String part(Layout layout, int slot) {
    int part = layout.part(slot);
    return part == Layout.NO_PART ? "" : device(layout, slot).parts().get(part).name();
  }

  /** Whether the device is listed and not there: nothing else is said of it then. */
  boolean isLost(String device) {
    for (Finding finding : snapshot.findings()) {
      if (finding.code().equals(FindingCode.LOST.word()) && finding.subject().equals(device)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The block before in which a slot's reading stood; empty when there was none.
   *
   * @param sameShape the block before of the same shape, where there was one
   */
  Optional<Block> earlier(Block block, int slot, Optional<Block> sameShape) {
    if (sameShape.isPresent()) return sameShape;
    Layout layout = block.layout();
    return before.holder(
        block.source(), layout.device(slot), layout.part(slot), layout.metric(slot));
  }

  /** What {@link #earlier} held in the slot; NaN for nothing. */
  double was(Block earlier, Block block, int slot) {
    Layout layout = block.layout();
    return before.value(earlier, layout.device(slot), layout.part(slot), layout.metric(slot));
  }

  /** Whether a late source repeats the block, so that it says nothing of now. */
  boolean isOld(Block block) {
    Optional<Source> source = snapshot.source(block.source());
    if (source.isEmpty() || source.get().state() != SourceState.LATE) return false;
    Optional<Block> earlier = before.ofShape(block.source(), block.layout());
    return earlier.isPresent() && Before.isSame(earlier.get().observedAt(), block.observedAt());
  }
}
