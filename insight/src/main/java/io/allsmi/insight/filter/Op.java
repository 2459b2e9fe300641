package io.allsmi.insight.filter;

/** How a field is compared with a value. */
enum Op {
  EQUAL("=", "is"),
  UNEQUAL("!=", "is not"),
  AT_MOST("<=", "at most"),
  LESS("<", "less than"),
  AT_LEAST(">=", "at least"),
  MORE(">", "more than"),
  LIKE("~", "has in it, as a regular expression"),
  UNLIKE("!~", "does not have in it");

  private final String sign;
  private final String words;

  Op(String sign, String words) {
    this.sign = sign;
    this.words = words;
  }

  String sign() {
    return sign;
  }

  String words() {
    return words;
  }

  boolean isOfOrder() {
    return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
  }

  boolean isOfPattern() {
    return this == LIKE || this == UNLIKE;
  }

  /** Whether it is true where its opposite is not. */
  boolean isNegative() {
    return this == UNEQUAL || this == UNLIKE;
  }

  /** Whether two numbers compare so; never where one of them is NaN. */
  boolean holds(double value, double other) {
    return switch (this) {
      case EQUAL -> value == other;
      case UNEQUAL -> value < other || value > other;
      case LESS -> value < other;
      case AT_MOST -> value <= other;
      case MORE -> value > other;
      case AT_LEAST -> value >= other;
      case LIKE, UNLIKE -> false;
    };
  }
}
