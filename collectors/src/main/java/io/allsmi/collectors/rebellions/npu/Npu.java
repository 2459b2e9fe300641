package io.allsmi.collectors.rebellions.npu;

/**
 * One die with a device node of its own, and what was read of it; NaN for what was not.
 *
 * @param identity what does not change with a reading
 * @param celsius temperature of the die
 * @param boardWatts power of the board that it sits on, which each of its dies repeats
 * @param state performance state: P0 to P14
 * @param usedBytes memory in use
 * @param totalBytes memory
 * @param utilization share of time in which it was busy
 * @param generation PCIe generation that is negotiated
 * @param lanes PCIe lanes in use
 * @param alive 1 when its driver says that it is in order, 0 when it says otherwise
 */
public record Npu(
    NpuIdentity identity,
    double celsius,
    double boardWatts,
    double state,
    double usedBytes,
    double totalBytes,
    double utilization,
    double generation,
    double lanes,
    double alive) {
  private static final double MOST_DEGREES = 200;
  private static final double MOST_WATTS = 10_000;
  private static final double MOST_BYTES = 0x1p53;
  private static final double MOST_STATE = 15;
  private static final double MILLI = 1000;

  /** What cannot be is absent. */
  public Npu {
    celsius = celsius > -60 && celsius < MOST_DEGREES ? celsius : Double.NaN;
    boardWatts = within(boardWatts, MOST_WATTS);
    state = within(state, MOST_STATE);
    totalBytes = totalBytes > 0 ? within(totalBytes, MOST_BYTES) : Double.NaN;
    usedBytes = within(usedBytes, Double.isNaN(totalBytes) ? MOST_BYTES : totalBytes);
    utilization = within(utilization, 1);
  }

  private static double within(double value, double most) {
    return value >= 0 && value <= most ? value : Double.NaN;
  }

  /**
   * Degrees Celsius of a bare number. Interfaces of the vendor that promise degrees have given
   * thousandths of them since 2026, which no die survives as degrees.
   */
  public static double degrees(double number) {
    return number > MILLI ? number / MILLI : number;
  }
}
