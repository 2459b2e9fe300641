package io.allsmi.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * Times as text, UTC with milliseconds. Written by hand because the JDK's formatter costs tens of
 * milliseconds at its first use, which is on the way to the first byte.
 */
public final class Rfc3339 {
  private static final long DAY = 86_400_000L;

  private Rfc3339() {}

  /** {@code 2026-11-21T21:04:17.120Z} for milliseconds since 1970. */
  public static String format(long millis) {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(millis, DAY));
    int inDay = (int) Math.floorMod(millis, DAY);
    StringBuilder text = new StringBuilder(24);
    digits(text, date.getYear(), 4).append('-');
    digits(text, date.getMonthValue(), 2).append('-');
    digits(text, date.getDayOfMonth(), 2).append('T');
    digits(text, inDay / 3_600_000, 2).append(':');
    digits(text, inDay / 60_000 % 60, 2).append(':');
    digits(text, inDay / 1000 % 60, 2).append('.');
    return digits(text, inDay % 1000, 3).append('Z').toString();
  }

  /**
   * Milliseconds since 1970 of an RFC 3339 time with {@code Z} or a numeric offset, to any fraction
   * of a second (cut to milliseconds); empty for anything else.
   */
  public static OptionalLong parse(String text) {
    int n = text.length();
    if (n < 20
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || !isOneOf(text.charAt(10), "Tt ")) {
      return OptionalLong.empty();
    }
    if (text.charAt(13) != ':' || text.charAt(16) != ':') return OptionalLong.empty();
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    if (year < 0 || month < 1 || day < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
      return OptionalLong.empty();
    }
    if (second < 0 || second > 60) return OptionalLong.empty();
    int at = 19;
    int millis = 0;
    if (text.charAt(at) == '.') {
      int digit = at + 1;
      int weight = 100;
      while (digit < n && isDigit(text.charAt(digit))) {
        millis += weight * (text.charAt(digit) - '0');
        weight /= 10;
        digit++;
      }
      if (digit == at + 1) return OptionalLong.empty();
      at = digit;
    }
    int offset = offsetMinutes(text, at);
    if (offset == Integer.MIN_VALUE) return OptionalLong.empty();
    try {
      long days = LocalDate.of(year, month, day).toEpochDay();
      long minutes = (days * 24 + hour) * 60 + minute - offset;
      return OptionalLong.of((minutes * 60 + second) * 1000 + millis);
    } catch (DateTimeException noSuchDay) {
      return OptionalLong.empty();
    }
  }

  private static int offsetMinutes(String text, int at) {
    int n = text.length();
    if (at >= n) return Integer.MIN_VALUE;
    char sign = text.charAt(at);
    if (isOneOf(sign, "Zz")) return at + 1 == n ? 0 : Integer.MIN_VALUE;
    if (!isOneOf(sign, "+-") || at + 6 != n || text.charAt(at + 3) != ':') return Integer.MIN_VALUE;
    int hours = number(text, at + 1, at + 3);
    int minutes = number(text, at + 4, at + 6);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return Integer.MIN_VALUE;
    return sign == '-' ? -(hours * 60 + minutes) : hours * 60 + minutes;
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) return -1;
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isOneOf(char c, String set) {
    return set.indexOf(c) >= 0;
  }

  private static StringBuilder digits(StringBuilder text, int value, int width) {
    for (int limit = 10, i = 1; i < width; i++, limit *= 10) {
      if (value < limit) text.append('0');
    }
    return text.append(value);
  }
}
