package io.allsmi.insight.filter;

import java.util.List;

/** What can be compared. */
sealed interface FilterField {
  /**
   * Numbers.
   *
   * @param sources one for each quantity that the name stands for; the unit that is written chooses
   */
  record Number(List<NumberSource> sources) implements FilterField {}

  /**
   * Texts.
   *
   * @param equality what is equal to what
   */
  record Text(TextSource source, Equality equality) implements FilterField {}

  /** When a text is what was asked for; both are in small letters. */
  @FunctionalInterface
  interface Equality {
    Equality EXACT = String::equals;

    boolean holds(String actual, String asked);
  }
}
