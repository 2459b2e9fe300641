package io.allsmi.insight.filter;

/** What a row is asked. */
@FunctionalInterface
interface Question {
  boolean isSo(Row row);
}
