package io.allsmi.wire.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time as the {@code Date} of answers, made once a second. */
final class HttpDate {
  private record Made(long second, String text) {}

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private volatile Made last = new Made(Long.MIN_VALUE, "");

  String at(long epochMillis) {
    long second = Math.floorDiv(epochMillis, 1000L);
    Made made = last;
    if (made.second != second) {
      made = new Made(second, FORMAT.format(Instant.ofEpochSecond(second)));
      last = made;
    }
    return made.text;
  }
}
