package io.allsmi.collectors.engine;

import org.jspecify.annotations.Nullable;

/** Makes one bounded line of what others wrote. */
final class Lines {
  static final int LONGEST = 400;

  private Lines() {}

  /** The text on one line without control characters, at most {@link #LONGEST} long. */
  static String one(@Nullable String text) {
    return one(text, LONGEST);
  }

  static String one(@Nullable String text, int longest) {
    if (text == null) return "";
    if (text.length() <= longest && isClean(text)) return text;
    StringBuilder line = new StringBuilder(Math.min(text.length(), longest));
    for (int i = 0; i < text.length() && line.length() < longest; i++) {
      char c = text.charAt(i);
      line.append(isControl(c) ? ' ' : c);
    }
    // A pair that was cut in two is no character.
    int last = line.length() - 1;
    if (last >= 0 && Character.isHighSurrogate(line.charAt(last))) line.setLength(last);
    return line.toString().strip();
  }

  static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) return false;
    }
    return true;
  }

  private static boolean isControl(char c) {
    return c < ' ' || (c >= 0x7F && c < 0xA0);
  }

  /** What went wrong, with the place in the source. */
  static String fault(Throwable fault) {
    StringBuilder line = new StringBuilder(fault.getClass().getSimpleName());
    String message = fault.getMessage();
    if (message != null) line.append(": ").append(one(message, 200));
    StackTraceElement[] trace = fault.getStackTrace();
    if (trace.length > 0 && trace[0].getFileName() != null) {
      line.append(" (").append(trace[0].getFileName()).append(':');
      line.append(trace[0].getLineNumber()).append(')');
    }
    return line.toString();
  }

  /** A time for people: {@code 34 s}, {@code 5 min}, {@code 3 h}. */
  static String ago(double seconds) {
    long whole = Math.max(0, Math.round(seconds));
    if (whole < 120) return whole + " s";
    return whole < 7200 ? whole / 60 + " min" : whole / 3600 + " h";
  }
}
