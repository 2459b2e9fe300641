package io.allsmi.model;

/** How much a finding matters, from the least to the most. */
public enum Severity {
  ADVICE,
  WARNING,
  CRITICAL
}
