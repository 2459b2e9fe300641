package io.allsmi.fleet.poll;

import io.allsmi.insight.derive.Derive;
import java.time.Duration;

/**
 * How a fleet is polled.
 *
 * @param interval from one poll of a node to its next, above 0
 * @param timeout how long one may take
 * @param nodeLabel the label of discovery that names a target's node, before what it reports itself
 * @param pastNodes the past of each node is kept while there are at most so many; beyond, that of
 *     the nodes that are open on screen
 * @param derive for the catalogue in use
 */
public record PollOptions(
    Duration interval, Duration timeout, String nodeLabel, int pastNodes, Derive derive) {
  /** Nodes of a fleet whose whole past fits into tens of megabytes. */
  public static final int USUAL_PAST_NODES = 64;

  private static final double LATE = 1.5;

  public PollOptions {
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("an interval of " + interval);
    }
  }

  /** Polls with the metrics of this version; the label {@code node} names nodes. */
  public static PollOptions every(Duration interval) {
    Duration timeout =
        interval.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : interval;
    if (timeout.compareTo(Duration.ofSeconds(10)) > 0) timeout = Duration.ofSeconds(10);
    return new PollOptions(interval, timeout, "node", USUAL_PAST_NODES, Derive.core());
  }

  public PollOptions withInterval(Duration other) {
    return new PollOptions(other, timeout, nodeLabel, pastNodes, derive);
  }

  public PollOptions withTimeout(Duration other) {
    return new PollOptions(interval, other, nodeLabel, pastNodes, derive);
  }

  public PollOptions withNodeLabel(String other) {
    return new PollOptions(interval, timeout, other, pastNodes, derive);
  }

  double seconds() {
    return interval.toNanos() / 1e9;
  }

  /** Nanoseconds after an answer from which on the next is overdue. */
  long lateAfter() {
    return Math.round(LATE * interval.toNanos());
  }

  /** Nanoseconds for which an answer stands for how a node is. */
  long freshFor() {
    return Math.max(2 * interval.toNanos(), interval.toNanos() + timeout.toNanos());
  }

  /** Nanoseconds of silence after which a node counts as down. */
  long downAfter() {
    return 10 * freshFor();
  }
}
