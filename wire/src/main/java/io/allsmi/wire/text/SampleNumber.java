package io.allsmi.wire.text;

import java.nio.charset.StandardCharsets;

/** The value of a sample: the decimal form of a number, as short numbers usually are. */
final class SampleNumber {
  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final long EXACT = 1L << 53;

  /** Digits of which a {@code long} takes any. */
  private static final int MOST_DIGITS = 18;

  private boolean valid;

  /** Whether the last bytes were a number. */
  boolean isValid() {
    return valid;
  }

  /** The number; NaN for infinities and for what is none, of which only the last is not valid. */
  double parse(byte[] bytes, int from, int to) {
    int at = from;
    boolean negative = at < to && bytes[at] == '-';
    if (at < to && (bytes[at] == '-' || bytes[at] == '+')) at++;
    long digits = 0;
    int count = 0;
    int exponent = 0;
    boolean any = false;
    boolean point = false;
    for (; at < to; at++) {
      byte c = bytes[at];
      if (c == '.' && !point) {
        point = true;
      } else if (c >= '0' && c <= '9') {
        any = true;
        if (count > 0 || c != '0') count++;
        digits = digits * 10 + (c - '0');
        if (point) exponent--;
      } else {
        break;
      }
    }
    valid = any;
    if (!any) return word(bytes, from, to);
    if (at < to) return withExponent(bytes, from, at, to);
    if (count > MOST_DIGITS || digits > EXACT || exponent < -22) return slow(bytes, from, to);
    // Both are exact, so the quotient is the number that is nearest to the decimal.
    double magnitude = exponent == 0 ? digits : digits / TENS[-exponent];
    return negative ? -magnitude : magnitude;
  }

  private double withExponent(byte[] bytes, int from, int letter, int to) {
    int at = letter + 1;
    valid = bytes[letter] == 'e' || bytes[letter] == 'E';
    if (at < to && (bytes[at] == '-' || bytes[at] == '+')) at++;
    valid &= at < to;
    for (; at < to; at++) valid &= bytes[at] >= '0' && bytes[at] <= '9';
    return valid ? slow(bytes, from, to) : Double.NaN;
  }

  private static double slow(byte[] bytes, int from, int to) {
    double value =
        Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
    return Double.isFinite(value) ? value : Double.NaN;
  }

  private double word(byte[] bytes, int from, int to) {
    int at = from;
    if (at < to && (bytes[at] == '-' || bytes[at] == '+')) at++;
    valid = is(bytes, at, to, "nan") || is(bytes, at, to, "inf") || is(bytes, at, to, "infinity");
    return Double.NaN;
  }

  private static boolean is(byte[] bytes, int from, int to, String word) {
    if (to - from != word.length()) return false;
    for (int i = 0; i < word.length(); i++) {
      if ((bytes[from + i] | 0x20) != word.charAt(i)) return false;
    }
    return true;
  }
}
