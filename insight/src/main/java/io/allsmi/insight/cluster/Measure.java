package io.allsmi.insight.cluster;

import io.allsmi.insight.layout.DeviceSlots;
import io.allsmi.model.Block;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Metric;
import java.util.Arrays;
import java.util.List;

/**
 * What is compared over the devices of a cluster: a metric, or the first of several that a device
 * has a reading of.
 */
public final class Measure {
  /** Of the multiprocessors where it is known, else as the vendor defines it. */
  public static final Measure UTILIZATION =
      new Measure(
          "utilization",
          List.of(AcceleratorMetrics.SM_ACTIVE_RATIO, AcceleratorMetrics.UTILIZATION_RATIO));

  /** Used share. */
  public static final Measure MEMORY =
      new Measure("memory", List.of(AcceleratorMetrics.MEMORY_USED_RATIO));

  public static final Measure TEMPERATURE =
      new Measure("temperature", List.of(AcceleratorMetrics.TEMPERATURE_CELSIUS));

  /** By the limit that is enforced. */
  public static final Measure POWER =
      new Measure("power", List.of(AcceleratorMetrics.POWER_USED_RATIO));

  /** Those that a key steps through. */
  public static final List<Measure> USUAL = List.of(UTILIZATION, MEMORY, TEMPERATURE, POWER);

  private final String word;
  private final DeviceSlots slots;

  private Measure(String word, List<Metric> metrics) {
    this.word = word;
    this.slots = new DeviceSlots(metrics);
  }

  /**
   * Any metric of devices themselves that is a number. Keep it: what it works out for a layout is
   * worth keeping.
   */
  public static Measure of(Metric metric) {
    for (Measure usual : USUAL) {
      if (usual.metric().equals(metric) && usual.slots.metrics().size() == 1) return usual;
    }
    return new Measure(metric.display().label(), List.of(metric));
  }

  /** The usual one behind this, in a circle; the first behind any other. */
  public Measure next() {
    return USUAL.get((USUAL.indexOf(this) + 1) % USUAL.size());
  }

  /** What it is called. */
  public String word() {
    return word;
  }

  /** Says unit, aggregate and direction, and how a value is shown. */
  public Metric metric() {
    return slots.metrics().getFirst();
  }

  /** The reading of a device, by its ordinal in the inventory; NaN when absent. */
  public double value(Snapshot snapshot, int device) {
    for (int row = 0; row < slots.metrics().size(); row++) {
      List<Block> blocks = snapshot.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        double value = at(blocks.get(i), slots.of(blocks.get(i).layout()), row, device);
        if (!Double.isNaN(value)) return value;
      }
    }
    return Double.NaN;
  }

  /** The readings of some devices; quicker than to ask for one after the other. */
  void values(Snapshot snapshot, int[] devices, double[] out) {
    Arrays.fill(out, 0, devices.length, Double.NaN);
    List<Block> blocks = snapshot.blocks();
    // The first metric is written last, over what the others have put there.
    for (int row = slots.metrics().size() - 1; row >= 0; row--) {
      for (int i = 0; i < blocks.size(); i++) {
        int[] table = slots.of(blocks.get(i).layout());
        for (int k = 0; k < devices.length; k++) {
          double value = at(blocks.get(i), table, row, devices[k]);
          if (!Double.isNaN(value)) out[k] = value;
        }
      }
    }
  }

  private static double at(Block block, int[] table, int row, int device) {
    int devices = block.layout().devices();
    if (device >= devices) return Double.NaN;
    int slot = table[row * devices + device];
    return slot < 0 ? Double.NaN : block.value(slot);
  }

  @Override
  public String toString() {
    return word;
  }
}
