package io.allsmi.insight.finding;

import io.allsmi.insight.layout.PerLayout;
import io.allsmi.model.Block;
import io.allsmi.model.Layout;
import io.allsmi.model.Severity;
import io.allsmi.model.catalogue.InterconnectMetrics;
import io.allsmi.model.catalogue.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Links that were seen to go down, where it is only told how many are down: a rise is trouble until
 * they are as few again. Those that were down from the beginning are not in use.
 */
final class LinkCountRule {
  /** Where the links themselves are told, {@link LinkRule} says which. */
  private static final PerLayout<int[]> SLOTS =
      new PerLayout<>() {
        @Override
        protected int[] work(Layout layout) {
          int[] slots = new int[layout.size()];
          int n = 0;
          for (int slot = 0; slot < slots.length; slot++) {
            boolean counts =
                layout.metric(slot).equals(InterconnectMetrics.INTERCONNECT_LINKS_DOWN);
            if (counts && !tellsLinks(layout, layout.device(slot))) slots[n++] = slot;
          }
          return Arrays.copyOf(slots, n);
        }
      };

  private static final String PATH = InterconnectMetrics.INTERCONNECT_LINKS_DOWN.path();

  private LinkCountRule() {}

  private static boolean tellsLinks(Layout layout, int device) {
    for (int slot = layout.start(device); slot < layout.end(device); slot++) {
      Metric metric = layout.metric(slot);
      if (layout.part(slot) != Layout.NO_PART && LinkRule.isOf(metric)) return true;
    }
    return false;
  }

  static boolean isOf(Trouble trouble) {
    return trouble.what().equals(PATH);
  }

  static void look(Look look, Ledger ledger) {
    List<Block> blocks = look.snapshot().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int[] slots = SLOTS.of(block.layout());
      if (slots.length == 0) continue;
      Optional<Block> sameShape = look.before().ofShape(block.source(), block.layout());
      boolean old = look.isOld(block);
      for (int slot : slots) look(look, block, slot, old, sameShape, ledger);
    }
  }

  private static void look(
      Look look, Block block, int slot, boolean old, Optional<Block> sameShape, Ledger ledger) {
    String device = look.device(block.layout(), slot).name();
    if (look.isLost(device)) return;
    double now = block.value(slot);
    Optional<Trouble> known = ledger.known(FindingCode.LINK_DOWN, device, PATH, "");
    if (old || Double.isNaN(now)) {
      ledger.keep(FindingCode.LINK_DOWN, device, PATH, "");
      return;
    }
    double usual = known.isPresent() ? usual(known.get()) : before(look, block, slot, sameShape);
    if (!(now > usual)) return;
    double told = known.isPresent() ? known.get().amount() : 0;
    ledger.hold(trouble(device, now - usual - told, usual, ledger));
  }

  private static double before(Look look, Block block, int slot, Optional<Block> sameShape) {
    Optional<Block> earlier = look.earlier(block, slot, sameShape);
    return earlier.isEmpty() ? Double.NaN : look.was(earlier.get(), block, slot);
  }

  /** How many were down before it began; a trouble carries it as its text. */
  private static double usual(Trouble trouble) {
    return Double.parseDouble(trouble.text());
  }

  private static Trouble trouble(String device, double more, double usual, Ledger ledger) {
    return new Trouble(
        FindingCode.LINK_DOWN,
        device,
        PATH,
        "",
        Severity.WARNING,
        ledger.at(),
        ledger.at(),
        LinkRule.PATIENCE,
        more,
        Double.toString(usual),
        LinkRule.OF_DEVICES);
  }
}
