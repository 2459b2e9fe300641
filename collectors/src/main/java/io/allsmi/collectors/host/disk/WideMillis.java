package io.allsmi.collectors.host.disk;

/**
 * Widens a register of milliseconds that the kernel prints with 32 bits and that wraps after 49.7
 * days of counted time. Differences are right; how often it had wrapped before the first reading is
 * not known.
 */
final class WideMillis {
  private static final long MASK = 0xFFFF_FFFFL;
  private static final long HALF = 1L << 31;

  private long last = -1;
  private long sum;

  /** Whether the register has gone backwards since the last reading, other than by wrapping. */
  boolean isBackwards(long raw) {
    if (last < 0 || raw < 0 || raw >= last) return false;
    return last > MASK || ((raw - last) & MASK) >= HALF;
  }

  /** Takes a reading and gives seconds; NaN without one. */
  double seconds(long raw) {
    if (raw < 0) {
      last = -1;
      return Double.NaN;
    }
    if (last < 0) sum = raw;
    else sum += last > MASK || raw > MASK ? raw - last : (raw - last) & MASK;
    last = raw;
    return sum / 1e3;
  }

  /** Begins again with the next reading. */
  void restart() {
    last = -1;
  }
}
