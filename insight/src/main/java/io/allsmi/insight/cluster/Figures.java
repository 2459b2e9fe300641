package io.allsmi.insight.cluster;

import java.util.List;

/**
 * What several accelerators are doing, as one. A reading that a device does not have counts
 * nowhere; each total says of how many devices it is.
 */
public final class Figures {
  /** Of no accelerator. */
  public static final Figures NONE = new FigureSums().figures();

  private final int devices;
  private final int idle;
  private final int held;
  private final double usedOfTotal;
  private final double totalOfUsed;
  private final double powerOfLimit;
  private final double limitOfPower;
  private final List<Total> totals;

  Figures(FigureSums from, List<Total> totals) {
    devices = from.devices;
    idle = from.idle;
    held = from.held;
    usedOfTotal = from.usedOfTotal;
    totalOfUsed = from.totalOfUsed;
    powerOfLimit = from.powerOfLimit;
    limitOfPower = from.limitOfPower;
    this.totals = List.copyOf(totals);
  }

  /** How many accelerators. */
  public int devices() {
    return devices;
  }

  /** How many of them are known to have next to nothing to do. */
  public int idle() {
    return idle;
  }

  /** How many of the idle ones are held nevertheless: somebody keeps memory of them. */
  public int held() {
    return held;
  }

  public Total of(Quantity quantity) {
    return totals.get(quantity.ordinal());
  }

  Total at(int quantity) {
    return totals.get(quantity);
  }

  public Total utilization() {
    return of(Quantity.UTILIZATION);
  }

  /** Bytes. */
  public Total memoryUsed() {
    return of(Quantity.MEMORY_USED);
  }

  /** Bytes. */
  public Total memoryTotal() {
    return of(Quantity.MEMORY_TOTAL);
  }

  /** Watts; of boards and of devices that no board measures for. */
  public Total power() {
    return of(Quantity.POWER);
  }

  /** Watts. */
  public Total powerLimit() {
    return of(Quantity.POWER_LIMIT);
  }

  /** Degrees Celsius. */
  public Total temperature() {
    return of(Quantity.TEMPERATURE);
  }

  /** Degrees to where the hardware slows down; the least is the worst. */
  public Total margin() {
    return of(Quantity.MARGIN);
  }

  /** Used by total memory of the devices that tell both; NaN when none does. */
  public double memoryRatio() {
    return totalOfUsed > 0 ? usedOfTotal / totalOfUsed : Double.NaN;
  }

  /** Power by limit of the boards and devices that tell both; NaN when none does. */
  public double powerRatio() {
    return limitOfPower > 0 ? powerOfLimit / limitOfPower : Double.NaN;
  }

  double usedOfTotal() {
    return usedOfTotal;
  }

  double totalOfUsed() {
    return totalOfUsed;
  }

  double powerOfLimit() {
    return powerOfLimit;
  }

  double limitOfPower() {
    return limitOfPower;
  }
}
