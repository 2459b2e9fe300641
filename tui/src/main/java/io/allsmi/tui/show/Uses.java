package io.allsmi.tui.show;

import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import java.util.List;

/** What a process does on all of its devices, as one. */
public final class Uses {
  private Uses() {}

  /** The largest share of an engine on any device; NaN when none is known. */
  public static double share(List<DeviceUse> uses) {
    double most = Double.NaN;
    for (int i = 0; i < uses.size(); i++) {
      List<EngineShare> shares = uses.get(i).shares();
      for (int j = 0; j < shares.size(); j++) {
        most = Totals.larger(most, shares.get(j).ratio());
      }
    }
    return most;
  }

  /** The memory of all devices, bytes; NaN when none is known. */
  public static double memory(List<DeviceUse> uses) {
    double sum = Double.NaN;
    for (int i = 0; i < uses.size(); i++) {
      sum = Totals.plus(sum, uses.get(i).memoryBytes());
    }
    return sum;
  }
}
