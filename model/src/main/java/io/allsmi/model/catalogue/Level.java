package io.allsmi.model.catalogue;

import java.util.Locale;

/** How much of what is known is asked for; each level contains the one before. */
public enum Level {
  /** What rows, heat maps and alerts need. */
  CORE,
  /** What a device page shows. */
  DETAIL,
  /** Lanes, errors by location, single CPU cores. */
  ALL;

  private final String word = name().toLowerCase(Locale.ROOT);

  public String word() {
    return word;
  }

  /** Whether a request for this level contains a metric of the other. */
  public boolean contains(Level other) {
    return compareTo(other) >= 0;
  }
}
