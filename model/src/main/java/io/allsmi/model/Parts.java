package io.allsmi.model;

import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import java.util.Arrays;
import java.util.List;

/** The parts of one kind of a device as a table: rows are parts, columns are metrics. */
public final class Parts {
  private final Device device;
  private final int[] ordinals;

  private Parts(Device device, int[] ordinals) {
    this.device = device;
    this.ordinals = ordinals;
  }

  static Parts of(Device device, PartKind kind) {
    List<Part> parts = device.info().parts();
    int[] ordinals = new int[parts.size()];
    int rows = 0;
    for (int i = 0; i < ordinals.length; i++) {
      if (parts.get(i).kind().equals(kind)) ordinals[rows++] = i;
    }
    return new Parts(device, Arrays.copyOf(ordinals, rows));
  }

  public int size() {
    return ordinals.length;
  }

  public boolean isEmpty() {
    return ordinals.length == 0;
  }

  public Part part(int row) {
    return device.info().parts().get(ordinals[row]);
  }

  public String name(int row) {
    return part(row).name();
  }

  /** The reading of a row, NaN when absent. */
  public double value(int row, Metric metric) {
    return device.value(ordinals[row], metric);
  }

  /** The text of a row, empty when absent. */
  public String text(int row, Metric metric) {
    return device.text(ordinals[row], metric);
  }
}
