package io.allsmi.fleet.discover;

import io.allsmi.model.Info;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One word of a host file or of {@code --hosts}: one or many targets. In a file labels may stand
 * behind it, {@code gpu[001-008]:9530 rack=a01 pool="train 2"}. A {@code #} at the beginning or
 * behind white space begins a comment.
 *
 * @param range of host and port
 * @param before scheme, name and password
 * @param behind path and query
 * @param offset of the host's first character in the line
 */
record TargetLine(HostRange range, String before, String behind, Info labels, int offset) {

  /** Reads a line; empty when there is nothing but a comment. */
  static List<TargetLine> parse(String line) throws BadTargetException {
    int at = skipBlank(line, 0);
    if (isEnd(line, at)) return List.of();
    int end = wordEnd(line, at);
    return words(line.substring(at, end), at, labels(line, end));
  }

  /**
   * Reads words with commas or white space between them, as in {@code --hosts}.
   *
   * @param offset of the text's first character in what the user wrote
   */
  static List<TargetLine> words(String text, int offset, Info labels) throws BadTargetException {
    List<TargetLine> found = new ArrayList<>(1);
    int at = 0;
    while (at < text.length()) {
      int end = at;
      int depth = 0;
      while (end < text.length()) {
        char c = text.charAt(end);
        if (c == '[') depth++;
        if (c == ']') depth--;
        if (depth <= 0 && (c == ',' || c <= ' ')) break;
        end++;
      }
      if (end > at) found.add(of(text.substring(at, end), offset + at, labels));
      at = end + 1;
    }
    return found;
  }

  private static TargetLine of(String word, int offset, Info labels) throws BadTargetException {
    int from = Address.hostStart(word);
    int end = Address.hostEnd(word, from);
    HostRange range = HostRange.parse(word.substring(from, end), offset + from);
    return new TargetLine(
        range, word.substring(0, from), word.substring(end), labels, offset + from);
  }

  private static Info labels(String line, int from) throws BadTargetException {
    int at = skipBlank(line, from);
    if (isEnd(line, at)) return Info.NONE;
    Map<String, String> labels = new TreeMap<>();
    while (!isEnd(line, at)) {
      int equals = at;
      while (equals < line.length() && isLabelChar(line.charAt(equals), equals > at)) equals++;
      if (equals == at || equals == line.length() || line.charAt(equals) != '=') {
        throw new BadTargetException("a label is written name=value", at + 1);
      }
      String name = line.substring(at, equals);
      boolean quoted = equals + 1 < line.length() && line.charAt(equals + 1) == '"';
      int first = quoted ? equals + 2 : equals + 1;
      int last = quoted ? line.indexOf('"', first) : wordEnd(line, first);
      if (last < 0) throw new BadTargetException("a quote is not closed", equals + 2);
      labels.put(name, line.substring(first, last));
      at = skipBlank(line, quoted ? last + 1 : last);
    }
    return Info.of(labels);
  }

  private static boolean isLabelChar(char c, boolean later) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    return letter || (later && c >= '0' && c <= '9');
  }

  private static int skipBlank(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) <= ' ') at++;
    return at;
  }

  private static int wordEnd(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) > ' ') at++;
    return at;
  }

  /** Whether nothing but a comment follows, in front of which there is white space. */
  private static boolean isEnd(String line, int at) {
    return at >= line.length() || line.charAt(at) == '#';
  }
}
