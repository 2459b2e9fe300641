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
  public static final Conversion NONE = new Conversion(0, 1, 0, 0, null);

  private static final int POSITIVE = 1;
  private static final int NOT_NEGATIVE = 2;
  private static final int BLANKS = 4;
  private static final int INVERTED = 8;
  private static final int ANY = 16;
  private static final int COUNTED = 32;

  private static final double UNSUPPORTED_64 = 0x1p62;
  private static final double BLANK_32 = 2_147_483_632.0;
  private static final double BLANK_FP64 = 140_737_488_355_328.0;
  private static final int KINDS_OF_BLANK = 4;

  private final int tens;
  private final double times;
  private final int traits;
  private final int bits;
  private final int @Nullable [] states;
  private final boolean plain;

  private Conversion(int tens, double times, int traits, int bits, int @Nullable [] states) {
    this.tens = tens;
    this.times = times;
    this.traits = traits;
    this.bits = bits;
    this.states = states;
    this.plain = tens == 0 && times == 1 && traits == 0 && bits == 0 && states == null;
  }

  private Conversion with(int trait) {
    return new Conversion(tens, times, traits | trait, bits, states);
  }

  /** Moved by decimal digits, to the left for a negative number. */
  public Conversion tens(int more) {
    return new Conversion(tens + more, times, traits, bits, states);
  }

  /** Multiplied. */
  public Conversion times(double factor) {
    return new Conversion(tens, times * factor, traits, bits, states);
  }

  /** Zero, and what is below, stands for unknown. */
  public Conversion positive() {
    return with(POSITIVE);
  }

  /** What is below zero stands for unknown. */
  public Conversion notNegative() {
    return with(NOT_NEGATIVE);
  }

  /**
   * The values by which DCGM says that it has none are absent: from 2^62 on, and four from 2^31-16
   * and from 2^47.
   */
  public Conversion withoutBlanks() {
    return with(BLANKS);
  }

  /** One becomes zero and zero becomes one. */
  public Conversion inverted() {
    return with(INVERTED);
  }

  /** Anything above zero is one. */
  public Conversion any() {
    return with(ANY);
  }

  /** Any number is one. */
  public Conversion counted() {
    return with(COUNTED);
  }

  /** The number is a set of flags, of which those from a place on are the flag at that place. */
  public Conversion bits(int known) {
    return new Conversion(tens, times, traits, known, states);
  }

  /** The number is a place in this list of states, -1 for one that stands for unknown. */
  public Conversion states(int[] places) {
    return new Conversion(tens, times, traits, bits, places.clone());
  }

  /** Decimal digits by which a number is moved. */
  public int tens() {
    return tens;
  }

  /** By what it is multiplied then. */
  public double times() {
    return times;
  }

  /** Whether a number of zero or below says nothing. */
  public boolean isPositive() {
    return (traits & POSITIVE) != 0;
  }

  /** Whether a number below zero says nothing. */
  public boolean isNotNegative() {
    return (traits & NOT_NEGATIVE) != 0;
  }

  /** The reading of the number that was read; NaN for none. */
  double of(SampleNumber number) {
    if (plain) return number.value(0);
    if ((traits & BLANKS) != 0 && isBlank(number.value(0))) return Double.NaN;
    double value = number.value(tens) * times;
    if (traits > BLANKS) value = mapped(value);
    if ((traits & POSITIVE) != 0 && !(value > 0)) return Double.NaN;
    if ((traits & NOT_NEGATIVE) != 0 && value < 0) return Double.NaN;
    if (bits != 0) return flags(value);
    return states == null ? value : state(states, value);
  }

  private double mapped(double value) {
    if (Double.isNaN(value)) return value;
    if ((traits & INVERTED) != 0) return value == 0 ? 1 : value == 1 ? 0 : Double.NaN;
    if ((traits & ANY) != 0) return value > 0 ? 1 : 0;
    return (traits & COUNTED) != 0 ? 1 : value;
  }

  private double flags(double value) {
    long set = (long) value;
    if (set != value || set < 0) return Double.NaN;
    long known = set & ((1L << bits) - 1);
    return known == set ? known : known | 1L << bits;
  }

  private static double state(int[] states, double value) {
    int index = (int) value;
    if (index != value || index < 0 || index >= states.length) return Double.NaN;
    return states[index] < 0 ? Double.NaN : states[index];
  }

  private static boolean isBlank(double value) {
    if (!(value >= BLANK_32)) return false;
    return value >= UNSUPPORTED_64
        || value < BLANK_32 + KINDS_OF_BLANK
        || (value >= BLANK_FP64 && value < BLANK_FP64 + KINDS_OF_BLANK);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Conversion that
            && tens == that.tens
            && times == that.times
            && traits == that.traits
            && bits == that.bits
            && Arrays.equals(states, that.states));
  }

  @Override
  public int hashCode() {
    return 31 * tens + Double.hashCode(times) + traits;
  }
}
