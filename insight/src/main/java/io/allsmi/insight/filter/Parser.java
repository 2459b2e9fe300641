package io.allsmi.insight.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a filter: {@code or} binds loosest, then {@code and}, which may be left out, then {@code
 * not}.
 */
final class Parser {
  static final int LONGEST = 1000;
  private static final int DEEPEST = 50;

  /** Says whether a comparison means something; what is thrown has the field at position 0. */
  interface Checker {
    void check(Scanner.Place field, Op op, Scanner.Place value) throws FilterException;

    void checkName(Scanner.Place field) throws FilterException;

    /** How many characters from a place on belong to a value's unit, behind a space; 0 for none. */
    int unitBehind(String field, String value, String rest);
  }

  private final Scanner scanner;
  private final Checker checker;
  private int depth;

  private Parser(String text, Checker checker) {
    this.scanner = new Scanner(text);
    this.checker = checker;
  }

  static Expr parse(String text, Checker checker) throws FilterException {
    if (text.length() > LONGEST) {
      throw new FilterException(
          LONGEST, text.length() - LONGEST, "a filter has at most " + LONGEST + " characters");
    }
    Parser parser = new Parser(text, checker);
    if (parser.scanner.atEnd()) return new Expr.Everything();
    Expr expr = parser.or();
    if (!parser.scanner.atEnd()) throw parser.unexpected();
    return expr;
  }

  private FilterException unexpected() {
    Scanner.Place here = scanner.here();
    if (here.length() == 0) {
      return new FilterException(here.start(), 0, "something is missing at the end");
    }
    String line =
        here.text().equals(")") ? "no parenthesis is open" : "unexpected '" + here.text() + "'";
    return new FilterException(here.start(), here.length(), line);
  }

  private Expr or() throws FilterException {
    if (++depth > DEEPEST) {
      Scanner.Place here = scanner.here();
      throw new FilterException(here.start(), here.length(), "too many parentheses");
    }
    List<Expr> terms = new ArrayList<>();
    do {
      Expr term = and();
      if (term instanceof Expr.Or(List<Expr> inner)) terms.addAll(inner);
      else terms.add(term);
    } while (scanner.accept(Syntax.OR, '|'));
    depth--;
    return terms.size() == 1 ? terms.getFirst() : new Expr.Or(terms);
  }

  private Expr and() throws FilterException {
    List<Expr> terms = new ArrayList<>();
    do {
      Expr term = not();
      if (term instanceof Expr.And(List<Expr> inner)) terms.addAll(inner);
      else terms.add(term);
    } while (scanner.accept(Syntax.AND, '&') || startsTerm());
    return terms.size() == 1 ? terms.getFirst() : new Expr.And(terms);
  }

  /** Whether another term follows, with the {@code and} before it left out. */
  private boolean startsTerm() {
    if (scanner.atEnd()) return false;
    char c = scanner.peek();
    if (c == '(' || c == '!' || Syntax.isQuote(c)) return true;
    return Syntax.isOfWord(c) && !scanner.isAt(Syntax.OR);
  }

  private Expr not() throws FilterException {
    int negations = 0;
    while (scanner.accept(Syntax.NOT) || scanner.acceptNegation()) negations++;
    Expr term = primary();
    // Any number of them in a row would be a tree as deep as the text is long.
    if (negations > DEEPEST) {
      throw new FilterException(0, scanner.here().start(), "too many times not");
    }
    for (int i = 0; i < negations; i++) term = new Expr.Not(term);
    return term;
  }

  private Expr primary() throws FilterException {
    if (scanner.atEnd()) throw unexpected();
    char c = scanner.peek();
    if (c == '(') return parentheses();
    if (Syntax.isQuote(c)) return new Expr.Word(nonEmpty(scanner.quoted()).text());
    if (!Syntax.isOfWord(c)) throw unexpected();
    if (scanner.accept(Syntax.HAS)) return has();
    Scanner.Place word = scanner.word();
    String lower = word.text().toLowerCase(Locale.ROOT);
    Op op = scanner.op();
    if (op != null) return comparison(word, op);
    if (Syntax.isKeyword(lower)) {
      throw new FilterException(
          word.start(), word.length(), "'" + word.text() + "' stands where a term is expected");
    }
    return Flag.find(lower)
        .<Expr>map(flag -> new Expr.Is(flag.word()))
        .orElseGet(() -> new Expr.Word(word.text()));
  }

  private Expr parentheses() throws FilterException {
    Scanner.Place open = scanner.here();
    scanner.skip(1);
    if (!scanner.atEnd() && scanner.peek() == ')') {
      throw new FilterException(open.start(), 2, "there is nothing between the parentheses");
    }
    Expr inner = or();
    if (scanner.atEnd() || scanner.peek() != ')') {
      if (!scanner.atEnd()) throw unexpected();
      throw new FilterException(open.start(), 1, "this parenthesis is not closed");
    }
    scanner.skip(1);
    return inner;
  }

  private Expr has() throws FilterException {
    if (scanner.atEnd() || !Syntax.isOfWord(scanner.peek())) {
      Scanner.Place here = scanner.here();
      throw new FilterException(here.start(), here.length(), "'has' is followed by a field");
    }
    Scanner.Place field = scanner.word();
    checker.checkName(field);
    return new Expr.Has(field.text());
  }

  private Expr comparison(Scanner.Place field, Op op) throws FilterException {
    if (scanner.atEnd()) {
      Scanner.Place here = scanner.here();
      throw new FilterException(
          here.start(), 0, "a value is missing behind " + field.text() + " " + op.sign());
    }
    boolean quoted = Syntax.isQuote(scanner.peek());
    Scanner.Place value = quoted ? scanner.quoted() : scanner.value();
    if (!quoted && Syntax.isKeyword(value.text())) {
      throw new FilterException(
          value.start(),
          value.length(),
          "a value is missing before '" + value.text() + "' (in quotes, that is one)");
    }
    if (value.text().isEmpty()) throw unexpected();
    if (!quoted) value = withUnit(field, value);
    checker.check(field, op, value);
    return new Expr.Compare(field.text(), op, value.text());
  }

  /** {@code 10 GiB} is one value. */
  private Scanner.Place withUnit(Scanner.Place field, Scanner.Place value) {
    int unit = checker.unitBehind(field.text(), value.text(), scanner.rest());
    if (unit == 0) return value;
    String text = value.text() + scanner.rest().substring(0, unit);
    int end = scanner.here().start() + unit;
    scanner.skip(unit);
    return new Scanner.Place(value.start(), end - value.start(), text);
  }

  private static Scanner.Place nonEmpty(Scanner.Place place) throws FilterException {
    if (place.text().isEmpty()) {
      throw new FilterException(place.start(), place.length(), "there is nothing in the quotes");
    }
    return place;
  }
}
