package io.allsmi.insight.show;

/**
 * Numbers as a few digits that a person reads. Written by hand because {@link String#format} costs
 * tens of milliseconds at its first use, which is on the way to the first frame.
 */
final class Digits {
  private static final String[] DECIMAL = {"", "k", "M", "G", "T", "P", "E"};
  private static final String[] BINARY = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};

  /** Beyond what three digits and the largest prefix can say. */
  private static final String BEYOND = ">999";

  private Digits() {}

  /** A number that is at least 0 with so many decimals, rounded half up. */
  static StringBuilder fixed(StringBuilder out, double value, int decimals) {
    long power = 1;
    for (int i = 0; i < decimals; i++) power *= 10;
    long scaled = Math.round(value * power);
    out.append(scaled / power);
    if (decimals > 0) {
      out.append('.');
      long fraction = scaled % power;
      for (long limit = power / 10; limit > fraction && limit > 1; limit /= 10) out.append('0');
      out.append(fraction);
    }
    return out;
  }

  /**
   * A number below 1000 with so many significant digits, and at most one less behind the point: it
   * never takes more than one character more than that. Nothing is written as 0.
   */
  static StringBuilder significant(StringBuilder out, double value, int digits) {
    return value == 0 ? out.append('0') : fixed(out, value, decimals(value, digits));
  }

  /** A number above 0 with two significant digits: {@code 1.5e-12}. */
  static void powerOfTen(StringBuilder out, double value) {
    int exponent = (int) Math.floor(Math.log10(value));
    double mantissa = value / Math.pow(10, exponent);
    if (mantissa >= 9.95) {
      mantissa /= 10;
      exponent++;
    }
    fixed(out, mantissa, 1).append('e').append(exponent);
  }

  /** How many decimals leave so many significant digits once the number is rounded to them. */
  private static int decimals(double value, int digits) {
    int decimals = digits - 1;
    double border = 10;
    double half = 0.5;
    for (int i = 0; i < decimals; i++) half /= 10;
    while (decimals > 0 && value >= border - half) {
      border *= 10;
      half *= 10;
      decimals--;
    }
    return decimals;
  }

  /**
   * A number with the prefix that leaves at most three digits before the point: {@code 4.87 k}.
   *
   * @param whole whether a number that needs no prefix is written without decimals
   * @return the prefix, which the caller writes behind the space of its choice
   */
  static String scaled(StringBuilder out, double value, int digits, boolean binary, boolean whole) {
    String[] prefixes = binary ? BINARY : DECIMAL;
    double base = binary ? 1024 : 1000;
    double rest = value;
    int prefix = 0;
    while (rest >= 999.5 && prefix < prefixes.length - 1) {
      rest /= base;
      prefix++;
    }
    if (rest >= 999.5) out.append(BEYOND);
    else if (prefix == 0 && whole) fixed(out, rest, 0);
    else significant(out, rest, digits);
    return prefixes[prefix];
  }
}
