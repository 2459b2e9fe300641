package io.allsmi.model.catalogue;

import java.util.Locale;

/** How the values of a metric behave, and how a {@code double} carries them. */
public enum MetricType {
  /** A quantity that goes up and down. */
  GAUGE,

  /** Cumulative since the epoch of its block, never decreasing within it. */
  COUNTER,

  /** The index into the metric's states; without states, 0 or 1. */
  STATE,

  /** A set of the metric's states, bit {@code i} for state {@code i}, at most 52, exact. */
  FLAGS,

  /** An open string that may change; it stands in the block's texts. */
  TEXT;

  private final String word = name().toLowerCase(Locale.ROOT);

  public String word() {
    return word;
  }
}
