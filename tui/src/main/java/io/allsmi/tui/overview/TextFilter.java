package io.allsmi.tui.overview;

import java.util.Locale;

/**
 * Which rows are shown: those in which a text occurs, in capitals or not; behind an exclamation
 * mark, those in which it does not.
 *
 * @param typed as it was typed
 */
record TextFilter(String typed) {
  static final TextFilter NONE = new TextFilter("");

  boolean isEmpty() {
    return needle().isEmpty();
  }

  boolean inverse() {
    return typed.startsWith("!");
  }

  /** What is looked for, in small letters. */
  String needle() {
    return (inverse() ? typed.substring(1) : typed).toLowerCase(Locale.ROOT);
  }

  /** Whether a text occurs in another one; {@code needle} in small letters. */
  static boolean occurs(String needle, String text) {
    return indexOf(needle, text, 0) >= 0;
  }

  /** Where it occurs first from a place on; -1 for nowhere. */
  static int indexOf(String needle, String text, int from) {
    int last = text.length() - needle.length();
    for (int i = from; i <= last; i++) {
      if (text.regionMatches(true, i, needle, 0, needle.length())) return i;
    }
    return -1;
  }
}
