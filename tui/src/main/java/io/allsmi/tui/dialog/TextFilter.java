package io.allsmi.tui.dialog;

import java.util.Locale;

/**
 * Which rows are shown: those in which a text occurs, in capitals or not; behind an exclamation
 * mark, those in which it does not.
 *
 * @param typed as it was typed
 */
public record TextFilter(String typed) {
  public static final TextFilter NONE = new TextFilter("");

  public boolean isEmpty() {
    return needle().isEmpty();
  }

  public boolean inverse() {
    return typed.startsWith("!");
  }

  /** What is looked for, in small letters. */
  public String needle() {
    return (inverse() ? typed.substring(1) : typed).toLowerCase(Locale.ROOT);
  }

  /** Whether something is shown that is known under several names. */
  public boolean takes(String... names) {
    String needle = needle();
    if (needle.isEmpty()) return true;
    for (String name : names) {
      if (occurs(needle, name)) return !inverse();
    }
    return inverse();
  }

  /** Whether a text occurs in another one; {@code needle} in small letters. */
  public static boolean occurs(String needle, String text) {
    return indexOf(needle, text, 0) >= 0;
  }

  /** Where it occurs first from a place on; -1 for nowhere. */
  public static int indexOf(String needle, String text, int from) {
    int last = text.length() - needle.length();
    for (int i = from; i <= last; i++) {
      if (text.regionMatches(true, i, needle, 0, needle.length())) return i;
    }
    return -1;
  }
}
