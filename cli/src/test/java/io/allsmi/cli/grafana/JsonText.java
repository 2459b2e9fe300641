package io.allsmi.cli.grafana;

import java.util.List;
import java.util.Map;

/** Maps, lists, texts, numbers and truth values as JSON for people to read. */
final class JsonText {
  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  static String of(Object value) {
    JsonText json = new JsonText();
    json.write(value, 0);
    return json.out.append('\n').toString();
  }

  private void write(Object value, int depth) {
    switch (value) {
      case Map<?, ?> map -> object(map, depth);
      case List<?> list -> array(list, depth);
      case String text -> quote(text);
      // Where a scale begins, Grafana wants null.
      case Float number when number.isNaN() -> out.append("null");
      case Double number when number == Math.rint(number) -> out.append(number.longValue());
      case Number number -> out.append(number);
      case Boolean truth -> out.append(truth);
      default -> throw new IllegalArgumentException("not of JSON: " + value);
    }
  }

  private void object(Map<?, ?> map, int depth) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    char before = '{';
    for (Map.Entry<?, ?> each : map.entrySet()) {
      out.append(before);
      indent(depth + 1);
      quote(String.valueOf(each.getKey()));
      out.append(": ");
      write(each.getValue(), depth + 1);
      before = ',';
    }
    indent(depth);
    out.append('}');
  }

  private void array(List<?> list, int depth) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    char before = '[';
    for (Object each : list) {
      out.append(before);
      indent(depth + 1);
      write(each, depth + 1);
      before = ',';
    }
    indent(depth);
    out.append(']');
  }

  private void indent(int depth) {
    out.append('\n').append("  ".repeat(depth));
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> out.append(c);
      }
    }
    out.append('"');
  }
}
