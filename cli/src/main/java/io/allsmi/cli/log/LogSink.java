package io.allsmi.cli.log;

/** Takes finished log lines, from any thread, and never fails the one that logs. */
public interface LogSink {
  /** Takes one line without its line feed. */
  void accept(String line);
}
