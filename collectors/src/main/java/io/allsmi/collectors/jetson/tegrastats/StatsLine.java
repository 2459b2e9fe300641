package io.allsmi.collectors.jetson.tegrastats;

import io.allsmi.collectors.host.file.Text;
import io.allsmi.collectors.host.sysfs.SensorValue;
import io.allsmi.collectors.jetson.board.RailNames;
import io.allsmi.collectors.jetson.board.ZoneNames;
import io.allsmi.collectors.jetson.file.Plausible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of tegrastats, of any release (Jetson Linux Developer Guide, "Tegrastats Utility"): words
 * with spaces between them, most of them a name and the value behind it. Memory, swap and CPUs are
 * passed over; the host says those.
 */
final class StatsLine {
  private static final int MOST_WORDS = 400;
  private static final int MOST_NAMED = 3;
  private static final double MILLIWATTS = 1e3;

  /** Something that has a clock; names in lower case and without {@code _freq}. */
  record Clocked(String name, Measured value) {}

  /** A sensor in degrees Celsius, NaN while it is off; a rail in watts. */
  record Named(String name, double value) {}

  private final List<Clocked> engines = new ArrayList<>();
  private final List<Named> zones = new ArrayList<>();
  private final List<Named> rails = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private Measured gpu = Measured.NOTHING;
  private Measured memory = Measured.NOTHING;

  private StatsLine() {}

  static StatsLine parse(String line) {
    StatsLine parsed = new StatsLine();
    parsed.read(words(line));
    return parsed;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Text text = Text.of(line);
    text.nextLine();
    while (text.skipSpaces() && words.size() < MOST_WORDS) words.add(text.word());
    return words;
  }

  private void read(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      String next = at + 1 < words.size() ? words.get(at + 1) : "";
      if (isDateOrTime(word)) continue;
      if (isMemory(word) && isCount(next)) {
        at = endOfParentheses(words, at + 1);
      } else if (word.equals("MTS")) {
        at += 4;
      } else if (word.equalsIgnoreCase("cpu") && next.startsWith("[")) {
        at++;
      } else if (word.indexOf('@') > 0 && word.endsWith("C")) {
        zone(word);
      } else if (next.indexOf('/') > 0 && isCount(next)) {
        rail(word, next);
        at++;
      } else if (clocked(word, next)) {
        at++;
      } else {
        unknown(word);
      }
    }
  }

  /** {@code 07-25-2026} or {@code 09:08:28}. */
  private static boolean isDateOrTime(String word) {
    if (word.length() != 10 && word.length() != 8) return false;
    for (int i = 0; i < word.length(); i++) {
      char here = word.charAt(i);
      if (!isDigit(here) && here != '-' && here != ':') return false;
    }
    return word.charAt(2) == '-' || word.charAt(2) == ':';
  }

  private static boolean isMemory(String word) {
    return word.equals("RAM") || word.equals("SWAP") || word.equals("IRAM");
  }

  private static boolean isCount(String word) {
    return !word.isEmpty() && isDigit(word.charAt(0));
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** {@code 385/3984MB (lfb 779x4MB)}, {@code 0/252kB(lfb 252kB)}, or without the parentheses. */
  private static int endOfParentheses(List<String> words, int value) {
    int open = words.get(value).indexOf('(') >= 0 ? value : value + 1;
    if (open >= words.size() || words.get(open).indexOf('(') < 0) return value;
    for (int at = open; at < Math.min(open + 4, words.size()); at++) {
      if (words.get(at).endsWith(")")) return at;
    }
    return value;
  }

  /** {@code cpu@52.968C/52.968C}: now, and averaged. */
  private void zone(String word) {
    int at = word.indexOf('@');
    String name = word.substring(0, at);
    if (!ZoneNames.isSensor(name)) return;
    Text text = Text.of(word.substring(at + 1).replace('C', ' '));
    text.nextLine();
    zones.add(new Named(name, SensorValue.celsius(text.number() * 1e3)));
  }

  /** {@code 1383/1383}, {@code 5139mW/5139mW/5139mW}: now, averaged, and at most. */
  private void rail(String name, String value) {
    if (RailNames.isUnconnected(name)) return;
    String now = value.substring(0, value.indexOf('/'));
    Text text = Text.of(now.endsWith("mW") ? now.substring(0, now.length() - 2) : now);
    rails.add(new Named(name, Plausible.watts(text.firstNumber() / MILLIWATTS)));
  }

  private boolean clocked(String word, String next) {
    if (next.isEmpty() || next.indexOf('/') >= 0) return false;
    Measured value = Measured.parse(next);
    if (!value.isUnderstood()) return false;
    String name = word.toLowerCase(Locale.ROOT);
    if (name.endsWith("_freq")) name = name.substring(0, name.length() - "_freq".length());
    switch (name) {
      case "gr3d" -> gpu = value;
      case "emc" -> memory = value;
      // The other half of an early Orin's GPU.
      case "gr3d2" -> {}
      default -> engines.add(new Clocked(name, value));
    }
    return true;
  }

  private void unknown(String word) {
    if (unknown.size() < MOST_NAMED && !unknown.contains(word)) unknown.add(word);
  }

  Measured gpu() {
    return gpu;
  }

  Measured memory() {
    return memory;
  }

  List<Clocked> engines() {
    return engines;
  }

  List<Named> zones() {
    return zones;
  }

  List<Named> rails() {
    return rails;
  }

  /** The first words that are not understood. */
  List<String> unknown() {
    return unknown;
  }

  /** Whether it is a line of tegrastats at all. */
  boolean isUnderstood() {
    return gpu.isUnderstood() || memory.isUnderstood() || !zones.isEmpty() || !rails.isEmpty();
  }
}
