package io.allsmi.collectors.furiosa.card;

import io.allsmi.model.Moment;
import java.util.Arrays;

/**
 * How busy processing elements were between two readings of their counters: cycles in which a task
 * ran by cycles at all (vendor's {@code performance.go}). The counters have a clock of their own,
 * so that no interval is measured here. Of one card; not safe for use by several threads.
 */
public final class PeCounters {
  /** The vendor's own tools leave this much between their first two readings. */
  private static final double SHORTEST_SECONDS = 0.1;

  private final Element[] elements = new Element[CardIdentity.MOST_CORES];

  private static final class Element {
    long cycles;
    long busy;
    Moment at = Moment.ofWall(0);
    boolean known;
    double utilization = Double.NaN;
  }

  /** Nothing counted yet. */
  public PeCounters() {
    Arrays.setAll(elements, core -> new Element());
  }

  /**
   * Takes a reading.
   *
   * @param cycles bits of the counter of all cycles
   * @param busy bits of the counter of those in which a task ran
   * @return share of time, 0 to 1; NaN for the first reading, after a counter went back, and while
   *     the reading before is so fresh that there is nothing to tell
   */
  public double next(int core, long cycles, long busy, Moment at) {
    if (core < 0 || core >= elements.length) return Double.NaN;
    Element element = elements[core];
    if (element.known && at.secondsSince(element.at) < SHORTEST_SECONDS) return element.utilization;
    element.utilization =
        element.known ? share(cycles, element.cycles, busy, element.busy) : Double.NaN;
    element.cycles = cycles;
    element.busy = busy;
    element.at = at;
    element.known = true;
    return element.utilization;
  }

  private static double share(long cycles, long cyclesBefore, long busy, long busyBefore) {
    boolean back =
        Long.compareUnsigned(cycles, cyclesBefore) < 0
            || Long.compareUnsigned(busy, busyBefore) < 0;
    if (back) return Double.NaN;
    double all = unsigned(cycles - cyclesBefore);
    double worked = unsigned(busy - busyBefore);
    if (all == 0) return worked == 0 ? 0 : Double.NaN;
    return worked <= all ? worked / all : Double.NaN;
  }

  private static double unsigned(long bits) {
    return bits >= 0 ? bits : bits + 0x1p64;
  }

  /** The counters of an element do not stand there any more: what follows is another count. */
  public void forget(int core) {
    if (core >= 0 && core < elements.length) elements[core].known = false;
  }
}
