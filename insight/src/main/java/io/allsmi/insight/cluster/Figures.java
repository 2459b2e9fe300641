package io.allsmi.insight.cluster;

/**
 * What several accelerators are doing, as one. A reading that a device does not have counts
 * nowhere; each total says of how many devices it is.
 */
public final class Figures {
  /** Of no accelerator. */
  public static final Figures NONE = new FigureSums().figures();

  private final FigureSums sums;

  /** Takes the sums over; nobody adds to them any more. */
  Figures(FigureSums sums) {
    this.sums = sums;
  }

  /** How many accelerators. */
  public int devices() {
    return sums.devices;
  }

  /** How many of them are known to have next to nothing to do. */
  public int idle() {
    return sums.idle;
  }

  /** How many of the idle ones are held nevertheless: somebody keeps memory of them. */
  public int held() {
    return sums.held;
  }

  public Total of(Quantity quantity) {
    return sums.total(quantity);
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
    return sums.totalOfUsed > 0 ? sums.usedOfTotal / sums.totalOfUsed : Double.NaN;
  }

  /** Power by limit of the boards and devices that tell both; NaN when none does. */
  public double powerRatio() {
    return sums.limitOfPower > 0 ? sums.powerOfLimit / sums.limitOfPower : Double.NaN;
  }

  FigureSums sums() {
    return sums;
  }
}
