package io.allsmi.insight.filter;

import java.util.List;

/**
 * A filter as it was written. Names are as they were typed; what they mean is looked up when it is
 * compiled.
 */
sealed interface Expr {
  /**
   * All of them.
   *
   * @param terms two or more, none of them an {@code And}
   */
  record And(List<Expr> terms) implements Expr {
    public And {
      terms = List.copyOf(terms);
    }
  }

  /**
   * At least one of them.
   *
   * @param terms two or more, none of them an {@code Or}
   */
  record Or(List<Expr> terms) implements Expr {
    public Or {
      terms = List.copyOf(terms);
    }
  }

  record Not(Expr term) implements Expr {}

  /** A field compared with a value, as text without quotes. */
  record Compare(String field, Op op, String value) implements Expr {}

  /** Whether there is a reading of a field. */
  record Has(String field) implements Expr {}

  /** What is so or not, in one word: {@code problem}. */
  record Is(String flag) implements Expr {}

  /** A text that occurs in one of the names of a row. */
  record Word(String text) implements Expr {}

  /** The filter that takes every row. */
  record Everything() implements Expr {}
}
