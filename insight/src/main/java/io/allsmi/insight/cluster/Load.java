package io.allsmi.insight.cluster;

import io.allsmi.model.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the accelerators of a node are doing, one by one.
 *
 * @param trouble for each the worst that is wrong with it: the rank of its severity, and {@link
 *     #LOST} added where it is not there
 */
record Load(
    double[] utilization, double[] memory, double[] temperature, double[] power, byte[] trouble) {
  private static final int LOST = 8;

  static Load of(int n) {
    return new Load(new double[n], new double[n], new double[n], new double[n], new byte[n]);
  }

  /** The readings of a usual measure; null for another one. */
  double @Nullable [] of(Measure measure) {
    if (measure == Measure.UTILIZATION) return utilization;
    if (measure == Measure.MEMORY) return memory;
    if (measure == Measure.TEMPERATURE) return temperature;
    return measure == Measure.POWER ? power : null;
  }

  void suffer(int place, Severity severity) {
    int worse = Math.max(trouble(place), Severities.rank(severity));
    trouble[place] = (byte) (worse | trouble[place] & LOST);
  }

  void lose(int place) {
    trouble[place] |= LOST;
  }

  boolean isLost(int place) {
    return (trouble[place] & LOST) != 0;
  }

  /** The rank of the worst severity, 0 for nothing. */
  int trouble(int place) {
    return trouble[place] & (LOST - 1);
  }
}
