package io.allsmi.fleet.discover;

/** A text that names no target; the message is for the user. */
public final class BadTargetException extends Exception {
  private static final long serialVersionUID = 1;

  private final int column;

  /**
   * @param column where in the text, from 1 on
   */
  BadTargetException(String message, int column) {
    // A file may have a million of them: no stack trace.
    super(message, null, false, false);
    this.column = column;
  }

  /** Where in the text, from 1 on. */
  public int column() {
    return column;
  }

  /** Where and what. */
  public String words() {
    return "column " + column + ": " + getMessage();
  }
}
