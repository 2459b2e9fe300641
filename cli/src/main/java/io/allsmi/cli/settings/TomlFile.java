package io.allsmi.cli.settings;

import java.util.List;

/**
 * A TOML text as a flat list of keys and values with their places.
 *
 * @param entries in the order of the file; none when the text is not TOML
 * @param problems why it is not TOML
 */
record TomlFile(List<Entry> entries, List<Problem> problems) {
  /** The value of a table that holds nothing. */
  static final Object EMPTY_TABLE = new Object();

  /**
   * A value and its place.
   *
   * @param key dots between the names of tables
   * @param value String, Long, Double, Boolean, a List of such, or something else
   */
  record Entry(String key, Object value, Position keyAt, Position valueAt) {}

  /** What is wrong, and where. */
  record Problem(String text, Position at) {}

  /** A place in the file, both counted from 1. */
  record Position(int line, int column) {
    @Override
    public String toString() {
      return line + ":" + column;
    }
  }

  static TomlFile parse(String text) {
    return TomlReader.parse(text);
  }
}
