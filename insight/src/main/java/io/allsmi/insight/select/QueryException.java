package io.allsmi.insight.select;

/** What a user asked for cannot be understood; the message is one line that says what and why. */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1;

  /** The message is shown to the user as it is. */
  public QueryException(String line) {
    super(line, null, false, false);
  }

  /** The message. */
  public String line() {
    String line = getMessage();
    return line == null ? "" : line;
  }
}
