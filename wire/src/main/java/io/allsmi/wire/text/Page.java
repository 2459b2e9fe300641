package io.allsmi.wire.text;

import io.allsmi.model.Block;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.wire.Bytes;
import java.util.List;

/**
 * The shape of a page: for an inventory, the layouts of the blocks and a number of sources, all
 * bytes but the values, for both formats.
 */
final class Page {
  static final Page EMPTY = new Page(Inventory.EMPTY, new Layout[0], -1, List.of(), List.of());

  private final Inventory inventory;
  private final Layout[] layouts;
  private final int sources;
  private final List<Family> own;
  private final List<Family> ofDevices;

  /**
   * @param own what the page says of the program
   * @param ofDevices what it says of devices, scope by scope
   */
  Page(
      Inventory inventory,
      Layout[] layouts,
      int sources,
      List<Family> own,
      List<Family> ofDevices) {
    this.inventory = inventory;
    this.layouts = layouts;
    this.sources = sources;
    this.own = own;
    this.ofDevices = ofDevices;
  }

  @SuppressWarnings("ReferenceEquality") // an equal one would be compared device by device
  boolean isOf(Inventory otherInventory, Block[] blocks, int otherSources) {
    if (otherInventory != inventory || otherSources != sources) return false;
    if (blocks.length != layouts.length) return false;
    for (int i = 0; i < layouts.length; i++) {
      if (!blocks[i].layout().equals(layouts[i])) return false;
    }
    return true;
  }

  void writeOwn(Block[] blocks, Format format, Bytes out) {
    write(own, blocks, format, out);
  }

  void writeDevices(Block[] blocks, Format format, Bytes out) {
    write(ofDevices, blocks, format, out);
  }

  private static void write(List<Family> families, Block[] blocks, Format format, Bytes out) {
    for (int i = 0; i < families.size(); i++) families.get(i).write(blocks, format, out);
  }
}
