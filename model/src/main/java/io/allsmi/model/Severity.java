package io.allsmi.model;

import java.util.Locale;

/** How much a finding matters, from the least to the most. */
public enum Severity {
  ADVICE,
  WARNING,
  CRITICAL;

  private final String word = name().toLowerCase(Locale.ROOT);

  public String word() {
    return word;
  }
}
