package io.allsmi.wire.page;

import io.allsmi.wire.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes one line of a page apart. What OpenMetrics adds behind the value (a time, an exemplar) is
 * accepted and not kept.
 */
public final class LineParser {
  private static final int MOST_LABELS = 64;

  private final byte[] bytes;
  private final Limits limits;
  private final SampleNumber number = new SampleNumber();
  private final List<String> labels = new ArrayList<>();

  private int at;
  private int end;
  private String name = "";
  private int nameFrom;
  private int nameTo;
  private int valueFrom;
  private double value;

  public LineParser(byte[] bytes, Limits limits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  /** The name of the sample that was taken last. */
  public String name() {
    return name;
  }

  /** Names and values of the labels in turn. */
  public List<String> labels() {
    return labels;
  }

  /** Where the value begins. */
  public int valueFrom() {
    return valueFrom;
  }

  /** The value; NaN for one that is not finite. */
  public double value() {
    return value;
  }

  /**
   * Takes the name of the sample in a line; the rest is taken by {@link #takeRest}.
   *
   * @return what is wrong, empty for nothing
   */
  public String takeName(int from, int to) {
    at = from;
    end = to;
    skipBlanks();
    int start = at;
    while (at < end && isNamePart(bytes[at], at > start)) at++;
    if (at == start) return "no name";
    if (!isSameName(start, at)) {
      nameFrom = start;
      nameTo = at;
      name = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
    }
    return "";
  }

  private boolean isSameName(int from, int to) {
    int length = nameTo - nameFrom;
    if (length == 0 || to - from != length) return false;
    for (int i = 0; i < length; i++) {
      if (bytes[nameFrom + i] != bytes[from + i]) return false;
    }
    return true;
  }

  /**
   * Takes labels and value.
   *
   * @return what is wrong, empty for nothing
   */
  public String takeRest() {
    labels.clear();
    skipBlanks();
    if (at < end && bytes[at] == '{') {
      at++;
      String wrong = takeLabels();
      if (!wrong.isEmpty()) return wrong;
      skipBlanks();
    }
    return takeNumber();
  }

  private String takeNumber() {
    valueFrom = at;
    int valueTo = pastWord();
    if (valueTo == valueFrom) return "no value";
    value = number.parse(bytes, valueFrom, valueTo);
    if (!number.isValid()) return "a value that is no number";
    return takeTime();
  }

  /**
   * Takes the value of a sample whose labels are known and end there.
   *
   * @return what is wrong, empty for nothing
   */
  public String takeValue(int labelsEnd) {
    at = labelsEnd;
    skipBlanks();
    return takeNumber();
  }

  /** Where the name that was taken last ends. */
  public int nameEnd() {
    return at;
  }

  private String takeLabels() {
    while (true) {
      skipBlanks();
      if (at == end) return "labels without an end";
      if (bytes[at] == '}') {
        at++;
        return "";
      }
      if (labels.size() == 2 * MOST_LABELS) return "more than " + MOST_LABELS + " labels";
      String wrong = takeLabel();
      if (!wrong.isEmpty()) return wrong;
      skipBlanks();
      if (at < end && bytes[at] == ',') at++;
      else if (at == end || bytes[at] != '}') return "no comma between labels";
    }
  }

  private String takeLabel() {
    int start = at;
    while (at < end && isNamePart(bytes[at], at > start) && bytes[at] != ':') at++;
    if (at == start) return "a label without a name";
    String label = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
    for (int i = 0; i < labels.size(); i += 2) {
      if (labels.get(i).equals(label)) return "the label " + label + " twice";
    }
    skipBlanks();
    if (at == end || bytes[at] != '=') return "a label without =";
    at++;
    skipBlanks();
    if (at == end || bytes[at] != '"') return "a label's value without a quotation mark";
    at++;
    start = at;
    boolean escapes = false;
    while (at < end && bytes[at] != '"') {
      if (bytes[at] == '\\') {
        escapes = true;
        at++;
      }
      at++;
    }
    if (at >= end) return "a label's value without an end";
    if (at - start > limits.textLength()) return "a label's value that is too long";
    String text = new String(bytes, start, at - start, StandardCharsets.UTF_8);
    labels.add(label);
    labels.add(escapes ? unescaped(text) : text);
    at++;
    return "";
  }

  /** A time behind the value, and whatever follows a number sign. */
  private String takeTime() {
    boolean isTime = isTime(bytes, at, end, number);
    return isTime ? "" : "something other than a time behind the value";
  }

  /** Whether there is nothing, or a time, and perhaps an exemplar behind it. */
  static boolean isTime(byte[] bytes, int from, int to, SampleNumber number) {
    int at = pastBlanks(bytes, from, to);
    if (at == to || bytes[at] == '#') return true;
    if (at == from) return false;
    int start = at;
    while (at < to && !isBlank(bytes[at])) at++;
    if (!number.read(bytes, start, at)) return false;
    at = pastBlanks(bytes, at, to);
    return at == to || bytes[at] == '#';
  }

  private static int pastBlanks(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && isBlank(bytes[at])) at++;
    return at;
  }

  private int pastWord() {
    while (at < end && !isBlank(bytes[at])) at++;
    return at;
  }

  private void skipBlanks() {
    while (at < end && isBlank(bytes[at])) at++;
  }

  public static boolean isBlank(byte c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isNamePart(byte c, boolean notFirst) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
    return letter || (notFirst && c >= '0' && c <= '9');
  }

  /** The text behind {@code \\}, {@code \"} and {@code \n}. */
  public static String unescaped(String text) {
    if (text.indexOf('\\') < 0) return text;
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\\' || at == text.length()) {
        plain.append(c);
        continue;
      }
      char escaped = text.charAt(at++);
      switch (escaped) {
        case 'n' -> plain.append('\n');
        case '\\', '"' -> plain.append(escaped);
        default -> plain.append('\\').append(escaped);
      }
    }
    return plain.toString();
  }
}
