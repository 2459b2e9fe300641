package io.allsmi.wire.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The value of a header field in which a client lists what it accepts, {@code a/b; version=1;
 * q=0.5, …}. A range whose quality is no number is left out; a header beyond all measure is empty.
 */
final class QualityList {
  /** Ten times what Prometheus sends. */
  private static final int LONGEST = 4096;

  private static final int MOST_RANGES = 64;
  private static final int WHOLE = 1000;

  private final String text;
  private int at;

  /**
   * @param name the media type or the encoding, in lower case
   * @param version the parameter of that name; empty for none
   * @param quality in thousandths
   */
  record Range(String name, String version, int quality) {
    boolean is(String other) {
      return name.equals(other);
    }
  }

  private QualityList(String text) {
    this.text = text;
  }

  /** The ranges of all values of a header field. */
  static List<Range> parse(List<String> values) {
    List<Range> ranges = new ArrayList<>();
    int length = 0;
    for (String value : values) {
      length += Math.min(value.length(), LONGEST) + 1;
      if (length > LONGEST || !new QualityList(value).addTo(ranges)) return List.of();
    }
    return ranges;
  }

  /** Whether all of them were few enough. */
  private boolean addTo(List<Range> ranges) {
    while (at < text.length()) {
      String name = word();
      String version = "";
      int quality = isAt('=') ? -1 : WHOLE;
      while (isAt(';')) {
        at++;
        String parameter = word();
        if (!isAt('=')) continue;
        at++;
        String value = word();
        if (parameter.equals("version")) version = value;
        if (parameter.equals("q")) quality = quality(value);
      }
      if (!name.isEmpty() && quality >= 0) {
        if (ranges.size() == MOST_RANGES) return false;
        ranges.add(new Range(name, version, quality));
      }
      skipTo(',');
      at++;
    }
    return true;
  }

  /** What stands before the next separator, without quotation marks and blanks around it. */
  private String word() {
    while (at < text.length() && isBlank(text.charAt(at))) at++;
    if (isAt('"')) return quoted();
    int from = at;
    while (at < text.length() && !isSeparator(text.charAt(at))) at++;
    int to = at;
    while (to > from && isBlank(text.charAt(to - 1))) to--;
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private String quoted() {
    StringBuilder plain = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) at++;
      plain.append(text.charAt(at++));
    }
    while (at < text.length() && !isSeparator(text.charAt(at))) at++;
    return plain.toString();
  }

  private void skipTo(char separator) {
    while (at < text.length() && text.charAt(at) != separator) at++;
  }

  private boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == ';' || c == '=';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** {@code 0}, {@code 1} or a decimal between them, in thousandths; -1 for anything else. */
  private static int quality(String text) {
    if (text.isEmpty() || (text.charAt(0) != '0' && text.charAt(0) != '1')) return -1;
    int quality = text.charAt(0) == '1' ? WHOLE : 0;
    if (text.length() == 1) return quality;
    if (text.charAt(1) != '.') return -1;
    int weight = 100;
    for (int i = 2; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') return -1;
      quality += (c - '0') * weight;
      weight /= 10;
    }
    return quality <= WHOLE ? quality : -1;
  }
}
