package io.allsmi.mock.sim;

/** Identities in the form in which most vendors write them. */
public final class Uuid {
  private Uuid() {}

  /** The one of a seed. */
  public static String of(long seed) {
    String one = Draw.hex(Draw.of(seed, 1), 16);
    String two = Draw.hex(Draw.of(seed, 2), 16);
    return String.join(
        "-",
        one.substring(0, 8),
        one.substring(8, 12),
        "4" + one.substring(13, 16),
        "a" + two.substring(1, 4),
        two.substring(4, 16));
  }
}
