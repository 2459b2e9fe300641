package io.allsmi.insight.filter;

/**
 * Where in a filter somebody is typing.
 *
 * @param kind what can stand there
 * @param start where the word begins that is being typed
 * @param typed what of it stands before the caret
 * @param field the field that a value or an operator belongs to; empty for none
 */
record Context(Kind kind, int start, String typed, String field) {
  /** What can stand at a place. */
  enum Kind {
    TERM,
    /** Behind a field: how it is compared, or what follows if it was a bare word. */
    OPERATOR,
    VALUE,
    /** Behind a whole term. */
    CONNECTIVE
  }

  /** Looks at the text before the caret; what cannot be understood is taken as it comes. */
  static Context of(String text, int caret) {
    Kind kind = Kind.TERM;
    String field = "";
    int at = 0;
    while (true) {
      while (at < caret && Syntax.isSpace(text.charAt(at))) at++;
      if (at >= caret) return new Context(kind, caret, "", field);
      int start = at;
      char c = text.charAt(at);
      boolean value = kind == Kind.VALUE;
      if (Syntax.isQuote(c)) {
        at = quoteEnd(text, at, caret);
        if (at < 0) return new Context(kind, start, text.substring(start + 1, caret), field);
        kind = Kind.CONNECTIVE;
        field = "";
        continue;
      }
      if (Syntax.isOfWord(c)) {
        while (at < caret && isPartOf(text.charAt(at), value)) at++;
        String word = text.substring(start, at);
        if (at == caret) return new Context(kind, start, word, field);
        boolean keyword = Syntax.isKeyword(word);
        field = keyword || value ? "" : word;
        kind = value ? Kind.CONNECTIVE : keyword ? Kind.TERM : Kind.OPERATOR;
        continue;
      }
      at++;
      if (c == ')') {
        kind = Kind.CONNECTIVE;
        field = "";
      } else if ("=!<>~".indexOf(c) >= 0) {
        boolean negation = c == '!' && (kind == Kind.TERM || kind == Kind.CONNECTIVE);
        kind = negation ? Kind.TERM : Kind.VALUE;
      } else {
        kind = Kind.TERM;
        field = "";
      }
    }
  }

  private static boolean isPartOf(char c, boolean ofValue) {
    return ofValue ? !Syntax.isSpace(c) && c != ')' : Syntax.isOfWord(c);
  }

  /** Behind the quote that closes; -1 where it is still open. */
  private static int quoteEnd(String text, int start, int caret) {
    for (int at = start + 1; at < caret; at++) {
      if (text.charAt(at) == '\\') at++;
      else if (text.charAt(at) == text.charAt(start)) return at + 1;
    }
    return -1;
  }
}
