package io.allsmi.tui.device;

/**
 * Which readings are listed: those that hold a text, whatever its case; with {@code !} before it,
 * those that do not.
 *
 * @param text as it was typed
 */
record Filter(String text) {
  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Whether something that is known under several names is listed. */
  boolean takes(String... names) {
    boolean inverse = text.startsWith("!");
    String wanted = inverse ? text.substring(1) : text;
    if (wanted.isEmpty()) return true;
    for (String name : names) {
      if (holds(name, wanted)) return !inverse;
    }
    return inverse;
  }

  private static boolean holds(String name, String wanted) {
    for (int i = 0; i + wanted.length() <= name.length(); i++) {
      if (name.regionMatches(true, i, wanted, 0, wanted.length())) return true;
    }
    return false;
  }
}
