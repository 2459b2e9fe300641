package io.allsmi.insight.cluster;

import io.allsmi.insight.layout.DeviceSlots;
import io.allsmi.model.Block;
import io.allsmi.model.Layout;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Metric;
import java.util.Arrays;
import java.util.List;

/** The readings that a summary is made of, as a table of metrics by devices. */
final class Columns {
  static final int SM_ACTIVE = 0;
  static final int UTILIZATION = 1;
  static final int MEMORY_USED = 2;
  static final int MEMORY_TOTAL = 3;
  static final int POWER = 4;
  static final int POWER_LIMIT = 5;
  static final int TEMPERATURE = 6;
  static final int SLOWDOWN = 7;
  static final int MARGIN = 8;
  static final int PRESENT = 9;

  private static final List<Metric> METRICS =
      List.of(
          AcceleratorMetrics.SM_ACTIVE_RATIO,
          AcceleratorMetrics.UTILIZATION_RATIO,
          AcceleratorMetrics.MEMORY_USED_BYTES,
          AcceleratorMetrics.MEMORY_TOTAL_BYTES,
          AcceleratorMetrics.POWER_WATTS,
          AcceleratorMetrics.POWER_LIMIT_WATTS,
          AcceleratorMetrics.TEMPERATURE_CELSIUS,
          AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS,
          AcceleratorMetrics.TEMPERATURE_MARGIN_CELSIUS,
          AcceleratorMetrics.PRESENT);
  private static final DeviceSlots SLOTS = new DeviceSlots(METRICS);

  private double[] values = new double[0];
  private int devices;

  /** Takes over the readings of a snapshot; those before are gone. */
  void read(Snapshot snapshot) {
    devices = snapshot.inventory().size();
    int size = METRICS.size() * devices;
    if (values.length < size) values = new double[size];
    Arrays.fill(values, 0, size, Double.NaN);
    List<Block> blocks = snapshot.blocks();
    for (int i = 0; i < blocks.size(); i++) add(blocks.get(i));
  }

  private void add(Block block) {
    Layout layout = block.layout();
    int[] table = SLOTS.of(layout);
    int width = layout.devices();
    int common = Math.min(width, devices);
    for (int row = 0; row < METRICS.size(); row++) {
      for (int device = 0; device < common; device++) {
        int slot = table[row * width + device];
        if (slot < 0) continue;
        double value = block.value(slot);
        if (!Double.isNaN(value)) values[row * devices + device] = value;
      }
    }
  }

  /** The reading of a device by its ordinal, NaN when absent. */
  double at(int row, int device) {
    return values[row * devices + device];
  }
}
