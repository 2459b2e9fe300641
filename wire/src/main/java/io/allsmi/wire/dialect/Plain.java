package io.allsmi.wire.dialect;

import java.util.Locale;

/** What a label says, made safe to show and comparable to what others say. */
final class Plain {
  /** A PCI domain as others write it has eight digits, as we write it four. */
  private static final int LONG_DOMAIN = 8;

  private static final int SHORT_DOMAIN = 4;

  private Plain() {}

  /** Without what moves the cursor or turns the direction of writing. */
  static String text(String label) {
    for (int i = 0; i < label.length(); i++) {
      if (isUnsafe(label.charAt(i))) return replaced(label);
    }
    return label;
  }

  private static String replaced(String label) {
    StringBuilder out = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      out.append(isUnsafe(c) ? ' ' : c);
    }
    return out.toString();
  }

  private static boolean isUnsafe(char c) {
    return Character.isISOControl(c)
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u2028' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u206f')
        || c == '\ufeff';
  }

  /** A PCI address as {@code 0000:4b:00.0}. */
  static String pci(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    int colon = lower.indexOf(':');
    if (colon == LONG_DOMAIN && lower.startsWith("0000")) {
      return lower.substring(LONG_DOMAIN - SHORT_DOMAIN);
    }
    boolean withoutDomain = colon == 2 && lower.indexOf(':', colon + 1) < 0;
    return withoutDomain ? "0000:" + lower : lower;
  }
}
