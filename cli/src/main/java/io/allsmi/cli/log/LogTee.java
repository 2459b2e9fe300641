package io.allsmi.cli.log;

/**
 * Every line to two sinks.
 *
 * @param first takes each line first
 * @param second takes it next
 */
public record LogTee(LogSink first, LogSink second) implements LogSink {
  @Override
  public void accept(String line) {
    first.accept(line);
    second.accept(line);
  }
}
