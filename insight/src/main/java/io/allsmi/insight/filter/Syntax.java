package io.allsmi.insight.filter;

import java.util.List;
import java.util.Locale;

/** Which characters and words mean something in a filter. */
final class Syntax {
  static final String AND = "and";
  static final String OR = "or";
  static final String NOT = "not";
  static final String HAS = "has";
  static final List<String> KEYWORDS = List.of(AND, OR, NOT, HAS);

  private Syntax() {}

  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0';
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  /** Whether a word or the name of a field goes on with a character. */
  static boolean isOfWord(char c) {
    return !isSpace(c) && "()=!<>~\"'&|".indexOf(c) < 0;
  }

  static boolean isKeyword(String word) {
    return KEYWORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a bare word says the same without quotes. */
  static boolean isPlainWord(String text) {
    if (text.isEmpty() || isKeyword(text) || Flag.find(text).isPresent()) return false;
    for (int i = 0; i < text.length(); i++) {
      if (!isOfWord(text.charAt(i))) return false;
    }
    return true;
  }

  /** Whether a value says the same without quotes. */
  static boolean isPlainValue(String text) {
    if (text.isEmpty() || isKeyword(text)) return false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isOfWord(c) || c == '\\') return false;
    }
    return true;
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
