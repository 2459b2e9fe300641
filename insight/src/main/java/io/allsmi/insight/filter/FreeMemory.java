package io.allsmi.insight.filter;

import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Unit;
import java.util.List;

/**
 * Memory that is not in use: as the driver says, or what is there less what is used. A fleet is
 * asked for the latter two alone.
 */
final class FreeMemory implements NumberSource {
  private final DeviceNumber free;
  private final DeviceNumber total;
  private final DeviceNumber used;
  private final Combine combine;

  FreeMemory(List<Metric> metrics) {
    free = new DeviceNumber(metrics);
    total = new DeviceNumber(List.of(AcceleratorMetrics.MEMORY_TOTAL_BYTES));
    used = new DeviceNumber(List.of(AcceleratorMetrics.MEMORY_USED_BYTES));
    combine = new Combine(metrics);
  }

  @Override
  public Unit unit() {
    return Unit.BYTES;
  }

  @Override
  public double value(Row row) {
    return combine.value(row, this::own);
  }

  private double own(Row row, int device) {
    double said = free.own(row, device);
    if (!Double.isNaN(said)) return said;
    return total.own(row, device) - used.own(row, device);
  }
}
