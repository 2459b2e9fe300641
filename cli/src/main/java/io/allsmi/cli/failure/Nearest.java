package io.allsmi.cli.failure;

import java.util.Locale;
import java.util.Optional;

/** Finds the word that a user probably meant. */
public final class Nearest {
  private static final int LONGEST_WORD = 64;
  private static final int SHORTEST_PREFIX = 3;

  private Nearest() {}

  /**
   * The known word closest to {@code word}: one that begins with it, or one a few typing slips away
   * (a letter missing, added, wrong, or two swapped). Empty when nothing is close enough to be a
   * help.
   */
  public static Optional<String> of(String word, Iterable<String> known) {
    if (word.isEmpty() || word.length() > LONGEST_WORD) return Optional.empty();
    String asked = word.toLowerCase(Locale.ROOT);
    String best = "";
    int bestDistance = Math.max(1, asked.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(asked, candidate.toLowerCase(Locale.ROOT));
      if (distance < bestDistance && distance < candidate.length()) {
        best = candidate;
        bestDistance = distance;
      }
    }
    if (best.isEmpty()) best = soleExtension(asked, known);
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** {@code " (did you mean x?)"}, or the empty string when no known word is close. */
  public static String hint(String word, Iterable<String> known) {
    Optional<String> nearest = of(word, known);
    return nearest.isEmpty() ? "" : " (did you mean ".concat(nearest.get()).concat("?)");
  }

  /** The only known word that begins with {@code asked}, or the empty string. */
  private static String soleExtension(String asked, Iterable<String> known) {
    if (asked.length() < SHORTEST_PREFIX) return "";
    String found = "";
    for (String candidate : known) {
      if (!candidate.toLowerCase(Locale.ROOT).startsWith(asked)) continue;
      if (!found.isEmpty()) return "";
      found = candidate;
    }
    return found;
  }

  /** Optimal string alignment: insertions, deletions, substitutions, swaps of neighbours. */
  static int distance(String a, String b) {
    int width = b.length() + 1;
    int[] beforeLast = new int[width];
    int[] last = new int[width];
    int[] row = new int[width];
    for (int j = 0; j < width; j++) last[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j < width; j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = swapped ? Math.min(cost, beforeLast[j - 2] + 1) : cost;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[width - 1];
  }
}
