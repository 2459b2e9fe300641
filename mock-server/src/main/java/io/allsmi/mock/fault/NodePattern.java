package io.allsmi.mock.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * Which nodes, by name with stars or by number: {@code node-00*}, {@code 3,7-9}.
 *
 * @param text as it was written; empty for all
 */
record NodePattern(String text, List<String> globs, List<Span> numbers) {
  static final NodePattern ALL = new NodePattern("", List.of("*"), List.of());

  /** Nodes by number, both ends included; the first node is 1. */
  record Span(int from, int to) {}

  /**
   * Reads a list with commas.
   *
   * @throws IllegalArgumentException with one line that says what is wrong
   */
  static NodePattern parse(String text) {
    List<String> globs = new ArrayList<>();
    List<Span> numbers = new ArrayList<>();
    for (String piece : text.split(",", -1)) {
      if (piece.isEmpty())
        throw new IllegalArgumentException("a node is missing in '@" + text + "'");
      int dash = piece.indexOf('-');
      int from = number(dash < 0 ? piece : piece.substring(0, dash));
      int to = dash < 0 ? from : number(piece.substring(dash + 1));
      if (from < 0 || to < 0) {
        globs.add(piece);
      } else if (from == 0 || from > to) {
        throw new IllegalArgumentException(
            "'" + piece + "' is no range of nodes, which begin at 1");
      } else {
        numbers.add(new Span(from, to));
      }
    }
    return new NodePattern(text, List.copyOf(globs), List.copyOf(numbers));
  }

  /**
   * @param index of the node, from 0 on
   */
  boolean matches(int index, String name) {
    for (Span span : numbers) {
      if (index + 1 >= span.from && index + 1 <= span.to) return true;
    }
    for (String glob : globs) {
      if (matches(glob, 0, name, 0)) return true;
    }
    return false;
  }

  private static boolean matches(String glob, int at, String name, int from) {
    int star = glob.indexOf('*', at);
    if (star < 0) return name.substring(from).equals(glob.substring(at));
    String before = glob.substring(at, star);
    if (!name.startsWith(before, from)) return false;
    // What stands between two stars is taken as early as it comes; only the end must fit.
    int next = from + before.length();
    int rest = star + 1;
    int later = glob.indexOf('*', rest);
    while (later >= 0) {
      String piece = glob.substring(rest, later);
      int found = name.indexOf(piece, next);
      if (found < 0) return false;
      next = found + piece.length();
      rest = later + 1;
      later = glob.indexOf('*', rest);
    }
    String end = glob.substring(rest);
    return name.length() - next >= end.length() && name.endsWith(end);
  }

  private static int number(String text) {
    if (text.isEmpty() || text.length() > 6) return -1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') return -1;
    }
    return Integer.parseInt(text);
  }
}
