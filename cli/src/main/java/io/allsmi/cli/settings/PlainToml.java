package io.allsmi.cli.settings;

import io.allsmi.cli.settings.TomlFile.Entry;
import io.allsmi.cli.settings.TomlFile.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the TOML that settings are usually written in: a key, a value and perhaps a comment a line,
 * and headers of tables. Values are strings without escapes, integers, decimals, booleans and
 * arrays of them on one line. Whatever else a text holds, mistakes included, is left to the full
 * parser, whose first use costs 100 ms with an ahead-of-time cache and 320 without. A test compares
 * the two.
 */
final class PlainToml {
  private static final int MOST_DIGITS = 15;

  private final String text;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int at;
  private int line = 1;
  private int lineStart;
  private String table = "";
  private int tableStart;
  private boolean plain = true;

  private PlainToml(String text) {
    this.text = text;
  }

  /** The entries in the order of the text, or nothing when it is not plain. */
  static Optional<List<Entry>> parse(String text) {
    PlainToml toml = new PlainToml(text);
    while (toml.plain && toml.at < text.length()) toml.takeLine();
    toml.endTable();
    return toml.plain ? Optional.of(toml.entries) : Optional.empty();
  }

  private void takeLine() {
    skipBlanks();
    char c = peek();
    if (c == '[') takeHeader();
    else if (c != '\n' && c != '#') takeEntry();
    skipBlanks();
    if (peek() == '#') skipComment();
    if (peek() != '\n') plain = false;
    at++;
    line++;
    lineStart = at;
  }

  /** A table may be opened once, and a name may not be a table and a value. */
  private void takeHeader() {
    at++;
    String name = name();
    if (peek() != ']') plain = false;
    at++;
    endTable();
    declare(name);
    table = name + ".";
    tableStart = entries.size();
  }

  /** A table without entries is told apart by the full parser alone. */
  private void endTable() {
    if (!table.isEmpty() && entries.size() == tableStart) plain = false;
  }

  private void takeEntry() {
    Position keyAt = here();
    String key = table + name();
    skipBlanks();
    if (peek() != '=') {
      plain = false;
      return;
    }
    at++;
    skipBlanks();
    Position valueAt = here();
    Object value = peek() == '[' ? array() : scalar();
    declare(key);
    entries.add(new Entry(key, value, keyAt, valueAt));
  }

  /**
   * Only names of one part are taken, below tables of one part: with more it takes the full rules
   * to know what may be named twice.
   */
  private void declare(String name) {
    if (!names.add(name)) plain = false;
  }

  private String name() {
    int from = at;
    while (isNamePart(peek())) at++;
    if (at == from) plain = false;
    return text.substring(from, at);
  }

  private List<Object> array() {
    List<Object> values = new ArrayList<>();
    at++;
    skipBlanks();
    while (plain && peek() != ']') {
      values.add(scalar());
      skipBlanks();
      if (peek() == ',') at++;
      else if (peek() != ']') plain = false;
      skipBlanks();
    }
    at++;
    return values;
  }

  private Object scalar() {
    char c = peek();
    if (c == '"' || c == '\'') return string(c);
    int from = at;
    while (isNamePart(peek()) || peek() == '.') at++;
    String word = text.substring(from, at);
    if (word.equals("true")) return true;
    if (word.equals("false")) return false;
    return number(word);
  }

  private String string(char quote) {
    at++;
    int from = at;
    while (peek() != quote && isPlainText(peek())) at++;
    String value = text.substring(from, Math.min(at, text.length()));
    if (peek() != quote) plain = false;
    at++;
    if (peek() == quote) plain = false;
    return value;
  }

  private Object number(String word) {
    int from = word.startsWith("-") ? 1 : 0;
    int dot = word.indexOf('.');
    boolean digits = word.length() > from && word.length() - from <= MOST_DIGITS;
    boolean leadingZero = word.startsWith("0", from) && word.length() > from + 1 && dot != from + 1;
    boolean loneDot = dot == from || dot == word.length() - 1 || dot != word.lastIndexOf('.');
    for (int i = from; digits && i < word.length(); i++) {
      if (!isDigit(word.charAt(i)) && i != dot) digits = false;
    }
    if (!digits || leadingZero || (dot >= 0 && loneDot)) {
      plain = false;
      return 0L;
    }
    return dot < 0 ? (Object) Long.valueOf(word) : (Object) Double.valueOf(word);
  }

  private void skipBlanks() {
    while (peek() == ' ' || peek() == '\t') at++;
  }

  private void skipComment() {
    while (peek() == '"' || peek() == '\'' || isPlainText(peek())) at++;
  }

  /**
   * The next character; a line feed at the end of the text, where the last line may lack its own.
   */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\n';
  }

  private Position here() {
    return new Position(line, at - lineStart + 1);
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_' || c == '-';
  }

  /** Printable ASCII without the backslash, and the tab. */
  private static boolean isPlainText(char c) {
    return (c >= ' ' && c < 0x7f && c != '\\') || c == '\t';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
