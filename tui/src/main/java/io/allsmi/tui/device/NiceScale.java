package io.allsmi.tui.device;

/** Ends of scales that are short numbers. */
final class NiceScale {
  private static final double[] STEPS = {1, 1.5, 2, 3, 4, 5, 6, 8};

  private NiceScale() {}

  /** The least short number times a power of ten that is not below a value above 0. */
  static double top(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : STEPS) {
      if (value <= step * power) return step * power;
    }
    return 10 * power;
  }
}
