package io.allsmi.mock.words;

/** Numbers as people write them. */
public final class Decimal {
  private static final int MOST_DIGITS = 9;

  private Decimal() {}

  /** Digits with at most one point; NaN for anything else. */
  public static double of(String text) {
    if (text.isEmpty() || text.length() > MOST_DIGITS) return Double.NaN;
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') points++;
      else if (c < '0' || c > '9') return Double.NaN;
    }
    if (points > 1 || text.equals(".")) return Double.NaN;
    return Double.parseDouble(text);
  }
}
