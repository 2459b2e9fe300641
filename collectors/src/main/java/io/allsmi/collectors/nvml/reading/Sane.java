package io.allsmi.collectors.nvml.reading;

/**
 * The library's numbers in base units. What cannot be, in any machine, is NaN: a broken library is
 * believed nothing that it would be embarrassing to print.
 */
public final class Sane {
  private static final double MOST_PERCENT = 100;
  private static final double COLDEST = -60;
  private static final double HOTTEST = 250;
  private static final double MOST_MILLIWATTS = 100e6;
  private static final double MOST_MEGAHERTZ = 100_000;
  private static final double MOST_BYTES = 0x1p53;

  private Sane() {}

  /** Percent as a ratio. */
  public static double ratio(double percent) {
    return percent >= 0 && percent <= MOST_PERCENT ? percent / 100 : Double.NaN;
  }

  /** Degrees Celsius of a sensor. */
  public static double celsius(double degrees) {
    return degrees > COLDEST && degrees < HOTTEST ? degrees : Double.NaN;
  }

  /** Degrees Celsius of a limit; drivers give 0 where there is none. */
  public static double celsiusLimit(double degrees) {
    return degrees > 0 && degrees < HOTTEST ? degrees : Double.NaN;
  }

  /** Milliwatts as watts. */
  public static double watts(double milliwatts) {
    return milliwatts >= 0 && milliwatts <= MOST_MILLIWATTS ? milliwatts / 1e3 : Double.NaN;
  }

  /** Megahertz as hertz. */
  public static double hertz(double megahertz) {
    return megahertz >= 0 && megahertz <= MOST_MEGAHERTZ ? megahertz * 1e6 : Double.NaN;
  }

  /** An amount of memory or of data. */
  public static double bytes(double bytes) {
    return bytes >= 0 && bytes < MOST_BYTES ? bytes : Double.NaN;
  }

  /** A small number of things. */
  public static double count(double number, double most) {
    return number >= 0 && number <= most ? number : Double.NaN;
  }

  /** {@code nvmlEnableState_t}. */
  public static double state(double enabled) {
    return enabled == 0 || enabled == 1 ? enabled : Double.NaN;
  }
}
