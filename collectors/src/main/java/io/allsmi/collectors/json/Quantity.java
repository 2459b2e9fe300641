package io.allsmi.collectors.json;

import java.util.Locale;

/**
 * A number with what is written behind it, as tools print quantities: {@code 31C}, {@code 3.5GiB},
 * {@code 17521800uW}, {@code 40.98°C}.
 *
 * @param value NaN when there is no number
 * @param unit in lower case, without spaces around it; empty for none
 */
public record Quantity(double value, String unit) {
  /** No number. */
  public static final Quantity NONE = new Quantity(Double.NaN, "");

  private static final int LONGEST = 64;

  /** The number at the start of a text and its unit; {@link #NONE} where there is no number. */
  public static Quantity of(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > LONGEST) return NONE;
    int end = endOfNumber(trimmed);
    if (end == 0) return NONE;
    try {
      double value = Double.parseDouble(trimmed.substring(0, end));
      if (!Double.isFinite(value)) return NONE;
      return new Quantity(value, trimmed.substring(end).strip().toLowerCase(Locale.ROOT));
    } catch (NumberFormatException malformed) {
      return NONE;
    }
  }

  /** Digits with sign, point and exponent; {@code 5E} of {@code 5EiB} is no exponent. */
  private static int endOfNumber(String text) {
    int at = 0;
    if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) at++;
    int digits = at;
    at = skipDigits(text, at);
    if (at < text.length() && text.charAt(at) == '.') at = skipDigits(text, at + 1);
    if (at == digits) return 0;
    return endOfExponent(text, at);
  }

  private static int endOfExponent(String text, int at) {
    if (at == text.length() || (text.charAt(at) | 0x20) != 'e') return at;
    int first = at + 1;
    if (first < text.length() && (text.charAt(first) == '-' || text.charAt(first) == '+')) first++;
    int end = skipDigits(text, first);
    return end == first ? at : end;
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
    return at;
  }

  /** The number when nothing stands behind it; else NaN. */
  public double plain() {
    return unit.isEmpty() ? value : Double.NaN;
  }

  /** The number in bytes: none, B, and the units from KiB and KB to TiB and TB; else NaN. */
  public double bytes() {
    return switch (unit) {
      case "", "b" -> value;
      case "kib" -> value * 0x1p10;
      case "mib" -> value * 0x1p20;
      case "gib" -> value * 0x1p30;
      case "tib" -> value * 0x1p40;
      case "kb" -> value * 1e3;
      case "mb" -> value * 1e6;
      case "gb" -> value * 1e9;
      case "tb" -> value * 1e12;
      default -> Double.NaN;
    };
  }

  /** The number in watts, of {@code uW}, {@code mW} and {@code W}; NaN for another unit. */
  public double watts() {
    return switch (unit) {
      case "uw", "µw", "μw" -> value / 1e6;
      case "mw" -> value / 1e3;
      case "w" -> value;
      default -> Double.NaN;
    };
  }

  /** The number in hertz, of {@code Hz}, {@code kHz}, {@code MHz} and {@code GHz}; else NaN. */
  public double hertz() {
    return switch (unit) {
      case "hz" -> value;
      case "khz" -> value * 1e3;
      case "mhz" -> value * 1e6;
      case "ghz" -> value * 1e9;
      default -> Double.NaN;
    };
  }

  /** The number in degrees Celsius, of {@code C}, {@code °C} and no unit; NaN for another one. */
  public double celsius() {
    return switch (unit) {
      case "", "c", "°c", "℃", "'c", "degc" -> value;
      default -> Double.NaN;
    };
  }

  /** The share that a percentage is, with or without its sign; NaN beyond 0 to 100. */
  public double ofPercent() {
    boolean percent = unit.isEmpty() || unit.equals("%");
    return percent && value >= 0 && value <= 100 ? value / 100 : Double.NaN;
  }
}
