package io.allsmi.cli.settings;

import io.allsmi.cli.failure.OneLine;
import java.time.Duration;

/**
 * A length of time within a range: {@code 500ms}, {@code 2s}, {@code 1m30s}, {@code 1.5h}; a plain
 * number is seconds. Resolution is a nanosecond.
 */
public final class DurationType extends Type<Duration> {
  private static final long MILLISECOND = 1_000_000;
  private static final long SECOND = 1_000 * MILLISECOND;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private final Duration least;
  private final Duration most;

  public DurationType(Duration least, Duration most) {
    this.least = least;
    this.most = most;
  }

  @Override
  public Duration parse(String text) throws BadValueException {
    long nanos = nanos(text.strip());
    if (nanos < 0) throw refuse(text);
    return inRange(nanos, text);
  }

  /** A number in the file is seconds, as it is on the command line. */
  @Override
  public Duration read(Object value) throws BadValueException {
    if (value instanceof Long || value instanceof Double) return parse(value.toString());
    return super.read(value);
  }

  private Duration inRange(long nanos, String text) throws BadValueException {
    Duration value = Duration.ofNanos(nanos);
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new BadValueException(
          OneLine.quote(text) + " is not between " + show(least) + " and " + show(most));
    }
    return value;
  }

  /** Nanoseconds, or -1 when the text is no duration or does not fit. */
  private static long nanos(String text) {
    long total = 0;
    int at = 0;
    while (at < text.length()) {
      int end = endOfNumber(text, at);
      int unitEnd = endOfUnit(text, end);
      boolean plain = at == 0 && unitEnd == text.length() && end == unitEnd;
      long part = scaled(text, at, end, plain ? SECOND : unit(text.substring(end, unitEnd)));
      if (part < 0 || total + part < 0) return -1;
      total += part;
      at = unitEnd;
    }
    return at == 0 ? -1 : total;
  }

  private static int endOfNumber(String text, int from) {
    int at = from;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) at++;
    return at;
  }

  private static int endOfUnit(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isLetter(text.charAt(at))) at++;
    return at;
  }

  /** Nanoseconds in a unit, or 0 for a word that is none. */
  private static long unit(String word) {
    return switch (word) {
      case "ms" -> MILLISECOND;
      case "s" -> SECOND;
      case "m", "min" -> MINUTE;
      case "h" -> HOUR;
      case "d" -> DAY;
      default -> 0;
    };
  }

  /** The decimal number in {@code text[from, to)} times {@code unit}, or -1. */
  private static long scaled(String text, int from, int to, long unit) {
    if (unit == 0) return -1;
    long total = 0;
    long place = 0;
    boolean digits = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (place != 0) return -1;
        place = unit;
        continue;
      }
      digits = true;
      if (place == 0) {
        if (total > (Long.MAX_VALUE - 9 * unit) / 10) return -1;
        total = total * 10 + (c - '0') * unit;
      } else {
        place /= 10;
        total += (c - '0') * place;
        if (place == 0) place = 1;
      }
    }
    return digits ? total : -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public String wants() {
    return "a duration such as 500ms, 2s or 1m30s";
  }

  @Override
  public String label() {
    return "DURATION";
  }

  @Override
  public String show(Duration value) {
    long rest = value.toNanos();
    if (rest == 0) return "0s";
    StringBuilder text = new StringBuilder();
    rest = take(text, rest, DAY, "d");
    rest = take(text, rest, HOUR, "h");
    rest = take(text, rest, MINUTE, "m");
    rest = take(text, rest, SECOND, "s");
    if (rest > 0) {
      text.append(rest / MILLISECOND);
      appendFraction(text, rest % MILLISECOND);
      text.append("ms");
    }
    return text.toString();
  }

  private static long take(StringBuilder text, long rest, long unit, String word) {
    if (rest >= unit) text.append(rest / unit).append(word);
    return rest % unit;
  }

  /** Nanoseconds below a millisecond, as decimals without trailing zeros. */
  private static void appendFraction(StringBuilder text, long nanos) {
    if (nanos == 0) return;
    text.append('.');
    long rest = nanos;
    for (long place = MILLISECOND / 10; rest > 0; place /= 10) {
      text.append((char) ('0' + rest / place));
      rest %= place;
    }
  }
}
