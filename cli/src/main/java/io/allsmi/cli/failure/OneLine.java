package io.allsmi.cli.failure;

/**
 * Makes foreign text safe to print inside one line: a file name or an argument may hold line breaks
 * and terminal escapes.
 */
public final class OneLine {
  private static final int LONGEST_QUOTE = 80;

  private OneLine() {}

  /** The text with every control character written as an escape such as {@code \n}. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (unprintable(text.charAt(i))) return escaped(text);
    }
    return text;
  }

  /** The text in single quotes, escaped, and cut when it is very long. */
  public static String quote(String text) {
    String shown = text;
    if (text.length() > LONGEST_QUOTE) {
      int end = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? 1 : 0;
      shown = text.substring(0, LONGEST_QUOTE - end).concat("...");
    }
    return "'".concat(of(shown)).concat("'");
  }

  private static String escaped(String text) {
    StringBuilder line = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\t' -> line.append("\\t");
        default -> {
          if (unprintable(c)) appendHex(line, c);
          else line.append(c);
        }
      }
    }
    return line.toString();
  }

  private static void appendHex(StringBuilder line, char c) {
    line.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      line.append(Character.forDigit((c >> shift) & 0xf, 16));
    }
  }

  /** Controls, line and paragraph separators, and the marks that turn the direction of text. */
  private static boolean unprintable(char c) {
    return c < ' '
        || (c >= 0x7f && c < 0xa0)
        || c == '\u2028'
        || c == '\u2029'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
