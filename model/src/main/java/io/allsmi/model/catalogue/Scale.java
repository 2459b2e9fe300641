package io.allsmi.model.catalogue;

/** How a person reads a quantity. */
public enum Scale {
  /** As it is, with the unit's sign. */
  PLAIN,
  /** A ratio as a percentage. */
  PERCENT,
  /** Powers of 1024: KiB, MiB, GiB. */
  BINARY,
  /** Powers of 1000: kW, GHz, MB/s. */
  DECIMAL,
  /** Seconds as {@code 3d 04h}, {@code 2h 11m}, {@code 12 s}. */
  DURATION
}
