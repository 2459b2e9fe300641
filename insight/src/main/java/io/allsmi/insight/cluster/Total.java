package io.allsmi.insight.cluster;

/**
 * The readings of one metric of several devices.
 *
 * @param sum of those that are there; NaN when none is
 * @param n how many are there
 * @param of how many devices there are that could have one
 * @param least the least; NaN when none is there
 * @param most the greatest; NaN when none is there
 */
public record Total(double sum, int n, int of, double least, double most) {
  /** Of no device. */
  public static final Total NONE = new Total(Double.NaN, 0, 0, Double.NaN, Double.NaN);

  /** The mean of those that are there; NaN when none is. */
  public double mean() {
    return n == 0 ? Double.NaN : sum / n;
  }

  /** Whether no device has the reading. */
  public boolean isAbsent() {
    return n == 0;
  }

  /** Whether every device that could have the reading has it. */
  public boolean isComplete() {
    return n == of;
  }
}
