package io.allsmi.exporter.web.file;

import io.allsmi.wire.http.Headers.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The header fields that a configuration may add, and the values that they may have. */
final class HeaderRules {
  private static final List<String> KNOWN =
      List.of(
          "Content-Security-Policy",
          "X-Frame-Options",
          "X-Content-Type-Options",
          "X-XSS-Protection",
          "Strict-Transport-Security");

  /** Where the toolkit knows a closed list; the other fields take any text. */
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "X-Frame-Options", List.of("deny", "sameorigin"),
          "X-Content-Type-Options", List.of("nosniff"));

  private HeaderRules() {}

  static List<Field> read(Section section) throws WebConfigException {
    section.only(KNOWN);
    List<Field> fields = new ArrayList<>();
    for (Text key : section.keys()) {
      String name = key.value();
      var text = section.word(name);
      if (text.isEmpty()) continue;
      String value = text.get().value();
      List<String> allowed = VALUES.getOrDefault(name, List.of(value));
      if (!allowed.contains(value)) {
        String choice = String.join(" or ", allowed);
        throw text.get().wrong(name + ": expected " + choice + ", found " + Quoted.of(value));
      }
      if (!sendable(value)) throw text.get().wrong(name + ": holds what a header field cannot");
      fields.add(new Field(name, value));
    }
    return fields;
  }

  /** Printable ASCII: a line break would begin another field. */
  private static boolean sendable(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~') return false;
    }
    return value.equals(value.strip());
  }
}
