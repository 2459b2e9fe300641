package io.allsmi.insight.show;

import java.util.Comparator;

/** Names as people order them: {@code nvidia2} before {@code nvidia10}. */
public final class NaturalOrder {
  /** Digits in a row are compared as the number that they are, the rest by character. */
  public static final Comparator<String> COMPARATOR = NaturalOrder::compare;

  private NaturalOrder() {}

  private static int compare(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      if (isDigit(one.charAt(i)) && isDigit(other.charAt(j))) {
        int oneEnd = end(one, i);
        int otherEnd = end(other, j);
        int byNumber = compareNumbers(one, i, oneEnd, other, j, otherEnd);
        if (byNumber != 0) return byNumber;
        i = oneEnd;
        j = otherEnd;
      } else {
        int byCharacter = Character.compare(one.charAt(i), other.charAt(j));
        if (byCharacter != 0) return byCharacter;
        i++;
        j++;
      }
    }
    int byRest = Integer.compare(one.length() - i, other.length() - j);
    return byRest != 0 ? byRest : one.compareTo(other);
  }

  private static int compareNumbers(
      String one, int from, int to, String other, int otherFrom, int otherTo) {
    int i = zeroless(one, from, to);
    int j = zeroless(other, otherFrom, otherTo);
    int byLength = Integer.compare(to - i, otherTo - j);
    while (byLength == 0 && i < to) {
      int byDigit = Character.compare(one.charAt(i), other.charAt(j));
      if (byDigit != 0) return byDigit;
      i++;
      j++;
    }
    return byLength;
  }

  private static int zeroless(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) == '0') i++;
    return i;
  }

  private static int end(String text, int from) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) i++;
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
