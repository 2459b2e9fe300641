package io.allsmi.wire.http;

import java.util.function.Consumer;

/** What all connections of a server share. */
record Core(
    HttpLimits limits,
    Connections connections,
    Counters counters,
    HeadMemory headMemory,
    HttpDate date,
    Consumer<String> log) {
  private static final int LONGEST = 500;

  Core(HttpLimits limits, Consumer<String> log) {
    this(
        limits,
        new Connections(limits.connections()),
        new Counters(),
        new HeadMemory(limits.headMemory()),
        new HttpDate(),
        log);
  }

  /** Logs one line; what clients sent may be in it. */
  void complain(String what) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < what.length() && i < LONGEST; i++) {
      char c = what.charAt(i);
      line.append(Character.isISOControl(c) ? ' ' : c);
    }
    log.accept(line.toString());
  }
}
