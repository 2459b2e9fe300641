package io.allsmi.mock.scenario;

import io.allsmi.mock.sim.Draw;
import java.util.List;

/** Some of a number of things that are counted from 0. */
public sealed interface Aim {
  /** All of them. */
  record All() implements Aim {}

  /** One of them, drawn; the same one throughout a scenario. */
  record Any() implements Aim {}

  /** So many of them, each drawn with that probability. */
  record Share(double ratio) implements Aim {}

  /** Those of some ranges. */
  record Ranges(List<Range> ranges) implements Aim {
    public Ranges {
      ranges = List.copyOf(ranges);
    }
  }

  /** From a first one to a last one. */
  record Range(int first, int last) {}

  /**
   * Whether one of them is meant.
   *
   * @param seed of what is drawn
   * @param number which one
   * @param count how many there are
   */
  default boolean hits(long seed, int number, int count) {
    return switch (this) {
      case All all -> true;
      case Any any -> number == Draw.below(seed, Math.max(1, count));
      case Share share -> Draw.unit(Draw.of(seed, number)) < share.ratio();
      case Ranges some -> isIn(some.ranges(), number);
    };
  }

  private static boolean isIn(List<Range> ranges, int number) {
    for (Range range : ranges) {
      if (number >= range.first() && number <= range.last()) return true;
    }
    return false;
  }
}
