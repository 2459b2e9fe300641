package io.allsmi.tui.device;

/**
 * Which readings are listed: those that hold a text, whatever its case; with {@code !} before it,
 * those that do not.
 *
 * @param text as it was typed
 */
record Filter(String text) {
  private static final int MOST = 80;

  static final Filter NONE = new Filter("");

  boolean isEmpty() {
    return text.isEmpty();
  }

  Filter with(String more) {
    StringBuilder longer = new StringBuilder(text);
    for (int i = 0; i < more.length() && longer.length() < MOST; i++) {
      char c = more.charAt(i);
      if (!Character.isISOControl(c)) longer.append(c);
    }
    return new Filter(longer.toString());
  }

  /** Without its last character. */
  Filter shorter() {
    if (text.isEmpty()) return this;
    return new Filter(text.substring(0, text.offsetByCodePoints(text.length(), -1)));
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
