package io.allsmi.collectors.json;

import java.util.Set;
import java.util.TreeSet;

/**
 * Members that a newer tool writes and this program does not know: gathered over a document, to be
 * named once in the source's status. Not safe for use by several threads.
 */
public final class UnknownNames {
  private static final int MOST = 8;
  private static final int LONGEST = 40;

  private final Set<String> found = new TreeSet<>();

  /** Looks at an object's members. */
  public void look(String where, Json object, Set<String> known) {
    for (String name : object.names()) {
      if (known.contains(name) || found.size() >= MOST) continue;
      String shown = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
      found.add(where.isEmpty() ? shown : where + "." + shown);
    }
  }

  /** What was found, with commas between, the first eight; empty for nothing. */
  public String list() {
    return String.join(", ", found);
  }
}
