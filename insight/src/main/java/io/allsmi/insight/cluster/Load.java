package io.allsmi.insight.cluster;

import io.allsmi.model.Severity;
import org.jspecify.annotations.Nullable;

/** What the accelerators of a node are doing, one by one. */
final class Load {
  private static final int LOST = 8;

  final double[] utilization;
  final double[] memory;
  final double[] temperature;
  final double[] power;

  /** For each the rank of the worst that is wrong with it; {@link #LOST} is added to it. */
  private final byte[] trouble;

  Load(int n) {
    utilization = new double[n];
    memory = new double[n];
    temperature = new double[n];
    power = new double[n];
    trouble = new byte[n];
  }

  /** The readings of a usual measure; null for another one. */
  double @Nullable [] of(Measure measure) {
    if (measure.equals(Measure.UTILIZATION)) return utilization;
    if (measure.equals(Measure.MEMORY)) return memory;
    if (measure.equals(Measure.TEMPERATURE)) return temperature;
    return measure.equals(Measure.POWER) ? power : null;
  }

  void suffer(int place, Severity severity) {
    int worse = Math.max(trouble(place), Severities.rank(severity));
    trouble[place] = (byte) (worse | (trouble[place] & LOST));
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
