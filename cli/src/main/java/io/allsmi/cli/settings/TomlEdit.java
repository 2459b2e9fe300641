package io.allsmi.cli.settings;

import io.allsmi.cli.settings.TomlFile.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets keys in a TOML text that was written by a person: everything else stays as it is, byte for
 * byte. A pure function; whoever uses it reads the result again to see that it says what was meant.
 */
final class TomlEdit {
  private final String text;
  private final String feed;
  private final List<Entry> entries;
  private final List<Integer> headers = new ArrayList<>();

  private TomlEdit(String text) {
    this.text = text;
    feed = text.contains("\r\n") ? "\r\n" : "\n";
    entries = TomlFile.parse(text).entries();
    findHeaders();
  }

  /**
   * The text with a key set to a value, in its place if the key is there already.
   *
   * @param text TOML
   * @param key of a setting: at most one dot
   * @param value as TOML writes it, on one line
   */
  static String set(String text, String key, String value) {
    return new TomlEdit(text).set(key, value);
  }

  private String set(String key, String value) {
    for (Entry entry : entries) {
      if (!entry.key().equals(key)) continue;
      TomlSpan span = TomlSpan.of(text, entry.valueAt());
      return text.substring(0, span.start()) + value + text.substring(span.end());
    }
    int dot = key.indexOf('.');
    return dot < 0 ? addOnTop(key, value) : addBelow(key.substring(0, dot), key, value);
  }

  /** Where lines with the name of a table begin; a line within a value is none. */
  private void findHeaders() {
    int at = 0;
    while (at < text.length()) {
      int end = lineEnd(at);
      boolean header = text.substring(at, end).stripLeading().startsWith("[");
      if (header && !isInValue(at)) headers.add(at);
      at = end;
    }
  }

  private boolean isInValue(int at) {
    for (Entry entry : entries) {
      TomlSpan span = TomlSpan.of(text, entry.valueAt());
      if (span.start() < at && at < span.end()) return true;
    }
    return false;
  }

  /** The place behind a line's end. */
  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  private String addOnTop(String key, String value) {
    int firstHeader = headers.isEmpty() ? text.length() : headers.getFirst();
    int place = behindEntries(0, firstHeader);
    if (place < 0) place = headers.isEmpty() ? text.length() : aboveItsComments(firstHeader);
    boolean touches = place == aboveItsComments(firstHeader) && !headers.isEmpty();
    return insert(place, key + " = " + value + feed + (touches ? feed : ""));
  }

  private String addBelow(String table, String key, String value) {
    String name = key.substring(table.length() + 1);
    for (int i = 0; i < headers.size(); i++) {
      int header = headers.get(i);
      if (!isHeaderOf(table, header)) continue;
      int next = i + 1 < headers.size() ? headers.get(i + 1) : text.length();
      int place = behindEntries(header, next);
      return insert(place < 0 ? lineEnd(header) : place, name + " = " + value + feed);
    }
    for (Entry entry : entries) {
      if (entry.key().startsWith(table + ".")) return addOnTop(key, value);
    }
    String gap = text.isBlank() ? "" : feed;
    return insert(text.length(), gap + "[" + table + "]" + feed + name + " = " + value + feed);
  }

  private boolean isHeaderOf(String table, int header) {
    String line = text.substring(header, lineEnd(header)).strip();
    int comment = line.indexOf('#');
    String bare = (comment < 0 ? line : line.substring(0, comment)).strip();
    return bare.startsWith("[")
        && bare.endsWith("]")
        && bare.substring(1, bare.length() - 1).strip().equals(table);
  }

  /** Behind the line of the last value between two places; -1 when there is none. */
  private int behindEntries(int from, int to) {
    int place = -1;
    for (Entry entry : entries) {
      TomlSpan span = TomlSpan.of(text, entry.valueAt());
      if (span.start() >= from && span.start() < to) place = Math.max(place, lineEnd(span.end()));
    }
    return place;
  }

  /** The comments that stand directly above a table's name are about the table. */
  private int aboveItsComments(int header) {
    int place = header;
    while (place > 0) {
      int before = text.lastIndexOf('\n', place - 2) + 1;
      if (!text.substring(before, place).stripLeading().startsWith("#")) break;
      place = before;
    }
    return place;
  }

  private String insert(int place, String lines) {
    boolean cut = place > 0 && text.charAt(place - 1) != '\n';
    return text.substring(0, place) + (cut ? feed : "") + lines + text.substring(place);
  }
}
