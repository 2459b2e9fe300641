package io.allsmi.model.catalogue;

/** What reaching a limit means. */
public enum LimitRole {
  WARN,
  CRIT,
  /** The end of the scale: capacity, enforced power limit, rated speed. */
  MAX,
  TARGET
}
