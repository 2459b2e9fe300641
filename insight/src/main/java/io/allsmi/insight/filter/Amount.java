package io.allsmi.insight.filter;

import io.allsmi.model.catalogue.Unit;

/**
 * A number with what is written behind it.
 *
 * @param number NaN when the text does not begin with a number
 * @param unit where the unit begins
 * @param written the unit, empty for none
 */
record Amount(double number, int unit, String written) {
  static Amount of(String text) {
    int end = numberEnd(text);
    if (end == 0) return new Amount(Double.NaN, 0, text);
    int unit = end;
    while (unit < text.length() && text.charAt(unit) == ' ') unit++;
    double number = Double.parseDouble(text.substring(0, end));
    return new Amount(number, unit, text.substring(unit));
  }

  /** Where a decimal number at the beginning ends; 0 when there is none. */
  private static int numberEnd(String text) {
    int at = 0;
    if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) at++;
    int digits = digits(text, at);
    int end = digits;
    boolean any = digits > at;
    if (end < text.length() && text.charAt(end) == '.') {
      int fraction = digits(text, end + 1);
      any |= fraction > end + 1;
      end = fraction;
    }
    if (!any) return 0;
    return exponentEnd(text, end);
  }

  private static int exponentEnd(String text, int end) {
    if (end >= text.length() || (text.charAt(end) | 32) != 'e') return end;
    int at = end + 1;
    if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) at++;
    int digits = digits(text, at);
    return digits > at ? digits : end;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
    return at;
  }

  /** The amount in a base unit; NaN when what is written is no unit of it. */
  double in(Unit base) {
    if (Double.isNaN(number)) return Double.NaN;
    if (base == Unit.SECONDS && !written.isEmpty()) return seconds();
    // People say 90 for 90 %; a ratio above 1 is none that could be meant.
    if (written.isEmpty()) return base == Unit.RATIO && number > 1 ? number / 100 : number;
    return number * Units.factor(base, written);
  }

  /** {@code 2h30m} as well as {@code 2h}. */
  private double seconds() {
    int end = 0;
    while (end < written.length() && !isOfNumber(written.charAt(end))) end++;
    double first = number * Units.factor(Unit.SECONDS, written.substring(0, end));
    if (end == written.length()) return first;
    Amount rest = of(written.substring(end));
    return rest.written.isEmpty() ? Double.NaN : first + rest.seconds();
  }

  private static boolean isOfNumber(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }
}
