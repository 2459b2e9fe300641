package io.allsmi.insight.filter;

import java.util.List;

/** Writes a filter so that it is read as the same. */
final class Printer {
  private final StringBuilder out = new StringBuilder();

  private Printer() {}

  static String print(Expr expr) {
    Printer printer = new Printer();
    printer.add(expr, 0);
    return printer.out.toString();
  }

  /**
   * Writes a term.
   *
   * @param tight how tightly what it stands in binds: 0 for nothing, 1 or, 2 and, 3 not
   */
  private void add(Expr expr, int tight) {
    switch (expr) {
      case Expr.Or(List<Expr> terms) -> addAll(terms, " or ", 1, tight);
      case Expr.And(List<Expr> terms) -> addAll(terms, " and ", 2, tight);
      case Expr.Not(Expr term) -> {
        out.append("not ");
        add(term, 3);
      }
      case Expr.Compare(String field, Op op, String value) -> {
        out.append(field).append(' ').append(op.sign()).append(' ');
        out.append(Syntax.isPlainValue(value) ? value : Syntax.quoted(value));
      }
      case Expr.Has(String field) -> out.append(Syntax.HAS).append(' ').append(field);
      case Expr.Is(String flag) -> out.append(flag);
      case Expr.Word(String text) ->
          out.append(Syntax.isPlainWord(text) ? text : Syntax.quoted(text));
      case Expr.Everything() -> {}
    }
  }

  private void addAll(List<Expr> terms, String between, int own, int tight) {
    boolean inside = tight >= own;
    if (inside) out.append('(');
    for (int i = 0; i < terms.size(); i++) {
      if (i > 0) out.append(between);
      add(terms.get(i), own);
    }
    if (inside) out.append(')');
  }
}
