package io.allsmi.insight.select;

/** How people write the uuid of a device: from its beginning, with or without the vendor's word. */
final class Uuids {
  private Uuids() {}

  /**
   * Whether a uuid begins with a text: {@code GPU-7c1e…} with {@code gpu-7c} and with {@code 7c}.
   */
  static boolean begins(String uuid, String text) {
    if (uuid.isEmpty()) return false;
    if (uuid.regionMatches(true, 0, text, 0, text.length())) return true;
    int dash = uuid.indexOf('-');
    return dash > 0
        && !isHex(uuid, dash)
        && uuid.regionMatches(true, dash + 1, text, 0, text.length());
  }

  private static boolean isHex(String text, int end) {
    for (int i = 0; i < end; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) return false;
    }
    return true;
  }
}
