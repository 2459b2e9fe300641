package io.allsmi.wire.dialect;

import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Inventory;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.merge.Fragment;
import io.allsmi.model.merge.Mapping;
import io.allsmi.model.merge.Merge;
import io.allsmi.model.merge.Merged;
import java.util.ArrayList;
import java.util.List;

/** Makes one node of a page that has this program's own families and those of another one. */
final class Together {
  private Inventory inventory = Inventory.EMPTY;

  PageRead merge(PageRead own, PageRead other) {
    Snapshot ours = own.snapshot();
    Snapshot theirs = other.snapshot();
    List<DeviceInfo> first = ours.inventory().devices();
    List<DeviceInfo> second = theirs.inventory().devices();
    Inventory known = inventory;
    Merged merged =
        Merge.merge(
            Inventory.EMPTY,
            List.of(new Fragment(own.dialect(), first), new Fragment(other.dialect(), second)));
    if (!merged.inventory().devices().equals(known.devices())) {
      known = new Inventory(merged.inventory().devices(), known.generation() + 1);
      inventory = known;
    }
    Mapping ofOther = merged.mappings().get(1);
    List<Block> blocks = new ArrayList<>();
    for (Block block : ours.blocks()) blocks.add(merged.mappings().getFirst().apply(block));
    for (Block block : theirs.blocks())
      blocks.add(without(ofOther.apply(block), List.copyOf(blocks)));
    List<ProcessUse> processes = new ArrayList<>(ours.processes());
    for (ProcessUse process : theirs.processes()) processes.add(ofOther.apply(process));
    List<Source> sources = new ArrayList<>(ours.sources());
    sources.addAll(theirs.sources());
    Snapshot snapshot =
        new Snapshot(
            ours.node(),
            ours.at(),
            known,
            blocks,
            processes,
            theirs.events(),
            ours.findings(),
            sources);
    return new PageRead(
        snapshot,
        own.dialect() + "+" + other.dialect(),
        own.samples() + other.samples(),
        Math.max(0, other.otherSamples()),
        Math.max(own.malformedLines(), other.malformedLines()),
        own.complaints().isEmpty() ? other.complaints() : own.complaints());
  }

  /** What the others have already is theirs. */
  private static Block without(Block block, List<Block> others) {
    double[] values = block.copyOfValues();
    for (int slot = 0; slot < values.length; slot++) {
      for (Block other : others) {
        int there =
            other
                .layout()
                .find(
                    block.layout().device(slot),
                    block.layout().part(slot),
                    block.layout().metric(slot));
        if (there >= 0 && other.has(there)) values[slot] = Double.NaN;
      }
    }
    return Block.of(
        block.source(),
        block.layout(),
        block.observedAt(),
        block.epoch(),
        values,
        block.copyOfTexts());
  }
}
