package io.allsmi.insight.filter;

import io.allsmi.insight.layout.DeviceSlots;
import io.allsmi.model.Block;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Unit;
import java.util.List;

/** The number of a metric of devices themselves. */
final class DeviceNumber implements NumberSource {
  private final Unit unit;
  private final DeviceSlots slots;
  private final Combine combine;

  /**
   * Of metrics of one quantity; of those that a device has, the first counts.
   *
   * @param metrics at least one
   */
  DeviceNumber(List<Metric> metrics) {
    unit = metrics.getFirst().unit();
    slots = new DeviceSlots(metrics);
    combine = new Combine(metrics);
  }

  @Override
  public Unit unit() {
    return unit;
  }

  @Override
  public double value(Row row) {
    return combine.value(row, this::own);
  }

  double own(Row row, int device) {
    List<Block> blocks = row.snapshot.blocks();
    int rows = slots.metrics().size();
    for (int metric = 0; metric < rows; metric++) {
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        int devices = block.layout().devices();
        if (device >= devices) continue;
        int slot = slots.of(block.layout())[metric * devices + device];
        double value = slot < 0 ? Double.NaN : block.value(slot);
        if (!Double.isNaN(value)) return value;
      }
    }
    return Double.NaN;
  }
}
