package io.allsmi.insight.cluster;

import java.util.ArrayList;
import java.util.List;

/** Sums up the figures of devices, and of others' figures. */
final class FigureSums {
  private final double[] sum = new double[Quantity.COUNT];
  private final double[] least = new double[Quantity.COUNT];
  private final double[] most = new double[Quantity.COUNT];
  private final int[] n = new int[Quantity.COUNT];
  private final int[] of = new int[Quantity.COUNT];
  int devices;
  int idle;
  int held;
  double usedOfTotal;
  double totalOfUsed;
  double powerOfLimit;
  double limitOfPower;

  /** One device more that could have the reading, and has it unless it is NaN. */
  void add(Quantity quantity, double value) {
    int q = quantity.ordinal();
    of[q]++;
    if (Double.isNaN(value)) return;
    add(q, value, value, value, 1);
  }

  private void add(int q, double more, double low, double high, int count) {
    boolean first = n[q] == 0;
    sum[q] += more;
    least[q] = first ? low : Math.min(least[q], low);
    most[q] = first ? high : Math.max(most[q], high);
    n[q] += count;
  }

  void add(Figures figures) {
    devices += figures.devices();
    idle += figures.idle();
    held += figures.held();
    usedOfTotal += figures.usedOfTotal();
    totalOfUsed += figures.totalOfUsed();
    powerOfLimit += figures.powerOfLimit();
    limitOfPower += figures.limitOfPower();
    for (int q = 0; q < Quantity.COUNT; q++) {
      Total total = figures.at(q);
      of[q] += total.of();
      if (total.n() > 0) add(q, total.sum(), total.least(), total.most(), total.n());
    }
  }

  Figures figures() {
    List<Total> totals = new ArrayList<>(Quantity.COUNT);
    for (int q = 0; q < Quantity.COUNT; q++) {
      totals.add(
          n[q] > 0
              ? new Total(sum[q], n[q], of[q], least[q], most[q])
              : new Total(Double.NaN, 0, of[q], Double.NaN, Double.NaN));
    }
    return new Figures(this, totals);
  }
}
