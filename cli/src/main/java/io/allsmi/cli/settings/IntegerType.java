package io.allsmi.cli.settings;

/** A whole number within a range, both ends included. */
public final class IntegerType extends Type<Integer> {
  private static final int MOST_DIGITS = 12;

  private final String label;
  private final int least;
  private final int most;

  public IntegerType(String label, int least, int most) {
    this.label = label;
    this.least = least;
    this.most = most;
  }

  @Override
  public Integer parse(String text) throws BadValueException {
    String number = text.strip();
    boolean negative = number.startsWith("-");
    int from = negative ? 1 : 0;
    if (number.length() == from || number.length() - from > MOST_DIGITS) throw refuse(text);
    long value = 0;
    for (int i = from; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c < '0' || c > '9') throw refuse(text);
      value = value * 10 + (c - '0');
    }
    return inRange(negative ? -value : value, text);
  }

  @Override
  public Integer read(Object value) throws BadValueException {
    if (value instanceof Long number) return inRange(number, Long.toString(number));
    throw new BadValueException("wants " + wants() + ", not " + kindOf(value));
  }

  private Integer inRange(long value, String text) throws BadValueException {
    if (value < least || value > most) throw refuse(text);
    return (int) value;
  }

  @Override
  public String wants() {
    return most == Integer.MAX_VALUE
        ? "a whole number, " + least + " or more"
        : "a whole number from " + least + " to " + most;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String show(Integer value) {
    return Integer.toString(value);
  }
}
