package io.allsmi.insight.filter;

import java.util.function.Predicate;

/** Where the texts of a field come from; a row can have several, such as its users. */
@FunctionalInterface
interface TextSource {
  /** Whether one of the row's texts, none of them empty, passes. */
  boolean any(Row row, Predicate<String> test);
}
