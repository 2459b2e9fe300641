package io.allsmi.insight.layout;

import io.allsmi.model.Layout;
import io.allsmi.model.catalogue.Metric;
import java.util.Arrays;
import java.util.List;

/**
 * Where some metrics of devices themselves stand in a layout. What is worked out for a layout is a
 * table with a row for each metric and a column for each of {@link Layout#devices}: the slot of the
 * device's own reading, -1 for none.
 */
public final class DeviceSlots extends PerLayout<int[]> {
  private final List<Metric> metrics;

  public DeviceSlots(List<Metric> metrics) {
    this.metrics = List.copyOf(metrics);
  }

  /** The rows of the table. */
  public List<Metric> metrics() {
    return metrics;
  }

  @Override
  protected int[] work(Layout layout) {
    int devices = layout.devices();
    int[] slots = new int[metrics.size() * devices];
    Arrays.fill(slots, -1);
    for (int slot = 0; slot < layout.size(); slot++) {
      if (layout.part(slot) != Layout.NO_PART) continue;
      int row = metrics.indexOf(layout.metric(slot));
      if (row >= 0) slots[row * devices + layout.device(slot)] = slot;
    }
    return slots;
  }
}
