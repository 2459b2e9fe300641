package io.allsmi.wire.dialect;

import io.allsmi.model.Block;
import io.allsmi.model.Inventory;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.text.ExpositionOptions;
import io.allsmi.wire.text.FreshBlocks;
import java.util.List;

/**
 * Writes snapshots as another exporter would: by the same tables that its pages are read with. Of
 * what a dialect has no name for nothing is written; a reading that is absent has no sample.
 *
 * <p>It remembers all bytes but the numbers for as long as the inventory is the same: keep one
 * writer for each node. Not safe for use by several threads.
 */
public final class DialectWriter {
  private final Dialect dialect;
  private final ExpositionOptions options;
  private final DialectTable table;
  private final Catalogue catalogue = Catalogue.core();
  private Inventory inventory = Inventory.EMPTY;
  private String node = "";
  private List<WrittenFamily> families = List.of();

  /**
   * @param options which blocks are young enough, the level, and the program's version
   */
  public DialectWriter(Dialect dialect, ExpositionOptions options) {
    this.dialect = dialect;
    this.options = options;
    this.table = Dialects.all().table(dialect.word());
  }

  /** The page of a snapshot. */
  public byte[] write(Snapshot snapshot) {
    Bytes out = new Bytes();
    write(snapshot, out);
    return out.toByteArray();
  }

  /** Appends the page of a snapshot. */
  @SuppressWarnings("ReferenceEquality") // an equal one would be compared device by device
  public void write(Snapshot snapshot, Bytes out) {
    if (snapshot.inventory() != inventory || !snapshot.node().equals(node)) plan(snapshot);
    Block[] blocks = FreshBlocks.of(snapshot, options);
    for (int i = 0; i < families.size(); i++) families.get(i).write(blocks, out);
    switch (dialect) {
      case DCGM -> DcgmXids.write(snapshot, blocks, out);
      case ALL_SMI -> {
        AllSmiHost.write(snapshot, blocks, out);
        AllSmiProcesses.write(snapshot, out);
      }
    }
  }

  private void plan(Snapshot snapshot) {
    inventory = snapshot.inventory();
    node = snapshot.node();
    DialectLabels labels =
        switch (dialect) {
          case DCGM -> new DcgmLabels();
          case ALL_SMI -> new AllSmiLabels(options.version());
        };
    families = new PagePlan(inventory, node, catalogue, options.level(), labels).families(table);
  }
}
