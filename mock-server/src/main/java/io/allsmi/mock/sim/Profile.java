package io.allsmi.mock.sim;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The course of a work by the second: how it starts, and ten minutes that repeat from then on.
 * Repeating is what gives sums over years in a step.
 */
final class Profile {
  /** Seconds in which a job loads what it works on. */
  static final int START = 40;

  /** Seconds after which the rest repeats. */
  static final int PERIOD = 600;

  private static final long SEED = 0x5EED_0F_F10E5L;
  private static final Map<Work, Profile> KNOWN = new ConcurrentHashMap<>();

  private final Intensity[] seconds;

  private Profile(Intensity[] seconds) {
    this.seconds = seconds;
  }

  static Profile of(Work work) {
    return KNOWN.computeIfAbsent(work, Profile::make);
  }

  /** The intensity at an index: below {@link #START} the start, then the period. */
  Intensity at(int index) {
    return seconds[index];
  }

  private static Profile make(Work work) {
    Intensity[] seconds = new Intensity[START + PERIOD];
    long seed = Draw.of(SEED, work.word());
    for (int i = 0; i < START; i++) seconds[i] = start(work, seed, i);
    for (int i = 0; i < PERIOD; i++) seconds[START + i] = running(work, seed, i);
    return new Profile(seconds);
  }

  /** Weights come from disk and network over the bus into the device's memory. */
  private static Intensity start(Work work, long seed, int second) {
    if (work == Work.IDLE) return Intensity.NONE;
    if (work == Work.FULL) return running(work, seed, second);
    double noise = Draw.between(Draw.of(seed, 7, second), 0.8, 1);
    if (second < 8) return new Intensity(0, 0, 0, 0, 0.002, 0.03, 1.4 * noise, 0.02, 0.02);
    return new Intensity(
        0.04 * noise, 0, 0.05 * noise, 0, 0.3 * noise, 0.1, 1.1, 1.2 * noise, 0.4 * noise);
  }

  private static Intensity running(Work work, long seed, int second) {
    double noise = Draw.between(Draw.of(seed, second), -1, 1);
    double wave = StrictMath.sin(2 * Math.PI * second / PERIOD);
    return switch (work) {
      case IDLE -> Intensity.NONE;
      case TRAINING -> training(second, noise);
      case TUNING -> tuning(second, noise);
      case SERVING -> serving(seed, second, noise, wave);
      case BATCH ->
          new Intensity(
              0.97 + 0.02 * noise, 0.6, 0.38, 0.05, 0.05, 0.93 + 0.04 * noise, 0.9, 0.05, 0.02);
      case NOTEBOOK -> notebook(seed, second, noise);
      case RENDERING ->
          new Intensity(
              0.7 + 0.2 * wave + 0.08 * noise,
              0.02,
              0.3,
              0,
              0.04,
              0.62 + 0.16 * wave,
              1.5,
              0.05,
              0.01);
      case FULL -> new Intensity(1, 0.92, 0.55, 0.12, 0.02, 1.03 + 0.03 * noise, 1, 0, 0);
      case WAITING -> new Intensity(0.99, 0.21, 0.14, 0.1, 0.01, 0.37 + 0.02 * noise, 1, 0.01, 0);
      case HELD_BACK -> new Intensity(1, 0.3, 0.22, 0.1, 0.01, 0.42 + 0.02 * noise, 1, 0.01, 0);
      case STANDBY -> new Intensity(0, 0, 0, 0, 0, 0.06, 0.1, 0, 0);
    };
  }

  private static Intensity training(int second, double noise) {
    int step = second % 300;
    if (step >= 288) {
      // A checkpoint is written while the devices wait.
      return new Intensity(0.08, 0, 0.03, 0.01, 0.22, 0.13 + 0.02 * noise, 2.4, -0.8, 0.1);
    }
    if (step % 12 == 11) return new Intensity(0.86, 0.3, 0.3, 0.5, 0.03, 0.66, 1.6, 0.1, 0.3);
    return new Intensity(
        0.985 + 0.015 * noise,
        0.56 + 0.04 * noise,
        0.41,
        0.33 + 0.05 * noise,
        0.02,
        0.97 + 0.06 * noise,
        1.2,
        0.06,
        0.25);
  }

  private static Intensity tuning(int second, double noise) {
    if (second % 200 >= 180) {
      return new Intensity(0.62 + 0.1 * noise, 0.22, 0.4, 0.01, 0.03, 0.48, 1.2, 0.02, 0.01);
    }
    boolean pause = second % 9 == 8;
    return pause
        ? new Intensity(0.55, 0.2, 0.2, 0.12, 0.06, 0.42, 1.8, 0.1, 0.05)
        : new Intensity(
            0.93 + 0.04 * noise, 0.44, 0.36, 0.14, 0.03, 0.8 + 0.05 * noise, 1.1, 0.03, 0.05);
  }

  /** Requests come in waves; prefill fills the matrix units, decode the memory. */
  private static Intensity serving(long seed, int second, double noise, double wave) {
    double load = 0.62 + 0.28 * wave;
    boolean prefill = Draw.unit(Draw.of(seed, 1, second / 3)) < 0.35 * load;
    if (prefill) {
      return new Intensity(
          0.98, 0.58 + 0.05 * noise, 0.35, 0.16 * load, 0.03, 0.9 + 0.08 * noise, 0.9, 0, 0.06);
    }
    double busy = Math.min(1, 0.5 + 0.5 * load + 0.03 * noise);
    return new Intensity(
        busy, 0.09 * load, 0.3 + 0.5 * load, 0.06 * load, 0.01, 0.3 + 0.34 * load, 0.8, 0, 0.04);
  }

  private static Intensity notebook(long seed, int second, double noise) {
    boolean runs = Draw.unit(Draw.of(seed, 2, second / 20)) < 0.25;
    if (!runs) return new Intensity(0, 0, 0, 0, 0.001, 0.04, 0.2, 0, 0);
    return new Intensity(0.5 + 0.3 * noise, 0.1, 0.25, 0, 0.06, 0.4 + 0.1 * noise, 1, 0.05, 0.02);
  }
}
