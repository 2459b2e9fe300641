package io.allsmi.cli.log;

import java.util.ArrayDeque;
import java.util.List;

/** The last lines, for a screen that shows them: a log must not be written over the picture. */
public final class LogRing implements LogSink {
  private final int capacity;
  private final ArrayDeque<String> lines = new ArrayDeque<>();

  public LogRing(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public synchronized void accept(String line) {
    if (lines.size() == capacity) lines.removeFirst();
    lines.addLast(line);
  }

  /** The lines that are kept, the oldest first. */
  public synchronized List<String> lines() {
    return List.copyOf(lines);
  }
}
