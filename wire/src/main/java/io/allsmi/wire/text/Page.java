package io.allsmi.wire.text;

import io.allsmi.model.Block;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.wire.Bytes;
import java.util.List;

/**
 * The shape of a page: for an inventory and the layouts of the blocks, all bytes but the values.
 * What an inventory says of devices is bytes already; families follow it scope by scope.
 */
final class Page {
  static final Page EMPTY = new Page(Inventory.EMPTY, new Layout[0], List.of());

  private final Inventory inventory;
  private final Layout[] layouts;
  private final List<ScopeText> scopes;

  /** The descriptions and the families of a scope. */
  static final class ScopeText {
    private final byte[] descriptions;
    private final List<Family> families;

    ScopeText(byte[] descriptions, List<Family> families) {
      this.descriptions = descriptions;
      this.families = families;
    }
  }

  Page(Inventory inventory, Layout[] layouts, List<ScopeText> scopes) {
    this.inventory = inventory;
    this.layouts = layouts;
    this.scopes = scopes;
  }

  @SuppressWarnings("ReferenceEquality") // an equal one would be compared device by device
  boolean isOf(Inventory other, Block[] blocks) {
    if (other != inventory || blocks.length != layouts.length) return false;
    for (int i = 0; i < layouts.length; i++) {
      if (!blocks[i].layout().equals(layouts[i])) return false;
    }
    return true;
  }

  void write(Block[] blocks, Bytes out) {
    for (int i = 0; i < scopes.size(); i++) {
      ScopeText scope = scopes.get(i);
      out.put(scope.descriptions);
      List<Family> families = scope.families;
      for (int family = 0; family < families.size(); family++) {
        families.get(family).write(blocks, out);
      }
    }
  }
}
