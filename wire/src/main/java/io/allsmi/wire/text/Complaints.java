package io.allsmi.wire.text;

import java.util.ArrayList;
import java.util.List;

/** Counts the lines that could not be read and remembers the first few. */
final class Complaints {
  private static final int MOST = 10;

  private final List<String> first = new ArrayList<>();
  private int count;

  void add(int line, String what) {
    count++;
    if (first.size() < MOST) first.add("line " + line + ": " + what);
  }

  int count() {
    return count;
  }

  List<String> first() {
    return first;
  }
}
