package io.allsmi.cli.settings;

/**
 * Where a value comes from.
 *
 * @param place one of the four places, the first of which wins
 * @param where the flag, the variable, or file, line and column; empty for a default
 */
public record Origin(Place place, String where) {
  /** The value that holds when nobody gives one. */
  public static final Origin DEFAULT = new Origin(Place.DEFAULT, "");

  /** The places in the order in which they win. */
  public enum Place {
    FLAG,
    ENVIRONMENT,
    FILE,
    DEFAULT
  }
}
