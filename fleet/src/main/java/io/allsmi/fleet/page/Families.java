package io.allsmi.fleet.page;

import io.allsmi.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The families of several nodes' pages, each with the samples of all of them. */
final class Families {
  private static final byte[] HELP = "# HELP ".getBytes(StandardCharsets.UTF_8);
  private static final byte[] TYPE = "# TYPE ".getBytes(StandardCharsets.UTF_8);

  private final Map<String, Family> families = new LinkedHashMap<>();

  private static final class Family {
    private final Bytes header = new Bytes(256);
    private final Bytes samples = new Bytes(1024);
    private String node = "";
  }

  /**
   * Adds a page that this program wrote, in format 0.0.4: its families from the first on, for as
   * long as they are within the budget.
   *
   * @param budget most samples
   * @return how many families were left out
   */
  int add(byte[] page, String node, int budget) {
    byte[] label = ("instance=\"" + escaped(node) + "\"").getBytes(StandardCharsets.UTF_8);
    int left = budget;
    int omitted = 0;
    for (int from = 0; from < page.length; ) {
      int header = headerEnd(page, from);
      int end = samplesEnd(page, header);
      int samples = lines(page, header, end);
      if (samples <= left) {
        addFamily(page, from, header, end, node, label);
        left -= samples;
      } else {
        left = 0;
        omitted++;
      }
      from = end;
    }
    return omitted;
  }

  private static int headerEnd(byte[] page, int from) {
    int at = from;
    while (at < page.length && page[at] == '#') at = lineEnd(page, at);
    return at;
  }

  private static int samplesEnd(byte[] page, int from) {
    int at = from;
    while (at < page.length && page[at] != '#') at = lineEnd(page, at);
    return at;
  }

  private static int lines(byte[] page, int from, int end) {
    int lines = 0;
    for (int at = from; at < end; at = lineEnd(page, at)) lines++;
    return lines;
  }

  private void addFamily(byte[] page, int from, int header, int end, String node, byte[] label) {
    Family family = family(name(page, from, header));
    if (family.node.isEmpty()) {
      family.node = node;
      family.header.put(page, from, header);
    }
    for (int at = header; at < end; ) {
      int next = lineEnd(page, at);
      addSample(page, at, next, label, family.samples);
      at = next;
    }
  }

  private static int lineEnd(byte[] page, int from) {
    int at = from;
    while (at < page.length && page[at] != '\n') at++;
    return Math.min(at + 1, page.length);
  }

  /** What a line is about that says what a family is. */
  private static String name(byte[] page, int from, int end) {
    int start = from + (starts(page, from, TYPE) ? TYPE : HELP).length;
    int at = start;
    while (at < end && page[at] != ' ') at++;
    return new String(page, start, at - start, StandardCharsets.UTF_8);
  }

  private static boolean starts(byte[] page, int from, byte[] with) {
    for (int i = 0; i < with.length; i++) {
      if (from + i >= page.length || page[from + i] != with[i]) return false;
    }
    return true;
  }

  private Family family(String name) {
    return families.computeIfAbsent(name, each -> new Family());
  }

  /** A name has neither a blank nor a brace: whichever comes first ends it. */
  private static void addSample(byte[] page, int from, int end, byte[] label, Bytes out) {
    int at = from;
    while (at < end && page[at] != '{' && page[at] != ' ') at++;
    out.put(page, from, at).put('{').put(label);
    if (page[at] == '{') {
      if (page[at + 1] != '}') out.put(',');
      out.put(page, at + 1, end);
    } else {
      out.put('}').put(page, at, end);
    }
  }

  void write(Bytes out) {
    for (Family family : families.values()) {
      out.put(family.header.toByteArray()).put(family.samples.toByteArray());
    }
  }

  /** A label's value. */
  static String escaped(String value) {
    StringBuilder safe = new StringBuilder(value.length() + 8);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> safe.append("\\\\");
        case '"' -> safe.append("\\\"");
        case '\n' -> safe.append("\\n");
        default -> safe.append(c == 0 ? '\ufffd' : c);
      }
    }
    return safe.toString();
  }
}
