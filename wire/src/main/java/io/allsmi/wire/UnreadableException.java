package io.allsmi.wire;

import java.io.IOException;

/**
 * Bytes that are not what they should be, or more of them than is read. The message is one line
 * that says what is wrong and where; it never quotes control characters.
 */
public final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1;
  private static final int LONGEST = 300;

  public UnreadableException(String message) {
    super(oneLine(message));
  }

  public UnreadableException(String message, Throwable cause) {
    super(oneLine(message), cause);
  }

  private static String oneLine(String message) {
    StringBuilder line = new StringBuilder(Math.min(message.length(), LONGEST));
    for (int i = 0; i < message.length() && i < LONGEST; i++) {
      char c = message.charAt(i);
      line.append(Character.isISOControl(c) ? ' ' : c);
    }
    return line.toString();
  }
}
