package io.allsmi.mock.sim;

/** Random numbers that are drawn by place and not in turn: the same place gives the same number. */
public final class Draw {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Draw() {}

  /** A number for a place: the finalizer of SplitMix64 over the sum of both. */
  public static long of(long seed, long place) {
    long z = seed + GOLDEN * (place + 1);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number for a place within a place. */
  public static long of(long seed, long place, long within) {
    return of(of(seed, place), within);
  }

  /** A number for a word. */
  public static long of(long seed, String word) {
    long hash = seed;
    for (int i = 0; i < word.length(); i++) hash = of(hash, word.charAt(i));
    return of(hash, word.length());
  }

  /** From 0 to 1, 1 excluded. */
  public static double unit(long number) {
    return (number >>> 11) * 0x1p-53;
  }

  /** From low to high, high excluded. */
  public static double between(long number, double low, double high) {
    return low + (high - low) * unit(number);
  }

  /** From 0 to bound, bound excluded. */
  public static int below(long number, int bound) {
    return (int) Long.remainderUnsigned(number, bound);
  }

  /** Lower-case hexadecimal digits of a number, the first ones of 16. */
  public static String hex(long number, int digits) {
    String all = Long.toHexString(number);
    StringBuilder padded = new StringBuilder(16);
    for (int i = all.length(); i < 16; i++) padded.append('0');
    return padded.append(all).substring(0, digits);
  }
}
