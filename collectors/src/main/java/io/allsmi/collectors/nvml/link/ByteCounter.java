package io.allsmi.collectors.nvml.link;

import io.allsmi.model.Moment;

/**
 * A register that counts bytes and starts again at 0 after some number of bits that nobody tells.
 * What it grew by is added up for as long as it can have started again at most never: else the
 * reading is absent, and the sum goes on from where it was.
 */
final class ByteCounter {
  /** The sizes that registers have: the smallest that held what was seen is assumed. */
  private static final double NARROW = 0x1p32;

  private static final double WIDE = 0x1p40;
  private static final double WIDER = 0x1p48;
  private static final double WIDEST = 0x1p63;

  private double last = Double.NaN;
  private Moment lastAt = new Moment(0, 0);
  private double most;
  private double total;

  /**
   * The bytes so far.
   *
   * @param raw what the register holds; NaN when not obtained
   * @param fastest bytes that can be moved in a second at most
   * @return NaN when it cannot be said
   */
  double next(double raw, Moment now, double fastest) {
    if (!(raw >= 0)) return Double.NaN;
    double seconds = now.secondsSince(lastAt);
    double grown = raw - last;
    boolean first = Double.isNaN(last);
    last = raw;
    lastAt = now;
    most = Math.max(most, raw);
    if (first) {
      total = raw;
      // A small number may be the rest of a large one that did not fit.
      return raw >= NARROW ? total : Double.NaN;
    }
    boolean certain = grown >= 0 && seconds > 0 && seconds * fastest < size();
    if (!certain) return Double.NaN;
    total += grown;
    return total;
  }

  private double size() {
    if (most < NARROW) return NARROW;
    if (most < WIDE) return WIDE;
    return most < WIDER ? WIDER : WIDEST;
  }
}
