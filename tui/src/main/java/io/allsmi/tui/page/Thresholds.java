package io.allsmi.tui.page;

import io.allsmi.tui.canvas.Style;

/**
 * From where on readings are coloured as a warning and as critical. Being busy or at the power
 * limit is what accelerators are for: by default neither is trouble.
 *
 * @param utilization busy share of a device, 0 to 1
 * @param memory used share of a device's memory, 0 to 1
 * @param power share of the power limit, 0 to 1
 * @param filesystem used share of a filesystem, 0 to 1
 * @param heat degrees Celsius that are left below the temperature at which the hardware slows down;
 *     less is worse
 */
public record Thresholds(
    Level utilization, Level memory, Level power, Level filesystem, Level heat) {
  public static final Thresholds DEFAULT =
      new Thresholds(
          Level.OFF,
          new Level(0.97, Double.NaN),
          Level.OFF,
          new Level(0.9, 0.98),
          new Level(10, 0));

  /** The style of a share: its place on the gradient until it is trouble; dim when absent. */
  public static Style style(Level level, double ratio) {
    if (ratio >= level.critical()) return Style.CRITICAL;
    return ratio >= level.warning() ? Style.WARNING : Style.load(ratio);
  }

  /**
   * The style of a temperature.
   *
   * @param margin degrees Celsius below the temperature at which the hardware slows down; NaN where
   *     that is not known
   * @param calm its style when it is no trouble
   */
  public Style heat(double margin, Style calm) {
    if (margin <= heat.critical()) return Style.CRITICAL;
    return margin < heat.warning() ? Style.WARNING : calm;
  }

  public Thresholds withUtilization(Level level) {
    return new Thresholds(level, memory, power, filesystem, heat);
  }

  public Thresholds withMemory(Level level) {
    return new Thresholds(utilization, level, power, filesystem, heat);
  }

  public Thresholds withPower(Level level) {
    return new Thresholds(utilization, memory, level, filesystem, heat);
  }

  public Thresholds withFilesystem(Level level) {
    return new Thresholds(utilization, memory, power, level, heat);
  }

  public Thresholds withHeat(Level level) {
    return new Thresholds(utilization, memory, power, filesystem, level);
  }
}
