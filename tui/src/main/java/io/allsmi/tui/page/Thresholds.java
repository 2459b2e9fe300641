package io.allsmi.tui.page;

/**
 * From where on a reading is shown as a warning.
 *
 * @param heatMargin degrees Celsius below the temperature at which the hardware slows down
 * @param memoryFull used share of a device's memory, 0 to 1
 * @param filesystemFull used share of a filesystem, 0 to 1
 */
public record Thresholds(double heatMargin, double memoryFull, double filesystemFull) {
  public static final Thresholds DEFAULT = new Thresholds(10, 0.97, 0.9);
}
