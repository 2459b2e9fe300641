package io.allsmi.insight.finding;

import io.allsmi.insight.show.Readable;
import io.allsmi.model.Block;
import io.allsmi.model.Severity;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Metric;
import java.util.List;

/**
 * Devices whose hardware lowers the clocks, by the reasons that NVML calls hardware slowdown,
 * hardware thermal slowdown and power brake. What software does (power cap, application clocks) is
 * how the device was set, and no trouble.
 */
final class ThrottleRule {
  private static final long SLOWDOWN = bit("hw_slowdown");
  private static final long THERMAL = bit("hw_thermal");
  private static final long POWER_BRAKE = bit("hw_power_brake");
  private static final long HARDWARE = SLOWDOWN | THERMAL | POWER_BRAKE;

  private static final SlotTable SLOTS =
      new SlotTable() {
        @Override
        boolean isOf(Metric metric) {
          return metric.equals(AcceleratorMetrics.THROTTLE);
        }
      };

  private ThrottleRule() {}

  private static long bit(String reason) {
    return 1L << AcceleratorMetrics.THROTTLE.states().indexOf(reason);
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
    for (int slot : slots) {
      String device = look.device(block.layout(), slot).name();
      double value = block.value(slot);
      if (look.isLost(device)) continue;
      if (old || Double.isNaN(value)) {
        ledger.keep(FindingCode.THROTTLED, device, "", "");
      } else if (((long) value & HARDWARE) != 0) {
        ledger.hold(trouble(look, block, slot, (long) value, ledger));
      }
    }
  }

  private static Trouble trouble(Look look, Block block, int slot, long reasons, Ledger ledger) {
    String why;
    String action;
    if ((reasons & THERMAL) != 0) {
      why = "it is too hot" + temperature(look, block.layout().device(slot));
      action = "check airflow, fans and the seat of its heat sink";
    } else if ((reasons & POWER_BRAKE) != 0) {
      why = "the power supply asks it to brake";
      action = "check the power supplies and the power budget of chassis and rack";
    } else {
      why = "for heat or for power, it does not say which";
      action =
          "compare its temperature and power with their limits; check cooling and power supply";
    }
    return new Trouble(
        FindingCode.THROTTLED,
        look.device(block.layout(), slot).name(),
        "",
        "",
        Severity.WARNING,
        ledger.at(),
        ledger.at(),
        0,
        0,
        "slowed down by its hardware: " + why,
        action);
  }

  private static String temperature(Look look, int device) {
    double celsius = look.snapshot().device(device).value(AcceleratorMetrics.TEMPERATURE_CELSIUS);
    if (Double.isNaN(celsius)) return "";
    return " (" + Readable.value(AcceleratorMetrics.TEMPERATURE_CELSIUS, celsius) + ")";
  }
}
