package io.allsmi.cli.settings;

import io.allsmi.cli.settings.TomlFile.Position;

/**
 * Where a value of a TOML text that was parsed begins and ends.
 *
 * @param start of its first character
 * @param end behind its last one
 */
record TomlSpan(int start, int end) {

  /** The value at a place. */
  static TomlSpan of(String text, Position at) {
    int start = offset(text, at);
    return new TomlSpan(start, end(text, start));
  }

  /** A place as a number of characters; the end of the text when it lies behind it. */
  static int offset(String text, Position at) {
    int start = 0;
    for (int line = 1; line < at.line(); line++) {
      int feed = text.indexOf('\n', start);
      if (feed < 0) return text.length();
      start = feed + 1;
    }
    return Math.min(text.length(), start + at.column() - 1);
  }

  private static int end(String text, int start) {
    if (start >= text.length()) return text.length();
    char c = text.charAt(start);
    if (c == '"' || c == '\'') return stringEnd(text, start);
    if (c == '[' || c == '{') return bracketEnd(text, start);
    int end = start;
    while (end < text.length() && ",]}#\r\n \t".indexOf(text.charAt(end)) < 0) end++;
    return end;
  }

  private static int stringEnd(String text, int start) {
    char quote = text.charAt(start);
    String three = String.valueOf(quote).repeat(3);
    boolean lines = text.startsWith(three, start);
    String close = lines ? three : three.substring(2);
    int at = start + close.length();
    while (at < text.length() && !text.startsWith(close, at)) {
      at += quote == '"' && text.charAt(at) == '\\' ? 2 : 1;
    }
    int end = Math.min(text.length(), at + close.length());
    // Up to two quotes may stand before the three that close.
    while (lines && end < text.length() && text.charAt(end) == quote) end++;
    return end;
  }

  private static int bracketEnd(String text, int start) {
    int depth = 0;
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        at = stringEnd(text, at);
        continue;
      }
      if (c == '#') {
        int feed = text.indexOf('\n', at);
        at = feed < 0 ? text.length() : feed;
        continue;
      }
      if (c == '[' || c == '{') depth++;
      if (c == ']' || c == '}') depth--;
      at++;
      if (depth == 0) return at;
    }
    return at;
  }
}
