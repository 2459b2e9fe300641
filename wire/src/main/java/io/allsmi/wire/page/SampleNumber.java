package io.allsmi.wire.page;

import java.nio.charset.StandardCharsets;

/**
 * The value of a sample: the decimal form of a number, as short numbers usually are. A power of ten
 * by which a value is to be multiplied is put into its exponent, so that what was moved by some
 * digits on one side is the same number on the other.
 */
public final class SampleNumber {
  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final long EXACT = 1L << 53;

  /** Digits of which a {@code long} takes any. */
  private static final int MOST_DIGITS = 18;

  /** An exponent with more digits than this makes any number zero or infinite. */
  private static final int MOST_EXPONENT_DIGITS = 6;

  private byte[] bytes = new byte[0];
  private int from;
  private int to;
  private boolean valid;
  private boolean word;
  private boolean negative;
  private boolean isShort;
  private long digits;
  private int exponent;

  /** Whether the last bytes were a number. */
  public boolean isValid() {
    return valid;
  }

  /** The number; NaN for infinities and for what is none, of which only the last is not valid. */
  public double parse(byte[] from, int begin, int end) {
    return read(from, begin, end) ? value(0) : Double.NaN;
  }

  /** Reads a number, for {@link #value} to tell; false when it is none. */
  public boolean read(byte[] in, int begin, int end) {
    bytes = in;
    from = begin;
    to = end;
    int at = begin;
    negative = at < end && in[at] == '-';
    if (at < end && (in[at] == '-' || in[at] == '+')) at++;
    long sum = 0;
    int count = 0;
    int decimals = 0;
    boolean any = false;
    boolean point = false;
    for (; at < end; at++) {
      byte c = in[at];
      if (c >= '0' && c <= '9') {
        any = true;
        if (count > 0 || c != '0') count++;
        sum = sum * 10 + (c - '0');
        if (point) decimals++;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    digits = sum;
    exponent = -decimals;
    isShort = count <= MOST_DIGITS;
    valid = any;
    word = !any;
    if (!any) return readWord(in, begin, end);
    return at == end || readExponent(in, at, end);
  }

  private boolean readExponent(byte[] in, int letter, int end) {
    int at = letter + 1;
    valid = in[letter] == 'e' || in[letter] == 'E';
    boolean down = at < end && in[at] == '-';
    if (at < end && (in[at] == '-' || in[at] == '+')) at++;
    valid &= at < end;
    int power = 0;
    int begin = at;
    for (; at < end; at++) {
      valid &= in[at] >= '0' && in[at] <= '9';
      if (at - begin < MOST_EXPONENT_DIGITS) power = power * 10 + (in[at] - '0');
    }
    if (at - begin > MOST_EXPONENT_DIGITS) isShort = false;
    exponent += down ? -power : power;
    return valid;
  }

  /** The number that was read, times a power of ten; NaN for what is not finite. */
  public double value(int tens) {
    if (word || !valid) return Double.NaN;
    int power = exponent + tens;
    if (isShort) {
      // Both are exact, so the result is the number that is nearest to the decimal.
      if (power == 0) return negative ? -(double) digits : digits;
      if (digits <= EXACT && power >= -22 && power <= 22) {
        double magnitude = power < 0 ? digits / TENS[-power] : digits * TENS[power];
        return negative ? -magnitude : magnitude;
      }
      if (power < 0 && power >= -22) {
        double magnitude = quotient(digits, TENS[-power]);
        if (!Double.isNaN(magnitude)) return negative ? -magnitude : magnitude;
      }
    }
    return slow(tens);
  }

  /**
   * The double that is nearest to a quotient whose dividend is longer than a double, made of two
   * quotients; NaN where it lies so near the middle of two doubles that this does not tell.
   */
  private static double quotient(long dividend, double divisor) {
    double high = dividend;
    double low = dividend - (long) high;
    double first = high / divisor;
    double second = (Math.fma(-first, divisor, high) + low) / divisor;
    double sum = first + second;
    double error = Math.abs((first - sum) + second);
    double half = Math.ulp(sum) / 2;
    boolean tells =
        Math.abs(error - half) > half * 1e-6 && Math.abs(error - half / 2) > half * 1e-6;
    return tells ? sum : Double.NaN;
  }

  private double slow(int tens) {
    String text = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    double value = Double.parseDouble(tens == 0 ? text : moved(text, tens));
    return Double.isFinite(value) ? value : Double.NaN;
  }

  private static String moved(String text, int tens) {
    int letter = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (letter < 0) return text + "e" + tens;
    boolean isLong = text.length() - letter > MOST_EXPONENT_DIGITS + 2;
    if (isLong) return text;
    return text.substring(0, letter) + "e" + (Integer.parseInt(text.substring(letter + 1)) + tens);
  }

  private boolean readWord(byte[] in, int begin, int end) {
    int at = begin;
    if (at < end && (in[at] == '-' || in[at] == '+')) at++;
    valid = is(in, at, end, "nan") || is(in, at, end, "inf") || is(in, at, end, "infinity");
    return valid;
  }

  private static boolean is(byte[] in, int from, int to, String word) {
    if (to - from != word.length()) return false;
    for (int i = 0; i < word.length(); i++) {
      if ((in[from + i] | 0x20) != word.charAt(i)) return false;
    }
    return true;
  }
}
