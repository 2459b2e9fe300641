package io.allsmi.insight.finding;

import io.allsmi.model.Block;
import io.allsmi.model.Layout;
import io.allsmi.model.Severity;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Unit;
import java.util.List;
import java.util.Optional;

/** Counters of errors that grow. */
final class ErrorRule {
  private static final SlotTable SLOTS =
      new SlotTable() {
        @Override
        boolean isOf(Metric metric) {
          return metric.type() == MetricType.COUNTER && metric.unit() == Unit.ERRORS;
        }
      };

  private ErrorRule() {}

  static void look(Look look, Ledger ledger) {
    List<Block> blocks = look.snapshot().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int[] slots = SLOTS.of(block.layout());
      if (slots.length > 0) look(look, block, slots, ledger);
    }
  }

  private static void look(Look look, Block block, int[] slots, Ledger ledger) {
    Optional<Block> sameShape = look.before().ofShape(block.source(), block.layout());
    for (int slot : slots) {
      Optional<Block> earlier = look.earlier(block, slot, sameShape);
      if (earlier.isEmpty() || earlier.get().epoch() != block.epoch()) continue;
      double grown = block.value(slot) - look.was(earlier.get(), block, slot);
      if (grown > 0) ledger.hold(trouble(look, block.layout(), slot, grown, ledger));
    }
  }

  private static Trouble trouble(Look look, Layout layout, int slot, double grown, Ledger ledger) {
    Metric metric = layout.metric(slot);
    return new Trouble(
        FindingCode.ERRORS_RISING,
        look.device(layout, slot).name(),
        metric.path(),
        look.part(layout, slot),
        severity(metric),
        ledger.at(),
        ledger.at(),
        0,
        grown,
        metric.display().label(),
        action(metric, look.device(layout, slot).kind()));
  }

  /** What the hardware repaired is a remark, what it could not repair has done harm. */
  private static Severity severity(Metric metric) {
    if (metric.name().contains("uncorrect")) return Severity.CRITICAL;
    boolean repaired = metric.name().contains("correct") || metric.name().contains("replay");
    return repaired ? Severity.ADVICE : Severity.WARNING;
  }

  private static String action(Metric metric, DeviceKind kind) {
    if (metric.name().contains("uncorrect")) {
      return "move its work away and reset it; if they come back, have it replaced";
    }
    if (metric.isOf(PartKind.XID)) {
      return "look the Xid up in NVIDIA's catalogue; the kernel log (dmesg) says more";
    }
    if (kind.equals(DeviceKind.NETWORK)) return "check cable, port and switch";
    if (metric.isOf(PartKind.LINK) || metric.isOf(PartKind.PORT)) {
      return "check cable or bridge and the device at the other end";
    }
    return "watch it; the kernel log (dmesg) may say more";
  }
}
