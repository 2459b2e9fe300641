package io.allsmi.mock.sim;

/**
 * Temperature that follows power with the inertia of a heat sink: an exponential average over a
 * look-back of fixed steps. The steps grow with age, so an answer costs ten sums of energy for any
 * time constant, and means of power come from the energy counter itself, so both agree.
 */
public final class Heat {
  /** Ages at which the steps meet, in time constants. */
  private static final double[] AGES = {0, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6};

  private Heat() {}

  /**
   * The mean of a device's power, the more recent the heavier.
   *
   * @param second the second at whose start it is asked
   * @return watts
   */
  public static double meanWatts(Timeline timeline, long second) {
    double tau = timeline.chip().secondsToWarm();
    double mean = 0;
    double weightBefore = 1;
    long age = 0;
    long energy = timeline.sum(Amount.ENERGY, 1000 * second);
    for (int i = 1; i < AGES.length; i++) {
      long nextAge = Math.max(age + 1, Math.round(AGES[i] * tau));
      long nextEnergy = timeline.sum(Amount.ENERGY, 1000 * (second - nextAge));
      double watts = (energy - nextEnergy) / 1e3 / (nextAge - age);
      double weight = i == AGES.length - 1 ? 0 : Math.exp(-nextAge / tau);
      mean += (weightBefore - weight) * watts;
      weightBefore = weight;
      age = nextAge;
      energy = nextEnergy;
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
    return mean + 1.5 * Math.sin(2 * Math.PI * Math.floorMod(wallMillis, 86_400_000L) / 86.4e6);
  }
}
