package io.allsmi.insight.filter;

/** A text is no filter; says in one line why, and where. */
public final class FilterException extends Exception {
  private static final long serialVersionUID = 1;

  private final int position;
  private final int length;

  FilterException(int position, int length, String line) {
    super(line, null, false, false);
    this.position = position;
    this.length = length;
  }

  /** Where what is wrong begins, in characters of the text; its length for what is missing. */
  public int position() {
    return position;
  }

  /** How many characters are wrong; 0 for what is missing. */
  public int length() {
    return length;
  }

  /** What is wrong, for people. */
  public String line() {
    String line = getMessage();
    return line == null ? "" : line;
  }
}
