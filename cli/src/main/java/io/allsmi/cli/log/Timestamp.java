package io.allsmi.cli.log;

/**
 * RFC 3339 time stamps in UTC with milliseconds. Written out here because the formatter of {@code
 * java.time} costs tens of milliseconds at its first use.
 */
final class Timestamp {
  private static final int DAYS_IN_400_YEARS = 146_097;
  private static final long MILLIS_IN_DAY = 86_400_000;

  private Timestamp() {}

  /** Appends {@code 2026-11-21T21:04:17.120Z} for milliseconds since 1970, years 0 to 9999. */
  static void append(StringBuilder line, long epochMillis) {
    long days = Math.floorDiv(epochMillis, MILLIS_IN_DAY);
    int millis = (int) Math.floorMod(epochMillis, MILLIS_IN_DAY);
    appendDate(line, days);
    line.append('T');
    appendPadded(line, millis / 3_600_000, 2);
    line.append(':');
    appendPadded(line, millis / 60_000 % 60, 2);
    line.append(':');
    appendPadded(line, millis / 1000 % 60, 2);
    line.append('.');
    appendPadded(line, millis % 1000, 3);
    line.append('Z');
  }

  /**
   * The civil date of a day since 1970, by the usual arithmetic on years that begin in March, so
   * that a leap day is the last of its year.
   */
  private static void appendDate(StringBuilder line, long daysSince1970) {
    long days = daysSince1970 + 719_468;
    long era = Math.floorDiv(days, DAYS_IN_400_YEARS);
    long dayOfEra = Math.floorMod(days, DAYS_IN_400_YEARS);
    long yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / (DAYS_IN_400_YEARS - 1)) / 365;
    long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long monthFromMarch = (5 * dayOfYear + 2) / 153;
    long day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
    long month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    appendPadded(line, year, 4);
    line.append('-');
    appendPadded(line, month, 2);
    line.append('-');
    appendPadded(line, day, 2);
  }

  private static void appendPadded(StringBuilder line, long number, int digits) {
    long place = 1;
    for (int i = 1; i < digits; i++) place *= 10;
    for (; place > 0; place /= 10) line.append((char) ('0' + number / place % 10));
  }
}
