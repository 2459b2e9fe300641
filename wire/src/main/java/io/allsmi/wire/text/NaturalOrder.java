package io.allsmi.wire.text;

/** The order of part names in which {@code 2} comes before {@code 10}. */
final class NaturalOrder {
  private NaturalOrder() {}

  static int compare(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      if (isDigit(one.charAt(i)) && isDigit(other.charAt(j))) {
        int from = withoutZeros(one, i);
        int otherFrom = withoutZeros(other, j);
        i = pastDigits(one, from);
        j = pastDigits(other, otherFrom);
        int byLength = Integer.compare(i - from, j - otherFrom);
        if (byLength != 0) return byLength;
        for (int k = 0; from + k < i; k++) {
          int byDigit = Character.compare(one.charAt(from + k), other.charAt(otherFrom + k));
          if (byDigit != 0) return byDigit;
        }
      } else {
        int byCharacter = Character.compare(one.charAt(i++), other.charAt(j++));
        if (byCharacter != 0) return byCharacter;
      }
    }
    int byRest = Integer.compare(one.length() - i, other.length() - j);
    return byRest != 0 ? byRest : one.compareTo(other);
  }

  private static int withoutZeros(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '0') at++;
    return at;
  }

  private static int pastDigits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) at++;
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
