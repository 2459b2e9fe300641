package io.allsmi.cli.log;

import io.allsmi.cli.settings.LogFormat;
import java.lang.System.Logger.Level;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes one log message as one line, in logfmt or JSON. Whatever it holds, it stays one line. */
final class LogLine {
  private final StringBuilder line = new StringBuilder(160);
  private final boolean json;

  private LogLine(LogFormat format) {
    this.json = format == LogFormat.JSON;
  }

  /**
   * @param epochMillis when it was said, milliseconds since 1970
   * @param withStack whether the stack of {@code failure} is worth its length
   */
  static String of(
      LogFormat format,
      long epochMillis,
      Level level,
      String logger,
      String message,
      @Nullable Throwable failure,
      boolean withStack) {
    LogLine log = new LogLine(format);
    StringBuilder time = new StringBuilder(24);
    Timestamp.append(time, epochMillis);
    log.field("time", time.toString());
    log.field("level", level.name().toLowerCase(Locale.ROOT));
    log.field("logger", logger);
    log.field("msg", message);
    if (failure != null) log.field("error", failure.toString());
    if (failure != null && withStack) log.field("stack", stack(failure));
    return log.json ? log.line.append('}').toString() : log.line.toString();
  }

  private void field(String name, String value) {
    if (json) {
      line.append(line.isEmpty() ? "{\"" : ",\"").append(name).append("\":");
      quoted(value);
      return;
    }
    if (!line.isEmpty()) line.append(' ');
    line.append(name).append('=');
    if (isPlain(value)) line.append(value);
    else quoted(value);
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c == '=' || c == '"' || c == '\\' || c >= 0x7f) return false;
    }
    return !value.isEmpty();
  }

  /** The quoting of JSON, which logfmt shares; control characters never pass. */
  private void quoted(String value) {
    line.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> line.append("\\\"");
        case '\\' -> line.append("\\\\");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\t' -> line.append("\\t");
        default -> {
          if (c < ' ' || (c >= 0x7f && c < 0xa0) || Character.isSurrogate(c)) unit(value, i);
          else line.append(c);
        }
      }
    }
    line.append('"');
  }

  /** A control as an escape; a surrogate as it is when it has its other half. */
  private void unit(String value, int i) {
    char c = value.charAt(i);
    boolean paired =
        (Character.isHighSurrogate(c)
                && i + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(i + 1)))
            || (Character.isLowSurrogate(c)
                && i > 0
                && Character.isHighSurrogate(value.charAt(i - 1)));
    if (paired) {
      line.append(c);
      return;
    }
    line.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      line.append(Character.forDigit((c >> shift) & 0xf, 16));
    }
  }

  private static String stack(Throwable failure) {
    StringBuilder text = new StringBuilder();
    for (StackTraceElement element : failure.getStackTrace()) {
      if (!text.isEmpty()) text.append(" < ");
      text.append(element);
    }
    Throwable cause = failure.getCause();
    if (cause != null) text.append(" | caused by ").append(cause);
    return text.toString();
  }
}
