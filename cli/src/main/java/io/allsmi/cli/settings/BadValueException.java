package io.allsmi.cli.settings;

/** A text that is no value of a {@link Type}; the message says which text and what was wanted. */
public final class BadValueException extends Exception {
  private static final long serialVersionUID = 1;

  /** The message is a phrase that follows the name of the option: {@code 'x' is not ...}. */
  public BadValueException(String message) {
    super(message, null, false, false);
  }

  /** The phrase. */
  public String phrase() {
    String phrase = getMessage();
    return phrase == null ? "" : phrase;
  }
}
