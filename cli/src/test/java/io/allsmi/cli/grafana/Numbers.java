package io.allsmi.cli.grafana;

import java.util.Locale;

/** Numbers for people, by Grafana's words for units. */
final class Numbers {
  private Numbers() {}

  static String of(double value, String unit) {
    if (Double.isNaN(value)) return "–";
    return switch (unit) {
      case Units.SHARE -> (Math.abs(value) < 0.0005 ? "0" : digits(100 * value)) + " %";
      case Units.CELSIUS -> digits(value) + " °C";
      case Units.BYTES -> scaled(value, 1024, "B", "KiB", "MiB", "GiB", "TiB");
      case Units.BYTES_PER_SECOND -> scaled(value, 1000, "B/s", "kB/s", "MB/s", "GB/s", "TB/s");
      case Units.WATT -> scaled(value, 1000, "W", "kW", "MW");
      case Units.KILOWATT_HOURS -> digits(value) + " kWh";
      case "hertz" -> scaled(value, 1000, "Hz", "kHz", "MHz", "GHz");
      case "s" -> seconds(value);
      default -> scaled(value, 1000, "", "k", "M", "G", "T");
    };
  }

  private static String scaled(double value, double base, String... units) {
    int step = 0;
    double rest = value;
    while (Math.abs(rest) >= base && step < units.length - 1) {
      rest /= base;
      step++;
    }
    return (digits(rest) + " " + units[step]).strip();
  }

  private static String seconds(double value) {
    if (value >= 86400) return digits(value / 86400) + " d";
    if (value >= 3600) return digits(value / 3600) + " h";
    if (value >= 60) return digits(value / 60) + " min";
    return digits(value) + " s";
  }

  /** Three digits that count. */
  private static String digits(double value) {
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < 1000) return Long.toString(Math.round(value));
    String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3g";
    return String.format(Locale.ROOT, format, value);
  }
}
