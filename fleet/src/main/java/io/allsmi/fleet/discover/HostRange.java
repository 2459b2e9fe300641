package io.allsmi.fleet.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Many names in one: {@code gpu[001-256,300].example}. Digits in brackets are numbers and ranges of
 * numbers; a range whose first number begins with a zero keeps its length. Several brackets count
 * like an odometer, the last one fastest.
 */
final class HostRange {
  private static final int MOST_DIGITS = 9;
  private static final int MOST_PARTS = 32;

  /** The numbers of one bracket, or a text without any. */
  private record Part(String text, List<Span> spans, long count) {}

  private record Span(int first, int last, int digits) {}

  private final List<Part> parts = new ArrayList<>();
  private long count = 1;

  private HostRange() {}

  /**
   * Reads the ranges of a text; brackets around an IPv6 address stay as they are.
   *
   * @param offset of the text's first character in what the user wrote
   */
  static HostRange parse(String text, int offset) throws BadTargetException {
    HostRange range = new HostRange();
    int at = 0;
    while (at < text.length()) {
      if (range.parts.size() >= MOST_PARTS) {
        throw new BadTargetException("too many brackets", offset + at + 1);
      }
      int open = text.indexOf('[', at);
      int close = open < 0 ? -1 : text.indexOf(']', open);
      if (open >= 0 && close < 0) {
        throw new BadTargetException("a bracket is not closed", offset + open + 1);
      }
      if (open >= 0 && text.substring(open, close).indexOf(':') >= 0) {
        range.add(text.substring(at, close + 1));
        at = close + 1;
        continue;
      }
      range.add(text.substring(at, open < 0 ? text.length() : open));
      if (open < 0) break;
      range.addSpans(text.substring(open + 1, close), offset + open + 1);
      at = close + 1;
    }
    return range;
  }

  private void add(String text) {
    if (!text.isEmpty()) parts.add(new Part(text, List.of(), 1));
  }

  private void addSpans(String text, int offset) throws BadTargetException {
    List<Span> spans = new ArrayList<>();
    long sum = 0;
    int from = 0;
    while (from <= text.length()) {
      int comma = text.indexOf(',', from);
      int end = comma < 0 ? text.length() : comma;
      Span span = span(text.substring(from, end), offset + from);
      spans.add(span);
      sum += span.last() - span.first() + 1;
      from = end + 1;
    }
    parts.add(new Part("", spans, sum));
    // Long enough for any number that is shown; the product itself could overflow.
    count = count > Long.MAX_VALUE / sum ? Long.MAX_VALUE : count * sum;
  }

  private static Span span(String text, int offset) throws BadTargetException {
    int hyphen = text.indexOf('-');
    String low = hyphen < 0 ? text : text.substring(0, hyphen);
    String high = hyphen < 0 ? text : text.substring(hyphen + 1);
    int first = number(low, offset);
    int last = hyphen < 0 ? first : number(high, offset + hyphen + 1);
    if (last < first) throw new BadTargetException("a range that runs backwards", offset + 1);
    return new Span(first, last, low.startsWith("0") ? low.length() : 1);
  }

  private static int number(String text, int offset) throws BadTargetException {
    if (text.isEmpty()) throw new BadTargetException("a number is missing", offset + 1);
    if (text.length() > MOST_DIGITS) {
      throw new BadTargetException("a number that is too long", offset + 1);
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw new BadTargetException("brackets hold numbers: [001-256,300]", offset + i + 1);
      }
      number = 10 * number + c - '0';
    }
    return number;
  }

  /** How many names these are; {@code Long.MAX_VALUE} for any more. */
  long count() {
    return count;
  }

  /** Gives each name, in order; not to be called before {@link #count} was looked at. */
  void forEach(Consumer<String> to) {
    expand(0, new StringBuilder(), to);
  }

  /** Goes as deep as there are parts. */
  private void expand(int index, StringBuilder name, Consumer<String> to) {
    if (index == parts.size()) {
      to.accept(name.toString());
      return;
    }
    Part part = parts.get(index);
    int length = name.length();
    if (part.spans().isEmpty()) {
      name.append(part.text());
      expand(index + 1, name, to);
      name.setLength(length);
    }
    for (Span span : part.spans()) {
      for (int number = span.first(); number <= span.last(); number++) {
        append(name, number, span.digits());
        expand(index + 1, name, to);
        name.setLength(length);
      }
    }
  }

  private static void append(StringBuilder name, int number, int digits) {
    int begin = name.length();
    name.append(number);
    for (int missing = digits - (name.length() - begin); missing > 0; missing--) {
      name.insert(begin, '0');
    }
  }
}
