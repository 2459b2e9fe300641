package io.allsmi.wire.text;

import io.allsmi.model.catalogue.Level;

/**
 * What of a snapshot goes into the text.
 *
 * @param version the program's, for {@code allsmi_build_info}
 * @param level metrics beyond it are left out
 * @param deadlineSeconds readings are left out when they are older than this and older than twice
 *     the cadence of their source; infinity keeps them whatever their age
 */
public record ExpositionOptions(String version, Level level, double deadlineSeconds) {
  /** Everything up to the level of a device page, whatever its age. */
  public static ExpositionOptions of(String version) {
    return new ExpositionOptions(version, Level.DETAIL, Double.POSITIVE_INFINITY);
  }

  public ExpositionOptions upTo(Level most) {
    return new ExpositionOptions(version, most, deadlineSeconds);
  }

  public ExpositionOptions freshFor(double seconds) {
    return new ExpositionOptions(version, level, seconds);
  }
}
