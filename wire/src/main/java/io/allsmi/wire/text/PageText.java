package io.allsmi.wire.text;

import io.allsmi.wire.Limits;
import io.allsmi.wire.page.Complaints;
import io.allsmi.wire.page.LineNotes;
import io.allsmi.wire.page.LineParser;
import io.allsmi.wire.page.SampleLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The samples of a page by family, in the page's order, with what its comments say of them. */
final class PageText {
  private static final String TOTAL = "_total";
  private static final String CREATED = "_created";

  private final byte[] bytes;
  private final int end;
  private final Limits limits;
  private final Complaints complaints;
  private final LineParser parser;
  private final LineNotes notes = new LineNotes();
  private final Map<String, Lines> families = new LinkedHashMap<>();
  private final Map<String, Comments> comments = new HashMap<>();
  private int otherSamples;

  /** The samples of a family. */
  record Lines(String family, List<SampleLine> samples) {}

  /** What the comments say of a family. */
  static final class Comments {
    String help = "";
    String type = "";
    String unit = "";
  }

  private static final Comments NONE = new Comments();

  PageText(byte[] bytes, int end, Limits limits, Complaints complaints) {
    this.bytes = bytes;
    this.end = end;
    this.limits = limits;
    this.complaints = complaints;
    this.parser = new LineParser(bytes, limits);
  }

  /** Reads the lines from a place on. */
  void read(int from) {
    int line = 0;
    int at = from;
    while (at < end) {
      line++;
      int to = at;
      while (to < end && bytes[to] != '\n') to++;
      int last = to > at && bytes[to - 1] == '\r' ? to - 1 : to;
      takeLine(line, at, last);
      if (isEnd(at, last)) {
        if (to + 1 < end) notes.forget();
        return;
      }
      at = to + 1;
    }
  }

  private boolean isEnd(int from, int to) {
    return to - from == 5
        && bytes[from] == '#'
        && bytes[from + 1] == ' '
        && bytes[from + 2] == 'E'
        && bytes[from + 3] == 'O'
        && bytes[from + 4] == 'F';
  }

  private void takeLine(int line, int from, int to) {
    int start = from;
    while (start < to && LineParser.isBlank(bytes[start])) start++;
    if (to - start > limits.lineBytes()) {
      complaints.add(line, "longer than " + limits.lineBytes() + " bytes");
      notes.addOdd();
    } else if (start == to || bytes[start] == '#') {
      notes.addWhole(from, to);
      if (start < to) takeComment(start, to);
    } else {
      takeSample(line, from, to);
    }
  }

  private void takeSample(int line, int from, int to) {
    String wrong = parser.takeName(from, to);
    boolean other = wrong.isEmpty() && !parser.name().startsWith(FamilyName.PREFIX);
    if (wrong.isEmpty()) wrong = parser.takeRest();
    if (wrong.isEmpty()) notes.addSample(from, parser.valueFrom());
    else notes.addOdd();
    if (other) {
      otherSamples++;
    } else if (!wrong.isEmpty()) {
      complaints.add(line, wrong);
    } else {
      families
          .computeIfAbsent(parser.name(), family -> new Lines(family, new ArrayList<>()))
          .samples
          .add(new SampleLine(line, List.copyOf(parser.labels()), parser.value()));
    }
  }

  /** {@code # HELP family text}, {@code # TYPE family type} or {@code # UNIT family unit}. */
  private void takeComment(int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    int keyword = pastBlanks(text, 1);
    int keywordEnd = pastWord(text, keyword);
    int family = pastBlanks(text, keywordEnd);
    int familyEnd = pastWord(text, family);
    if (!text.startsWith(FamilyName.PREFIX, family)) return;
    int rest = pastBlanks(text, familyEnd);
    Comments of =
        comments.computeIfAbsent(text.substring(family, familyEnd), name -> new Comments());
    switch (text.substring(keyword, keywordEnd)) {
      case "HELP" -> {
        if (of.help.isEmpty()) of.help = LineParser.unescaped(text.substring(rest));
      }
      case "TYPE" -> {
        if (of.type.isEmpty()) of.type = text.substring(rest).strip();
      }
      case "UNIT" -> of.unit = text.substring(rest).strip();
      default -> {}
    }
  }

  private static int pastBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
    return at;
  }

  private static int pastWord(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '\t') at++;
    return at;
  }

  Iterable<Lines> families() {
    return families.values();
  }

  LineNotes notes() {
    return notes;
  }

  int otherSamples() {
    return otherSamples;
  }

  /** The comments of a family; OpenMetrics names counters without {@code _total} there. */
  Comments comments(String family) {
    Comments of = comments.get(family);
    if (of == null && family.endsWith(TOTAL)) {
      of = comments.get(family.substring(0, family.length() - TOTAL.length()));
    }
    return of == null ? NONE : of;
  }

  /** Whether it only says since when a counter counts, or belongs to a distribution. */
  boolean isAside(String family) {
    if (family.endsWith(CREATED)) {
      String base = family.substring(0, family.length() - CREATED.length());
      return comments.containsKey(base) || comments.containsKey(base + TOTAL);
    }
    for (String ending : new String[] {"_bucket", "_count", "_sum"}) {
      if (!family.endsWith(ending)) continue;
      Comments of = comments.get(family.substring(0, family.length() - ending.length()));
      if (of != null && (of.type.equals("histogram") || of.type.equals("summary"))) return true;
    }
    return comments(family).type.equals("summary");
  }
}
