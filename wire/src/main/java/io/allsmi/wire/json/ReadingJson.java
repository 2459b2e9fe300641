package io.allsmi.wire.json;

import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.List;

/**
 * A reading as a field of JSON: by the type of its metric a number, a word, a boolean or a list.
 */
final class ReadingJson {
  private ReadingJson() {}

  /**
   * Writes a reading that is there.
   *
   * @param text what stands beside the number in a block; empty for none
   */
  static void write(JsonEmitter json, String name, Metric metric, double value, String text) {
    switch (metric.type()) {
      case GAUGE, COUNTER -> json.name(name).value(value);
      case TEXT -> json.name(name).value(text);
      case STATE -> writeState(json.name(name), metric, value, text);
      case FLAGS -> json.name(name).value(flags(metric, value, text));
    }
  }

  private static void writeState(JsonEmitter json, Metric metric, double value, String unknown) {
    if (!unknown.isEmpty()) json.value(unknown);
    else if (metric.states().isEmpty()) json.value(value == 1);
    else json.value(metric.states().get((int) value));
  }

  private static List<String> flags(Metric metric, double value, String unknown) {
    long bits = (long) value;
    List<String> set = new ArrayList<>();
    for (int i = 0; i < metric.states().size(); i++) {
      if ((bits & (1L << i)) != 0) set.add(metric.states().get(i));
    }
    int from = 0;
    while (from < unknown.length()) {
      int comma = unknown.indexOf(',', from);
      int to = comma < 0 ? unknown.length() : comma;
      if (to > from) set.add(unknown.substring(from, to));
      from = to + 1;
    }
    return set;
  }
}
