package io.allsmi.mock.sim;

/**
 * Temperature that follows power with the inertia of a heat sink: an exponential average over a
 * look-back of fixed steps. The steps grow with age, so an answer costs ten sums of energy for any
 * time constant, and means of power come from the energy counter itself, so both agree.
 */
public final class Heat {
  /** Ages at which the steps meet, in time constants. */
  private static final double[] STEPS = {0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6};

  private final int[] ages = new int[STEPS.length];
  private final double[] weights = new double[STEPS.length];

  /**
   * @param secondsToWarm the time constant
   */
  Heat(double secondsToWarm) {
    double before = 1;
    int age = 0;
    for (int i = 0; i < STEPS.length; i++) {
      age = Math.max(age + 1, (int) Math.round(STEPS[i] * secondsToWarm));
      boolean last = i == STEPS.length - 1;
      // The mathematics of StrictMath is the same on all machines.
      double left = last ? 0 : StrictMath.exp(-age / secondsToWarm);
      ages[i] = age;
      weights[i] = before - left;
      before = left;
    }
  }

  /**
   * The mean of a device's power, the more recent the heavier.
   *
   * @param second the second at whose start it is asked
   * @return watts
   */
  public static double meanWatts(Timeline timeline, long second) {
    return timeline.heat().mean(timeline, second);
  }

  private double mean(Timeline timeline, long second) {
    double mean = 0;
    int age = 0;
    long energy = timeline.sum(Amount.ENERGY, 1000 * second);
    for (int i = 0; i < ages.length; i++) {
      long before = timeline.sum(Amount.ENERGY, 1000 * (second - ages[i]));
      mean += weights[i] * (energy - before) / 1e3 / (ages[i] - age);
      age = ages[i];
      energy = before;
    }
    return mean;
  }

  /**
   * The device's temperature.
   *
   * @param air temperature of the air or water that cools it, in degrees Celsius
   * @param resistance its thermal resistance by that of its model
   */
  public static double celsius(Timeline timeline, long second, double air, double resistance) {
    return air + timeline.chip().kelvinPerWatt() * resistance * meanWatts(timeline, second);
  }

  /** Temperature of the air of a room over a day, in degrees Celsius. */
  public static double air(double mean, long wallMillis) {
    double day = Math.floorMod(wallMillis, 86_400_000L) / 86.4e6;
    return mean + 1.5 * StrictMath.sin(2 * Math.PI * day);
  }
}
