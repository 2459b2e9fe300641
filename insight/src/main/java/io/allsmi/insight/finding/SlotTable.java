package io.allsmi.insight.finding;

import io.allsmi.insight.layout.PerLayout;
import io.allsmi.model.Layout;
import io.allsmi.model.catalogue.Metric;
import java.util.Arrays;

/** The slots of a layout that a rule looks at. */
abstract class SlotTable extends PerLayout<int[]> {
  abstract boolean isOf(Metric metric);

  @Override
  protected final int[] work(Layout layout) {
    int[] slots = new int[layout.size()];
    int n = 0;
    for (int slot = 0; slot < slots.length; slot++) {
      if (isOf(layout.metric(slot))) slots[n++] = slot;
    }
    return Arrays.copyOf(slots, n);
  }
}
