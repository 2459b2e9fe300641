package io.allsmi.insight.cluster;

/**
 * Sums up the figures of devices, and of others' figures. A cluster adds up those of ten thousand
 * nodes for each frame, so they stand in flat arrays.
 */
final class FigureSums {
  private static final int SUM = 0;
  private static final int LEAST = Quantity.COUNT;
  private static final int MOST = 2 * Quantity.COUNT;
  private static final int N = 0;
  private static final int OF = Quantity.COUNT;

  private final double[] values = new double[3 * Quantity.COUNT];
  private final int[] counts = new int[2 * Quantity.COUNT];
  int devices;
  int idle;
  int held;
  double usedOfTotal;
  double totalOfUsed;
  double powerOfLimit;
  double limitOfPower;

  /** One device more that could have the reading, and has it unless it is NaN. */
  void add(Quantity quantity, double value) {
    int q = quantity.column;
    counts[OF + q]++;
    if (!Double.isNaN(value)) add(q, value, value, value, 1);
  }

  private void add(int q, double sum, double least, double most, int n) {
    boolean first = counts[N + q] == 0;
    values[SUM + q] += sum;
    if (first || least < values[LEAST + q]) values[LEAST + q] = least;
    if (first || most > values[MOST + q]) values[MOST + q] = most;
    counts[N + q] += n;
  }

  void add(Figures figures) {
    FigureSums other = figures.sums();
    devices += other.devices;
    idle += other.idle;
    held += other.held;
    usedOfTotal += other.usedOfTotal;
    totalOfUsed += other.totalOfUsed;
    powerOfLimit += other.powerOfLimit;
    limitOfPower += other.limitOfPower;
    for (int q = 0; q < Quantity.COUNT; q++) {
      counts[OF + q] += other.counts[OF + q];
      int n = other.counts[N + q];
      if (n == 0) continue;
      add(q, other.values[SUM + q], other.values[LEAST + q], other.values[MOST + q], n);
    }
  }

  Total total(Quantity quantity) {
    int q = quantity.column;
    int n = counts[N + q];
    int of = counts[OF + q];
    if (n == 0) return new Total(Double.NaN, 0, of, Double.NaN, Double.NaN);
    return new Total(values[SUM + q], n, of, values[LEAST + q], values[MOST + q]);
  }

  Figures figures() {
    return new Figures(this);
  }
}
