package io.allsmi.cli.settings;

import io.allsmi.cli.failure.OneLine;
import io.allsmi.cli.settings.TomlFile.Entry;
import io.allsmi.cli.settings.TomlFile.Position;
import io.allsmi.cli.settings.TomlFile.Problem;
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

/** Reads any TOML. The only class that touches the parser, which is loaded when it is needed. */
final class TomlReader {
  private TomlReader() {}

  static TomlFile parse(String text) {
    TomlParseResult parsed = Toml.parse(text);
    List<Entry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (TomlParseError error : parsed.errors()) {
      String message = error.getMessage();
      String why = message == null ? "not TOML" : OneLine.of(message);
      problems.add(new Problem(why, position(error.position())));
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
        Position keyAt = position(element.position());
        Position valueAt = position(element.value().position());
        entries.add(new Entry(key, plain(value), keyAt, valueAt));
      }
    }
  }

  /** A quoted name with a dot in it must not pass for a key of a table. */
  private static String spelled(String name) {
    return name.isEmpty() || name.indexOf('.') >= 0 ? "\"" + name + "\"" : name;
  }

  private static Object plain(Object value) {
    if (!(value instanceof TomlArray array))
      return value instanceof TomlTable ? TomlFile.EMPTY_TABLE : value;
    List<Object> list = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) list.add(plain(array.get(i)));
    return list;
  }

  /** The parser gives every element of a text a place; those made by hand have none. */
  private static Position position(@Nullable TomlPosition at) {
    return at == null ? new Position(1, 1) : new Position(at.line(), at.column());
  }
}
