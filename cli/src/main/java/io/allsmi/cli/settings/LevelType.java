package io.allsmi.cli.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** From where on a reading is trouble: a number within a range, or {@code off}, which is NaN. */
public final class LevelType extends Type<Double> {
  private static final String OFF = "off";
  private static final int MOST_DIGITS = 12;

  /** How the number is written. */
  public enum Unit {
    /** {@code 90%}; 0 to 1 inside. A number without the sign is a ratio: {@code 0.9}. */
    PERCENT,
    /** {@code 10}. */
    DEGREES
  }

  private final Unit unit;
  private final double most;

  /** {@code most} as it is inside; the least is 0. */
  public LevelType(Unit unit, double most) {
    this.unit = unit;
    this.most = most;
  }

  @Override
  public Double parse(String text) throws BadValueException {
    String word = text.strip();
    if (word.equals(OFF)) return Double.NaN;
    boolean percent = unit == Unit.PERCENT && word.endsWith("%");
    String digits = percent ? word.substring(0, word.length() - 1).strip() : word;
    double number = number(digits, text);
    return inRange(percent ? number / 100 : number, text);
  }

  @Override
  public Double read(Object value) throws BadValueException {
    if (value instanceof Long || value instanceof Double) {
      return inRange(((Number) value).doubleValue(), value.toString());
    }
    return super.read(value);
  }

  private double number(String digits, String text) throws BadValueException {
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) throw refuse(text);
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if ((c < '0' || c > '9') && c != '.') throw refuse(text);
    }
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      throw refuse(text);
    }
  }

  private double inRange(double value, String text) throws BadValueException {
    if (!(value >= 0 && value <= most)) throw refuse(text);
    return value;
  }

  @Override
  public String wants() {
    return unit == Unit.PERCENT
        ? "a share such as 90%, up to " + show(most) + ", or off"
        : "a number of degrees from 0 to " + show(most) + ", or off";
  }

  @Override
  public String label() {
    return unit == Unit.PERCENT ? "SHARE" : "DEGREES";
  }

  @Override
  public String show(Double value) {
    if (value.isNaN()) return OFF;
    double shown = unit == Unit.PERCENT ? value * 100 : value;
    String digits =
        BigDecimal.valueOf(shown)
            .setScale(1, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    return unit == Unit.PERCENT ? digits + "%" : digits;
  }
}
