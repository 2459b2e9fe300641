package io.allsmi.tui.show;

import io.allsmi.insight.show.Readable;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.tui.canvas.Style;

/**
 * Numbers that do not belong to one metric (sums over kinds, ends of scales), shown as a metric of
 * their quantity is.
 */
public final class Show {
  private static final double[] STEPS = {1, 1.5, 2, 3, 4, 5, 6, 8};

  private Show() {}

  public static String percent(double ratio) {
    return Readable.value(AcceleratorMetrics.UTILIZATION_RATIO, ratio);
  }

  public static String bytes(double bytes) {
    return Readable.value(HostMetrics.MEMORY_USED_BYTES, bytes);
  }

  public static String rate(double bytesPerSecond) {
    return Readable.value(HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND, bytesPerSecond);
  }

  public static String hertz(double hertz) {
    return Readable.value(HostMetrics.CPU_FREQUENCY_HERTZ, hertz);
  }

  public static String celsius(double celsius) {
    return Readable.value(HostMetrics.CPU_TEMPERATURE_CELSIUS, celsius);
  }

  public static String watts(double watts) {
    return Readable.value(AcceleratorMetrics.POWER_WATTS, watts);
  }

  /** {@code 612/700 W}. */
  public static String wattsOf(double watts, double limit) {
    String of = "/" + Math.round(limit) + " W";
    return Double.isNaN(watts) ? Readable.ABSENT + of : Math.round(watts) + of;
  }

  /** {@code 64/87 °C}: a temperature against a limit. */
  public static String celsiusOf(double celsius, double limit) {
    String of = "/" + Math.round(limit) + " °C";
    return Double.isNaN(celsius) ? Readable.ABSENT + of : Math.round(celsius) + of;
  }

  public static String duration(double seconds) {
    return Readable.duration(Math.max(0, seconds));
  }

  /** {@code 2 s}, {@code 0.5 s}. */
  public static String interval(double seconds) {
    return seconds == Math.rint(seconds) ? (long) seconds + " s" : seconds + " s";
  }

  /** A load average: always two decimals, so that three of them stand still side by side. */
  public static String fixed2(double value) {
    if (!Double.isFinite(value)) return Readable.ABSENT;
    long hundredths = Math.round(value * 100);
    return hundredths / 100 + (hundredths % 100 < 10 ? ".0" : ".") + hundredths % 100;
  }

  /** The speed of a link as its users call it: {@code 25 Gbit/s}. */
  public static String bits(double bytesPerSecond) {
    double megabits = bytesPerSecond * 8 / 1e6;
    if (megabits >= 1000) {
      double gigabits = megabits / 1000;
      String number = gigabits == Math.rint(gigabits) ? "" + (long) gigabits : "" + gigabits;
      return number + " Gbit/s";
    }
    return Math.round(megabits) + " Mbit/s";
  }

  /** The style of a value as it was written: what is absent is always dim. */
  public static Style style(String text, Style style) {
    return text.equals(Readable.ABSENT) ? Style.DIM : style;
  }

  public static String absent() {
    return Readable.ABSENT;
  }

  /** The end of a scale that holds a value: a short number times a power of ten; 1 for nothing. */
  public static double niceTop(double value) {
    if (!(value > 1e-9)) return 1;
    double power = 1;
    while (power > value) power /= 10;
    while (power * 10 <= value) power *= 10;
    for (double step : STEPS) {
      if (value <= step * power) return step * power;
    }
    return 10 * power;
  }
}
