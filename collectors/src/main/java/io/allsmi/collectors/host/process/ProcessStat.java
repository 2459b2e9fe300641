package io.allsmi.collectors.host.process;

import io.allsmi.collectors.host.file.Text;

/**
 * What one {@code /proc/<pid>/stat} says. Its second field, the name, stands in parentheses and may
 * hold spaces and parentheses itself: the fields behind it start at the last parenthesis. One
 * instance is filled again and again.
 */
final class ProcessStat {
  private static final int FIELDS_FROM_STATE_TO_UTIME = 11;
  private static final long MOST_TICKS = 1L << 43;
  private static final long MOST_PAGES = 1L << 40;
  private static final int FIELDS_FROM_CUTIME_TO_STARTTIME = 6;

  /** User and system time of all its threads, in ticks of 1/100 s. */
  long cpuTicks;

  /** When it started, in ticks of 1/100 s since boot. */
  long startTicks;

  /** Resident memory in pages; -1 when not known. */
  long residentPages;

  /** Where the name stands in the text. */
  int nameFrom;

  int nameTo;

  /**
   * Reads the record.
   *
   * @param pid whose record it must be
   * @return false when it is not one, and then nothing here has a meaning
   */
  boolean read(Text text, int pid) {
    text.asOneLine();
    if (text.unsigned() != pid || !text.skip(" (")) return false;
    nameFrom = text.position();
    if (!text.skipPastLast(')')) return false;
    nameTo = text.position() - 1;
    text.skipWords(FIELDS_FROM_STATE_TO_UTIME);
    long user = text.unsigned();
    long system = text.unsigned();
    text.skipWords(FIELDS_FROM_CUTIME_TO_STARTTIME);
    startTicks = text.unsigned();
    text.skipWords(1);
    long pages = text.unsigned();
    residentPages = pages < MOST_PAGES ? pages : -1;
    cpuTicks = user + system;
    return isTicks(user) && isTicks(system) && isTicks(startTicks);
  }

  private static boolean isTicks(long ticks) {
    return ticks >= 0 && ticks < MOST_TICKS;
  }
}
