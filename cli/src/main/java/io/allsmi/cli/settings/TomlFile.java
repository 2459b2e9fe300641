package io.allsmi.cli.settings;

import io.allsmi.cli.failure.OneLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlKeyValue;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * A TOML text as a flat list of keys and values with their places. The only class that touches the
 * parser, so that a start without a configuration file does not load it.
 *
 * @param entries in the order of the file; none when the text is not TOML
 * @param problems why it is not TOML
 */
record TomlFile(List<Entry> entries, List<Problem> problems) {

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
    /** The parser gives every element of a text a place; those made by hand have none. */
    static Position of(@Nullable TomlPosition at) {
      return at == null ? new Position(1, 1) : new Position(at.line(), at.column());
    }

    @Override
    public String toString() {
      return line + ":" + column;
    }
  }

  static TomlFile parse(String text) {
    TomlParseResult parsed = Toml.parse(text);
    List<Entry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (TomlParseError error : parsed.errors()) {
      String message = error.getMessage();
      String why = message == null ? "not TOML" : OneLine.of(message);
      problems.add(new Problem(why, Position.of(error.position())));
    }
    if (problems.isEmpty()) flatten(parsed, "", entries);
    return new TomlFile(entries, problems);
  }

  private static void flatten(TomlTable table, String prefix, List<Entry> entries) {
    for (String name : table.keySet()) {
      List<String> path = List.of(name);
      TomlKeyValue element = table.entry(path);
      if (element == null) continue;
      String key = prefix + spelled(name);
      Object value = table.get(path);
      if (value instanceof TomlTable inner && !inner.isEmpty()) {
        flatten(inner, key + ".", entries);
      } else if (value != null) {
        Position keyAt = Position.of(element.position());
        Position valueAt = Position.of(element.value().position());
        entries.add(new Entry(key, plain(value), keyAt, valueAt));
      }
    }
  }

  /** A quoted name with a dot in it must not pass for a key of a table. */
  private static String spelled(String name) {
    return name.isEmpty() || name.indexOf('.') >= 0 ? "\"" + name + "\"" : name;
  }

  private static Object plain(Object value) {
    if (!(value instanceof TomlArray array)) return value;
    List<Object> list = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) list.add(plain(array.get(i)));
    return list;
  }
}
