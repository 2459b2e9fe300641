package io.allsmi.collectors.apple.residency;

import java.util.List;

/**
 * The states of one channel of IOReport and how long each has been taken so far, in ticks of which
 * only ratios matter. Immutable.
 */
public final class States {
  private final List<String> names;
  private final long[] ticks;

  /**
   * @param names of the states, in the channel's order
   * @param ticks for each of them; what is missing makes the sample like no other
   */
  public States(List<String> names, long... ticks) {
    this.names = List.copyOf(names);
    this.ticks = ticks.clone();
  }

  int size() {
    return ticks.length;
  }

  long ticks(int state) {
    return ticks[state];
  }

  /** Whether nothing runs in a state. */
  boolean isIdle(int state) {
    return switch (names.get(state)) {
      case "IDLE", "DOWN", "OFF" -> true;
      default -> false;
    };
  }

  /** Whether another sample is of the same channel, with the same states. */
  boolean isLike(States other) {
    return names.equals(other.names)
        && ticks.length == names.size()
        && other.ticks.length == names.size();
  }
}
