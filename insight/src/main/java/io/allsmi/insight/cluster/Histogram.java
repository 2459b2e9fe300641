package io.allsmi.insight.cluster;

/** Counts readings in bins of equal width; those beyond the last bin are counted in it. */
final class Histogram {
  private final double start;
  private final double perUnit;
  private final int[] bins;
  private int n;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;

  private Histogram(double start, int perUnit, int bins) {
    this.start = start;
    this.perUnit = perUnit;
    this.bins = new int[bins];
  }

  /** For ratios. */
  static Histogram ofRatios() {
    return new Histogram(0, 1000, 1001);
  }

  /** For temperatures. */
  static Histogram ofCelsius() {
    return new Histogram(-50, 10, 2500);
  }

  void add(double[] values) {
    for (double value : values) {
      if (Double.isNaN(value)) continue;
      // A cast of what is too large gives the largest integer.
      int bin = (int) ((value - start) * perUnit + 0.5);
      bins[Math.clamp(bin, 0, bins.length - 1)]++;
      n++;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }

  Distribution distribution() {
    if (n == 0) return Distribution.NONE;
    return new Distribution(n, least, at(0.05), at(0.5), at(0.95), most);
  }

  /** The reading that a share of all does not exceed, by the nearest rank. */
  private double at(double share) {
    int rank = Math.max(1, (int) Math.ceil(share * n));
    int seen = 0;
    int bin = 0;
    while (bin < bins.length - 1 && seen + bins[bin] < rank) seen += bins[bin++];
    return Math.clamp(start + bin / perUnit, least, most);
  }
}
