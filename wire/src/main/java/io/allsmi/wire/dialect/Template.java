package io.allsmi.wire.dialect;

import io.allsmi.wire.page.SampleLine;
import java.util.ArrayList;
import java.util.List;

/**
 * A string made of a sample's labels: {@code nvidia{gpu}}, with alternatives in the order in which
 * they are tried, {@code {UUID|uuid}}. A tilde is a space.
 */
final class Template {
  static final Template NONE = new Template(List.of(), List.of());

  /** The text before each field, and one behind the last. */
  private final List<String> texts;

  private final List<List<String>> fields;

  private Template(List<String> texts, List<List<String>> fields) {
    this.texts = texts;
    this.fields = fields;
  }

  static Template parse(String source) {
    if (source.isEmpty()) return NONE;
    String text = source.replace('~', ' ');
    List<String> texts = new ArrayList<>();
    List<List<String>> fields = new ArrayList<>();
    int at = 0;
    while (true) {
      int open = text.indexOf('{', at);
      if (open < 0) break;
      int close = text.indexOf('}', open);
      if (close < 0) throw new IllegalArgumentException("no } in " + source);
      texts.add(text.substring(at, open));
      fields.add(List.of(text.substring(open + 1, close).split("\\|", -1)));
      at = close + 1;
    }
    texts.add(text.substring(at));
    return new Template(List.copyOf(texts), List.copyOf(fields));
  }

  boolean isNone() {
    return texts.isEmpty();
  }

  /** Whether it is the same for every sample. */
  boolean isFixed() {
    return fields.isEmpty();
  }

  /** The labels of its first field, the one to write first. */
  List<String> labels() {
    return fields.isEmpty() ? List.of() : fields.getFirst();
  }

  /** The text before its first field. */
  String start() {
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  /** The string for a sample; empty where it lacks a label that is needed. */
  String of(SampleLine sample) {
    if (texts.isEmpty()) return "";
    if (fields.isEmpty()) return texts.getFirst();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      String value = first(sample, fields.get(i));
      if (value.isEmpty()) return "";
      out.append(texts.get(i)).append(value);
    }
    return out.append(texts.getLast()).toString();
  }

  private static String first(SampleLine sample, List<String> labels) {
    for (String label : labels) {
      String value = sample.label(label);
      if (!value.isEmpty()) return value;
    }
    return "";
  }
}
