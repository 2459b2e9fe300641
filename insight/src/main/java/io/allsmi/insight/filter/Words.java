package io.allsmi.insight.filter;

/** Texts within texts. */
final class Words {
  private Words() {}

  /** Whether a text occurs in another one, in capitals or not. */
  static boolean occurs(String needle, String text) {
    int length = needle.length();
    int last = text.length() - length;
    for (int i = 0; i <= last; i++) {
      if (text.regionMatches(true, i, needle, 0, length)) return true;
    }
    return false;
  }
}
