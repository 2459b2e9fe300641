package io.allsmi.collectors.jetson.tegrastats;

import io.allsmi.collectors.host.file.Text;
import io.allsmi.collectors.jetson.file.Plausible;

/**
 * The value of something that is clocked, in each of the forms that tegrastats has had: {@code
 * 12%@1300}, {@code 12%}, {@code @1600}, {@code 12%@[1300,1300]}, {@code @[1000,1000]}, {@code 716}
 * (MHz), {@code off}.
 *
 * @param busy share of time; NaN when not told
 * @param hertz clock, of several the first; NaN when not told
 * @param off whether it is said to be off
 */
record Measured(double busy, double hertz, boolean off) {
  private static final double MEGA = 1e6;

  /** Nothing of it is understood. */
  static final Measured NOTHING = new Measured(Double.NaN, Double.NaN, false);

  static Measured parse(String word) {
    if (word.equals("off")) return new Measured(Double.NaN, Double.NaN, true);
    Text text = Text.of(word);
    text.nextLine();
    double busy = Double.NaN;
    double first = text.peek() == '@' ? Double.NaN : text.number();
    if (text.skip("%")) {
      if (Double.isNaN(first)) return NOTHING;
      busy = Plausible.percent(first);
      if (text.peek() < 0) return new Measured(busy, Double.NaN, false);
      first = Double.NaN;
    }
    if (text.skip("@")) {
      boolean several = text.skip("[");
      first = text.number();
      if (several && !text.skipPast(']')) return NOTHING;
    }
    if (text.peek() >= 0) return NOTHING;
    return new Measured(busy, Plausible.hertz(first * MEGA), false);
  }

  boolean isUnderstood() {
    return off || !Double.isNaN(busy) || !Double.isNaN(hertz);
  }
}
