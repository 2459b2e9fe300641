package io.allsmi.collectors.host.sysfs;

/**
 * Raw values of hwmon attributes in base units. What no working sensor reads is NaN: the end of an
 * eight-bit register (127, −128 and 255 °C are what an open input or a dead bus gives), or a number
 * beyond what the quantity can be in a machine.
 */
public final class SensorValue {
  private static final double COLDEST = -40;
  private static final double HOTTEST = 150;
  private static final double OPEN_INPUT = 127;
  private static final double FASTEST_FAN = 60_000;
  private static final double MOST_VOLTS = 1_000;
  private static final double MOST_AMPERES = 10_000;
  private static final double MOST_WATTS = 1_000_000;

  private SensorValue() {}

  /** Millidegrees as degrees Celsius, strictly between −40 and 150. */
  public static double celsius(double millidegrees) {
    double value = millidegrees / 1e3;
    return value > COLDEST && value < HOTTEST && value != OPEN_INPUT ? value : Double.NaN;
  }

  /** A limit in millidegrees as degrees Celsius; drivers give 0 and less where none is set. */
  public static double celsiusLimit(double millidegrees) {
    double value = celsius(millidegrees);
    return value > 0 ? value : Double.NaN;
  }

  /** Revolutions per minute, at most 60,000. */
  public static double rpm(double raw) {
    return raw >= 0 && raw <= FASTEST_FAN ? raw : Double.NaN;
  }

  /** Millivolts as volts; negative rails exist. */
  public static double volts(double millivolts) {
    return within(millivolts / 1e3, MOST_VOLTS);
  }

  /** Milliamperes as amperes; negative while current flows back. */
  public static double amperes(double milliamperes) {
    return within(milliamperes / 1e3, MOST_AMPERES);
  }

  /** Microwatts as watts. */
  public static double watts(double microwatts) {
    double value = microwatts / 1e6;
    return value >= 0 && value <= MOST_WATTS ? value : Double.NaN;
  }

  private static double within(double value, double most) {
    return Math.abs(value) <= most ? value : Double.NaN;
  }
}
