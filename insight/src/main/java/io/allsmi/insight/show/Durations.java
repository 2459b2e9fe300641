package io.allsmi.insight.show;

/** Lengths of time as a person reads them: {@code 250 ms}, {@code 12 s}, {@code 3d 04h}. */
final class Durations {
  private static final long MINUTE = 60;
  private static final long HOUR = 3600;
  private static final long DAY = 86_400;
  private static final long MOST_DAYS = 99_999;

  private Durations() {}

  /**
   * Writes a length of time that is at least 0. Below an hour it is rounded; above, what is shown
   * is what has passed in full, as on a clock.
   *
   * @param space what stands between its elements, and between number and unit
   */
  static void write(StringBuilder out, double seconds, String space) {
    if (seconds == 0) {
      out.append('0').append(space).append('s');
    } else if (seconds < 0.0009995) {
      Digits.fixed(out, seconds * 1e6, 0).append(space).append("µs");
    } else if (seconds < 0.9995) {
      Digits.fixed(out, seconds * 1e3, 0).append(space).append("ms");
    } else if (seconds < 59.5) {
      Digits.significant(out, seconds, 2).append(space).append('s');
    } else {
      long whole = seconds < HOUR ? Math.round(seconds) : (long) seconds;
      if (whole < HOUR) pair(out, whole / MINUTE, "m", space, whole % MINUTE, 's');
      else if (whole < DAY) pair(out, whole / HOUR, "h", space, whole / MINUTE % 60, 'm');
      else days(out, whole, space);
    }
  }

  private static void days(StringBuilder out, long whole, String space) {
    long days = whole / DAY;
    if (days > MOST_DAYS) out.append('>').append(MOST_DAYS).append('d');
    else if (days >= 1000) out.append(days).append('d');
    else pair(out, days, "d", space, whole / HOUR % 24, 'h');
  }

  private static void pair(
      StringBuilder out, long large, String unit, String space, long small, char smallUnit) {
    out.append(large).append(unit).append(space);
    if (small < 10) out.append('0');
    out.append(small).append(smallUnit);
  }
}
