package io.allsmi.wire.dialect;

import io.allsmi.wire.Bytes;
import io.allsmi.wire.page.Conversion;
import java.math.BigDecimal;

/** Readings as foreign pages have them: converted back, in plain decimals without an exponent. */
final class PlainNumber {
  private static final double MOST_LONG = 1e15;

  private PlainNumber() {}

  /** Appends the number that the conversion makes this reading of. */
  static void append(double reading, Conversion conversion, Bytes out) {
    double scaled = reading / conversion.times();
    int tens = -conversion.tens();
    if (tens == 0) append(scaled, out);
    else if (!appendWhole(scaled, tens, out)) {
      // The shortest decimal of the reading, moved: read back and moved again it is the same.
      out.text(plain(new BigDecimal(Double.toString(scaled)).scaleByPowerOfTen(tens)));
    }
  }

  private static boolean appendWhole(double value, int tens, Bytes out) {
    long whole = (long) value;
    if (whole != value || Math.abs(value) > MOST_LONG) return false;
    long power = 1;
    for (int i = Math.abs(tens); i > 0; i--) power *= 10;
    if (tens > 0) {
      if (whole != 0 && Math.abs(whole) > Long.MAX_VALUE / power) return false;
      out.number(whole * power);
      return true;
    }
    if (whole % power != 0) return false;
    out.number(whole / power);
    return true;
  }

  private static void append(double value, Bytes out) {
    long whole = (long) value;
    if (whole == value && Math.abs(value) <= MOST_LONG) out.number(whole);
    else out.text(plain(new BigDecimal(Double.toString(value))));
  }

  private static String plain(BigDecimal value) {
    return (value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros()).toPlainString();
  }
}
