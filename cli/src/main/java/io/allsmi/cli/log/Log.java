package io.allsmi.cli.log;

import io.allsmi.cli.settings.LogFormat;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Where every {@link System.Logger} of the process ends. Until {@link #configure} it is warnings to
 * the standard error output.
 */
public final class Log {
  private static volatile Level level = Level.WARNING;
  private static volatile LogFormat format = LogFormat.LOGFMT;
  private static volatile LogSink sink = new StreamSink(System.err);

  private Log() {}

  /** Messages of this weight and above go to {@code target} in this form, from now on. */
  public static void configure(Level least, LogFormat form, LogSink target) {
    level = least;
    format = form;
    sink = target;
  }

  /** Another sink, for the time that a screen is up; returns the one that it replaces. */
  public static LogSink redirect(LogSink target) {
    LogSink before = sink;
    sink = target;
    return before;
  }

  /** Whether a message of this weight is written at all. */
  public static boolean takes(Level weight) {
    Level least = level;
    return weight != Level.OFF && least != Level.OFF && weight.getSeverity() >= least.getSeverity();
  }

  /** Writes a message. Stacks are added when the level is debug or finer. */
  public static void write(
      String logger, Level weight, String message, @Nullable Throwable failure) {
    if (!takes(weight)) return;
    boolean withStack = takes(Level.DEBUG);
    long now = System.currentTimeMillis();
    sink.accept(LogLine.of(format, now, weight, logger, message, failure, withStack));
  }
}
