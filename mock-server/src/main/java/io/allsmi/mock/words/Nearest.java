package io.allsmi.mock.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words that somebody may have meant. */
public final class Nearest {
  private static final int LONGEST = 64;

  private Nearest() {}

  /** The words in the order of how little they differ from what was written. */
  public static List<String> first(String written, List<String> words) {
    String cut = written.substring(0, Math.min(written.length(), LONGEST));
    List<String> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingInt(word -> distance(cut, word)));
    return sorted;
  }

  /** How many letters must be put in, taken out or changed. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) row[j] = j;
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
