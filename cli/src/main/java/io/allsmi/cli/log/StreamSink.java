package io.allsmi.cli.log;

import java.io.PrintStream;

/** Lines to a stream, usually the standard error output. */
public final class StreamSink implements LogSink {
  private final PrintStream stream;

  public StreamSink(PrintStream stream) {
    this.stream = stream;
  }

  @Override
  public void accept(String line) {
    stream.println(line);
  }
}
