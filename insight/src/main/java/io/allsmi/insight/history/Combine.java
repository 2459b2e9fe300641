package io.allsmi.insight.history;

/** Which value stands for several ticks; those without a reading do not count. */
public enum Combine {
  MEAN,
  MAX,
  MIN,
  LAST
}
