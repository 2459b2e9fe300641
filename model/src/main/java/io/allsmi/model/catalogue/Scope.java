package io.allsmi.model.catalogue;

import java.util.Locale;

/**
 * The first word of a metric's name in the text exposition, {@code allsmi_<scope>_…}. It follows
 * the device's kind, so that every family of one scope can be summed.
 */
public enum Scope {
  DEVICE,
  PARTITION,
  BOARD,
  CPU,
  MEMORY,
  DISK,
  FILESYSTEM,
  NETWORK,
  CHASSIS,
  NODE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word as it stands in a name, for example {@code filesystem}. */
  public String word() {
    return word;
  }
}
