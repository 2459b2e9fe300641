package io.allsmi.wire.http.client;

import java.time.LocalDate;

/** The time that a server says it is: {@code Sun, 06 Nov 1994 08:49:37 GMT} (RFC 9110, 5.6.7). */
final class DateField {
  /** What is no such time. */
  static final long NONE = Long.MIN_VALUE;

  private static final int LENGTH = 29;
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private DateField() {}

  /** Milliseconds since 1970, or {@link #NONE}. */
  static long millis(byte[] bytes, int from, int end) {
    if (end - from != LENGTH || bytes[from + 25] != ' ' || bytes[from + 26] != 'G') return NONE;
    int day = number(bytes, from + 5, 2);
    int month = month(bytes, from + 8);
    int year = number(bytes, from + 12, 4);
    int hour = number(bytes, from + 17, 2);
    int minute = number(bytes, from + 20, 2);
    int second = number(bytes, from + 23, 2);
    boolean valid = day >= 1 && month >= 1 && year >= 1970 && hour >= 0 && minute >= 0;
    if (!valid || second < 0 || hour > 23 || minute > 59 || second > 60) return NONE;
    if (day > LocalDate.of(year, month, 1).lengthOfMonth()) return NONE;
    long days = LocalDate.of(year, month, day).toEpochDay();
    return ((days * 24 + hour) * 60 + minute) * 60_000 + second * 1000L;
  }

  private static int month(byte[] bytes, int from) {
    for (int month = 0; month < 12; month++) {
      boolean same = true;
      for (int i = 0; i < 3; i++) same &= bytes[from + i] == MONTHS.charAt(3 * month + i);
      if (same) return month + 1;
    }
    return -1;
  }

  private static int number(byte[] bytes, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') return -1;
      number = 10 * number + bytes[i] - '0';
    }
    return number;
  }
}
