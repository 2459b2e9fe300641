package io.allsmi.wire.page;

import java.util.ArrayList;
import java.util.List;

/** Counts the lines that could not be read and remembers the first few. */
public final class Complaints {
  private static final int MOST = 10;

  private final List<String> first = new ArrayList<>();
  private int count;

  public void add(int line, String what) {
    count++;
    if (first.size() < MOST) first.add("line " + line + ": " + what);
  }

  public int count() {
    return count;
  }

  public List<String> first() {
    return first;
  }
}
