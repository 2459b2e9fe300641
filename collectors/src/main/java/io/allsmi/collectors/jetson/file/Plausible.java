package io.allsmi.collectors.jetson.file;

/** Raw values of a Jetson's attributes in base units; NaN for what no such thing can be. */
public final class Plausible {
  private static final double FASTEST = 20e9;
  private static final double MOST_WATTS = 10_000;
  private static final double MOST_PWM = 255;
  private static final double MIB = 0x1p20;

  private Plausible() {}

  /** A clock in hertz, at most 20 GHz; drivers write a larger number for "no limit". */
  public static double hertz(double raw) {
    return raw >= 0 && raw <= FASTEST ? raw : Double.NaN;
  }

  /** A limit of a clock in hertz; 0 stands for none. */
  public static double hertzLimit(double raw) {
    return raw > 0 ? hertz(raw) : Double.NaN;
  }

  /** Thousandths as a ratio. */
  public static double permille(double raw) {
    return ratio(raw / 1e3);
  }

  /** Hundredths as a ratio. */
  public static double percent(double raw) {
    return ratio(raw / 1e2);
  }

  /** A ratio from 0 to 1. */
  public static double ratio(double value) {
    return value >= 0 && value <= 1 ? value : Double.NaN;
  }

  /** What a pulse width of 0 to 255 is of the longest. */
  public static double pwm(double raw) {
    return raw <= MOST_PWM ? ratio(raw / MOST_PWM) : Double.NaN;
  }

  /** Watts from 0 to 10,000; a rail through which current flows back has less and is left out. */
  public static double watts(double value) {
    return value >= 0 && value <= MOST_WATTS ? value : Double.NaN;
  }

  /** Binary megabytes as bytes. */
  public static double mebibytes(double raw) {
    return raw >= 0 ? raw * MIB : Double.NaN;
  }
}
