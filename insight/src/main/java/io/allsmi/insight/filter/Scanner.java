package io.allsmi.insight.filter;

import org.jspecify.annotations.Nullable;

/** Walks over the text of a filter; every look is at what follows the spaces. */
final class Scanner {
  /**
   * A piece of the text.
   *
   * @param start where it begins
   * @param length how many characters it takes, quotes included
   * @param text what it says, without quotes
   * @param isQuoted whether it stands in quotes
   */
  record Place(int start, int length, String text, boolean isQuoted) {
    Place(int start, int length, String text) {
      this(start, length, text, false);
    }
  }

  private final String text;
  private int at;

  Scanner(String text) {
    this.text = text;
    skipSpace();
  }

  private void skipSpace() {
    while (at < text.length() && Syntax.isSpace(text.charAt(at))) at++;
  }

  boolean atEnd() {
    return at == text.length();
  }

  char peek() {
    return text.charAt(at);
  }

  void skip(int characters) {
    at += characters;
    skipSpace();
  }

  /** What has not been read. */
  String rest() {
    return text.substring(at);
  }

  /** The word or sign that follows, which stays. */
  Place here() {
    int end = at;
    while (end < text.length() && Syntax.isOfWord(text.charAt(end))) end++;
    if (end == at && at < text.length()) end++;
    return new Place(at, end - at, text.substring(at, end));
  }

  Place word() {
    Place word = here();
    skip(word.length());
    return word;
  }

  boolean isAt(String keyword) {
    return here().text().equalsIgnoreCase(keyword);
  }

  boolean accept(String keyword) {
    if (atEnd() || !isAt(keyword)) return false;
    // A field may be called like a keyword where it is compared.
    int before = at;
    skip(keyword.length());
    int behind = at;
    if (!atEnd() && op() != null) {
      at = before;
      return false;
    }
    at = behind;
    return true;
  }

  /** Takes a keyword or its sign, once or twice. */
  boolean accept(String keyword, char sign) {
    if (accept(keyword)) return true;
    if (atEnd() || peek() != sign) return false;
    boolean twice = at + 1 < text.length() && text.charAt(at + 1) == sign;
    skip(twice ? 2 : 1);
    return true;
  }

  /** Takes an exclamation mark that is not the beginning of a comparison. */
  boolean acceptNegation() {
    if (atEnd() || peek() != '!') return false;
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (next == '=' || next == '~') return false;
    skip(1);
    return true;
  }

  /** Takes a sign of comparison; null where there is none. */
  @Nullable Op op() {
    if (text.startsWith("==", at)) {
      skip(2);
      return Op.EQUAL;
    }
    if (text.startsWith("=~", at)) {
      skip(2);
      return Op.LIKE;
    }
    Op found = null;
    for (Op op : Op.values()) {
      boolean longer = found == null || op.sign().length() > found.sign().length();
      if (longer && text.startsWith(op.sign(), at)) found = op;
    }
    if (found != null) skip(found.sign().length());
    return found;
  }

  /** Takes a value: up to a space, {@code &&}, or a parenthesis that is not its own. */
  Place value() {
    int open = 0;
    int end = at;
    while (end < text.length() && !Syntax.isSpace(text.charAt(end))) {
      char c = text.charAt(end);
      if (c == '(') open++;
      if (c == ')' && open-- == 0) break;
      if (text.startsWith("&&", end) || text.startsWith("||", end)) break;
      end++;
    }
    Place value = new Place(at, end - at, text.substring(at, end));
    skip(value.length());
    return value;
  }

  /** Takes a text in quotes; a backslash takes the next character as it is. */
  Place quoted() throws FilterException {
    int start = at;
    char quote = text.charAt(at);
    StringBuilder inside = new StringBuilder();
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      char c = text.charAt(i);
      boolean escape = c == '\\' && i + 1 < text.length();
      // In a regular expression most backslashes are meant for it.
      boolean own = escape && (text.charAt(i + 1) == quote || text.charAt(i + 1) == '\\');
      if (own) i++;
      inside.append(text.charAt(i));
      i++;
    }
    if (i >= text.length()) {
      throw new FilterException(start, text.length() - start, "this quote is not closed");
    }
    skip(i + 1 - at);
    return new Place(start, i + 1 - start, inside.toString(), true);
  }
}
