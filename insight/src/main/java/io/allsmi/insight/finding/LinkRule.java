package io.allsmi.insight.finding;

import io.allsmi.model.Block;
import io.allsmi.model.Layout;
import io.allsmi.model.Severity;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Group;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import java.util.List;
import java.util.Optional;

/**
 * Links and network interfaces that were seen to go down. A port that never was up is not in use
 * and no trouble.
 */
final class LinkRule {
  /** Seconds that a link must be down for, so that one that trains again is not told. */
  static final double PATIENCE = 3;

  static final String OF_DEVICES =
      "check cable or bridge and the device at the other end; a reset trains the link anew";

  private static final String DOWN = "down";
  private static final List<String> WORKING = List.of("up", "sleep");

  private static final SlotTable SLOTS =
      new SlotTable() {
        @Override
        boolean isOf(Metric metric) {
          return LinkRule.isOf(metric);
        }
      };

  private LinkRule() {}

  /** Whether it tells whether a link is up. */
  static boolean isOf(Metric metric) {
    if (metric.type() != MetricType.STATE || metric.group() != Group.LINK) return false;
    boolean upOrNot = metric.states().isEmpty() && metric.name().endsWith("up");
    return upOrNot || metric.states().contains(DOWN);
  }

  static void look(Look look, Ledger ledger) {
    List<Block> blocks = look.snapshot().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int[] slots = SLOTS.of(block.layout());
      if (slots.length > 0) look(look, block, slots, look.isOld(block), ledger);
    }
  }

  private static void look(Look look, Block block, int[] slots, boolean old, Ledger ledger) {
    Layout layout = block.layout();
    Optional<Block> sameShape = look.before().ofShape(block.source(), layout);
    for (int slot : slots) {
      Metric metric = layout.metric(slot);
      double value = block.value(slot);
      // Nothing to do in the usual case: it works, and what went down before comes to its end.
      if (!old && isWorking(metric, value)) continue;
      String device = look.device(layout, slot).name();
      if (look.isLost(device)) continue;
      String part = look.part(layout, slot);
      boolean known = ledger.has(FindingCode.LINK_DOWN, device, metric.path(), part);
      if (old || !isDown(metric, value)) {
        ledger.keep(FindingCode.LINK_DOWN, device, metric.path(), part);
      } else if (known || wasWorking(look, block, slot, sameShape)) {
        ledger.hold(trouble(look, layout, slot, part, ledger));
      }
    }
  }

  private static boolean wasWorking(Look look, Block block, int slot, Optional<Block> sameShape) {
    Optional<Block> earlier = look.earlier(block, slot, sameShape);
    if (earlier.isEmpty()) return false;
    return isWorking(block.layout().metric(slot), look.was(earlier.get(), block, slot));
  }

  private static boolean isDown(Metric metric, double value) {
    return value == (metric.states().isEmpty() ? 0 : metric.states().indexOf(DOWN));
  }

  private static boolean isWorking(Metric metric, double value) {
    if (metric.states().isEmpty()) return value == 1;
    int state = (int) value;
    return state >= 0
        && state < metric.states().size()
        && !Double.isNaN(value)
        && WORKING.contains(metric.states().get(state));
  }

  private static Trouble trouble(Look look, Layout layout, int slot, String part, Ledger ledger) {
    boolean network = look.device(layout, slot).kind().equals(DeviceKind.NETWORK);
    return new Trouble(
        FindingCode.LINK_DOWN,
        look.device(layout, slot).name(),
        layout.metric(slot).path(),
        part,
        Severity.WARNING,
        ledger.at(),
        ledger.at(),
        PATIENCE,
        0,
        "",
        network
            ? "check cable, port and switch, and whether it was taken down on purpose"
            : OF_DEVICES);
  }
}
