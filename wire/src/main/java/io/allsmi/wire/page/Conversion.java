package io.allsmi.wire.page;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the number on a page becomes a reading: moved by decimal digits, multiplied by what a {@code
 * double} multiplies by without loss (a power of two, or minus one), and absent where the page uses
 * a number to say so.
 */
public final class Conversion {
  /** The number as it stands. */
  public static final Conversion NONE = new Conversion(0, 1, false, false, false, false, null);

  private static final double UNSUPPORTED_64 = 0x1p62;
  private static final double BLANK_32 = 2_147_483_632.0;
  private static final double BLANK_FP64 = 140_737_488_355_328.0;
  private static final int BLANKS = 4;

  private final int tens;
  private final double times;
  private final boolean positive;
  private final boolean notNegative;
  private final boolean blanks;
  private final boolean inverted;
  private final int @Nullable [] states;

  private Conversion(
      int tens,
      double times,
      boolean positive,
      boolean notNegative,
      boolean blanks,
      boolean inverted,
      int @Nullable [] states) {
    this.tens = tens;
    this.times = times;
    this.positive = positive;
    this.notNegative = notNegative;
    this.blanks = blanks;
    this.inverted = inverted;
    this.states = states;
  }

  /** Moved by decimal digits, to the left for a negative number. */
  public Conversion tens(int more) {
    return new Conversion(tens + more, times, positive, notNegative, blanks, inverted, states);
  }

  /** Multiplied. */
  public Conversion times(double factor) {
    return new Conversion(tens, times * factor, positive, notNegative, blanks, inverted, states);
  }

  /** Zero, and what is below, stands for unknown. */
  public Conversion positive() {
    return new Conversion(tens, times, true, notNegative, blanks, inverted, states);
  }

  /** What is below zero stands for unknown. */
  public Conversion notNegative() {
    return new Conversion(tens, times, positive, true, blanks, inverted, states);
  }

  /**
   * The values by which DCGM says that it has none are absent: from 2^62 on, and four from 2^31-16
   * and from 2^47.
   */
  public Conversion withoutBlanks() {
    return new Conversion(tens, times, positive, notNegative, true, inverted, states);
  }

  /** One becomes zero and zero becomes one. */
  public Conversion inverted() {
    return new Conversion(tens, times, positive, notNegative, blanks, true, states);
  }

  /** The number is a place in this list of states, -1 for one that stands for unknown. */
  public Conversion states(int[] places) {
    return new Conversion(tens, times, positive, notNegative, blanks, inverted, places.clone());
  }

  /** Decimal digits by which a number is moved. */
  public int tens() {
    return tens;
  }

  /** By what it is multiplied then. */
  public double times() {
    return times;
  }

  /** The reading of the number that was read; NaN for none. */
  double of(SampleNumber number) {
    if (this == NONE) return number.value(0);
    if (blanks && isBlank(number.value(0))) return Double.NaN;
    double value = number.value(tens) * times;
    if (positive && !(value > 0)) return Double.NaN;
    if (notNegative && value < 0) return Double.NaN;
    if (inverted) return value == 0 ? 1 : value == 1 ? 0 : Double.NaN;
    return states == null ? value : state(states, value);
  }

  private static double state(int[] states, double value) {
    int index = (int) value;
    if (index != value || index < 0 || index >= states.length) return Double.NaN;
    return states[index] < 0 ? Double.NaN : states[index];
  }

  private static boolean isBlank(double value) {
    if (value < BLANK_32) return false;
    return value >= UNSUPPORTED_64
        || value < BLANK_32 + BLANKS
        || (value >= BLANK_FP64 && value < BLANK_FP64 + BLANKS);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Conversion that
            && tens == that.tens
            && times == that.times
            && positive == that.positive
            && notNegative == that.notNegative
            && blanks == that.blanks
            && inverted == that.inverted
            && Arrays.equals(states, that.states));
  }

  @Override
  public int hashCode() {
    return 31 * tens + Double.hashCode(times);
  }
}
