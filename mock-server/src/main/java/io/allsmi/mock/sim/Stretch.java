package io.allsmi.mock.sim;

/**
 * A time in which a device does something else than its schedule says.
 *
 * @param from the first second of it
 * @param to the second behind it
 * @param work what it does then
 */
public record Stretch(long from, long to, Work work) {
  public Stretch {
    if (to <= from) throw new IllegalArgumentException("from " + from + " to " + to);
  }
}
