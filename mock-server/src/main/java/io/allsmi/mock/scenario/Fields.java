package io.allsmi.mock.scenario;

import io.allsmi.mock.scenario.Entry.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of one mapping: each is taken once, and none is left over. */
final class Fields {
  private final Entry of;
  private final String what;
  private final Map<String, Field> left = new LinkedHashMap<>();
  private final List<String> known = new ArrayList<>();

  /**
   * @param what the mapping in words, for errors
   */
  Fields(Entry of, String what) {
    this.of = of;
    this.what = what;
    for (Field field : of.fields(what)) {
      if (left.putIfAbsent(field.key(), field) != null) {
        throw field.at().wrong(Entry.quoted(field.key()) + " is given twice");
      }
    }
  }

  /** The value of a key; null when it is not given. */
  @Nullable Entry take(String key) {
    known.add(key);
    Field field = left.remove(key);
    return field == null ? null : field.value();
  }

  /** The value of a key that must be given. */
  Entry need(String key) {
    Entry value = take(key);
    if (value == null) throw of.wrong(what + " needs '" + key + "'");
    return value;
  }

  /** Refuses keys that nobody took. */
  void done() {
    for (Field field : left.values()) {
      throw field
          .at()
          .wrong(
              "unknown key "
                  + Entry.quoted(field.key())
                  + " in "
                  + what
                  + "; it can have "
                  + String.join(", ", known));
    }
  }
}
