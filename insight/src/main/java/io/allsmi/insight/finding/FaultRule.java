package io.allsmi.insight.finding;

import io.allsmi.model.Block;
import io.allsmi.model.catalogue.Metric;
import java.util.List;

/** Devices that say by one reading that something is wrong with them. */
final class FaultRule {
  private static final SlotTable SLOTS =
      new SlotTable() {
        @Override
        boolean isOf(Metric metric) {
          return Fault.isOf(metric);
        }
      };

  private FaultRule() {}

  static void look(Look look, Ledger ledger) {
    List<Block> blocks = look.snapshot().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      for (int slot : SLOTS.of(block.layout())) {
        String device = look.device(block.layout(), slot).name();
        if (!look.isLost(device)) look(block, slot, device, ledger);
      }
    }
  }

  private static void look(Block block, int slot, String device, Ledger ledger) {
    Metric metric = block.layout().metric(slot);
    double value = block.value(slot);
    for (Fault fault : Fault.ALL) {
      if (!fault.metric().equals(metric)) continue;
      if (Double.isNaN(value)) ledger.keep(fault.code(), device, metric.path(), "");
      else if (fault.isAt(value)) ledger.hold(trouble(fault, value, device, ledger));
    }
  }

  private static Trouble trouble(Fault fault, double value, String device, Ledger ledger) {
    return new Trouble(
        fault.code(),
        device,
        fault.metric().path(),
        "",
        fault.severity(),
        ledger.at(),
        ledger.at(),
        0,
        0,
        fault.text(value),
        fault.action());
  }
}
