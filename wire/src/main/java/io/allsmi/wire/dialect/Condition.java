package io.allsmi.wire.dialect;

import io.allsmi.wire.page.SampleLine;
import java.util.ArrayList;
import java.util.List;

/**
 * What a label must be: {@code mode=idle|iowait} one of these, {@code mode!=idle} none of them,
 * {@code device!=veth*} none that begins so, {@code GPU_I_ID} there, {@code !GPU_I_ID} not there. A
 * label that is not there is empty.
 */
record Condition(String label, List<String> values, boolean negated) {
  static List<Condition> parseAll(String source) {
    List<Condition> all = new ArrayList<>();
    for (String one : source.split(",", -1)) {
      if (!one.isEmpty()) all.add(parse(one));
    }
    return List.copyOf(all);
  }

  private static Condition parse(String source) {
    int equals = source.indexOf('=');
    if (equals < 0) {
      boolean absent = source.startsWith("!");
      return new Condition(absent ? source.substring(1) : source, List.of(""), !absent);
    }
    boolean negated = source.charAt(equals - 1) == '!';
    String label = source.substring(0, negated ? equals - 1 : equals);
    return new Condition(label, List.of(source.substring(equals + 1).split("\\|", -1)), negated);
  }

  boolean holds(SampleLine sample) {
    return isOneOf(sample.label(label)) != negated;
  }

  private boolean isOneOf(String said) {
    for (String value : values) {
      boolean start = value.endsWith("*");
      if (start ? said.startsWith(value.substring(0, value.length() - 1)) : said.equals(value)) {
        return true;
      }
    }
    return false;
  }

  static boolean allHold(List<Condition> conditions, SampleLine sample) {
    for (Condition condition : conditions) {
      if (!condition.holds(sample)) return false;
    }
    return true;
  }
}
