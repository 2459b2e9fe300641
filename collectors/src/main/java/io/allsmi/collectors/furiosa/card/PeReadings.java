package io.allsmi.collectors.furiosa.card;

import static io.allsmi.model.catalogue.AcceleratorMetrics.CORE_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.CORE_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;

import io.allsmi.model.collect.Answer;
import java.util.Arrays;

/** What was read of a card's processing elements; NaN for what was not. */
public final class PeReadings {
  private static final double MOST_HERTZ = 1e11;

  private final double[] utilization;
  private final double[] hertz;

  /** Nothing read. */
  public PeReadings(int cores) {
    utilization = new double[cores];
    hertz = new double[cores];
    Arrays.fill(utilization, Double.NaN);
    Arrays.fill(hertz, Double.NaN);
  }

  /** How many there are. */
  public int cores() {
    return utilization.length;
  }

  /** Sets the share of time in which one was busy; a core that there is not is passed over. */
  public void utilization(int core, double ratio) {
    boolean fits = core >= 0 && core < utilization.length;
    if (fits) utilization[core] = ratio >= 0 && ratio <= 1 ? ratio : Double.NaN;
  }

  /** Sets the clock of one. */
  public void hertz(int core, double frequency) {
    boolean fits = core >= 0 && core < hertz.length;
    if (fits) hertz[core] = frequency >= 0 && frequency <= MOST_HERTZ ? frequency : Double.NaN;
  }

  /** The share of time in which one was busy. */
  public double utilization(int core) {
    return core >= 0 && core < utilization.length ? utilization[core] : Double.NaN;
  }

  /**
   * Sets the readings of the elements, and of the card what all of them say together: the mean of
   * their utilization, if that of each is known, and the highest of their clocks.
   */
  public void deliver(int device, Answer answer) {
    double sum = 0;
    double highest = Double.NaN;
    for (int core = 0; core < utilization.length; core++) {
      answer.set(device, core, CORE_UTILIZATION_RATIO, utilization[core]);
      answer.set(device, core, CORE_FREQUENCY_HERTZ, hertz[core]);
      sum += utilization[core];
      if (!(hertz[core] <= highest) && !Double.isNaN(hertz[core])) highest = hertz[core];
    }
    answer.set(device, UTILIZATION_RATIO, sum / utilization.length);
    answer.set(device, FREQUENCY_HERTZ, highest);
  }
}
