package io.allsmi.insight.cluster;

/**
 * How the readings of many devices are spread. A percentile is exact to the width of the bins that
 * they were counted in: a tenth of a percent, a tenth of a degree.
 *
 * @param n of how many devices; the others are NaN when there is none
 * @param p5 five of a hundred devices have less
 * @param p50 half of the devices have less
 * @param p95 five of a hundred devices have more
 */
public record Distribution(int n, double least, double p5, double p50, double p95, double most) {
  /** Of no device. */
  public static final Distribution NONE =
      new Distribution(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
