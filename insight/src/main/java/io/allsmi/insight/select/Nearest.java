package io.allsmi.insight.select;

import java.util.Locale;

/** The word that somebody probably meant. */
public final class Nearest {
  private static final int LONGEST = 80;

  private Nearest() {}

  /** {@code "; did you mean x?"}, or nothing where no known word is near. */
  public static String hint(String word, Iterable<String> known) {
    String nearest = of(word, known);
    return nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";
  }

  /** The known word with the fewest slips of typing from the one given; empty when none is near. */
  public static String of(String word, Iterable<String> known) {
    if (word.length() > LONGEST) return "";
    String asked = word.toLowerCase(Locale.ROOT);
    int least = 1 + asked.length() / 3;
    String nearest = "";
    for (String candidate : known) {
      int slips = slips(asked, candidate.toLowerCase(Locale.ROOT), least);
      if (slips < least || (slips == least && nearest.isEmpty())) {
        least = slips;
        nearest = candidate;
      }
    }
    return nearest.isEmpty() ? containing(asked, known) : nearest;
  }

  /** The shortest known word that has the one given in it, such as {@code power} for a field. */
  private static String containing(String asked, Iterable<String> known) {
    String shortest = "";
    for (String candidate : known) {
      boolean shorter = shortest.isEmpty() || candidate.length() < shortest.length();
      if (asked.length() > 2 && shorter && candidate.contains(asked)) shortest = candidate;
    }
    return shortest;
  }

  /**
   * Letters added, left out, exchanged or swapped with their neighbour on the way from one word to
   * the other; anything above {@code most} when there are more.
   */
  static int slips(String from, String to, int most) {
    if (Math.abs(from.length() - to.length()) > most) return most + 1;
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) cost[i][0] = i;
    for (int j = 0; j <= to.length(); j++) cost[0][j] = j;
    for (int i = 1; i <= from.length(); i++) {
      for (int j = 1; j <= to.length(); j++) {
        int exchanged = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int least = Math.min(exchanged, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
      }
    }
    return cost[from.length()][to.length()];
  }
}
