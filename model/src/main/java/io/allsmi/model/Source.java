package io.allsmi.model;

import java.util.Optional;

/**
 * One collector or scraped endpoint and what became of it.
 *
 * @param name the collector's name or the endpoint's
 * @param state what became of it when it was last asked
 * @param observedAt when it last answered; empty if it never did
 * @param duration seconds that its last answer took; NaN if it never answered
 * @param cadence seconds between two of its answers; NaN when not known
 * @param error one line that says what failed; empty when nothing did
 * @param advice one line that says what to do; empty when there is nothing to do
 * @param stuckThreads threads that are inside a call of it that has not returned
 */
public record Source(
    String name,
    SourceState state,
    Optional<Moment> observedAt,
    double duration,
    double cadence,
    String error,
    String advice,
    int stuckThreads) {

  /** A source that answered. */
  public static Source ok(String name, Moment at, double duration, double cadence) {
    return new Source(name, SourceState.OK, Optional.of(at), duration, cadence, "", "", 0);
  }

  /** The same by another name. */
  public Source withName(String other) {
    if (other.equals(name)) return this;
    return new Source(other, state, observedAt, duration, cadence, error, advice, stuckThreads);
  }

  /** The same, having answered at another time. */
  public Source withObservedAt(Optional<Moment> other) {
    return new Source(name, state, other, duration, cadence, error, advice, stuckThreads);
  }

  /** A source that has never answered. */
  public static Source without(String name, SourceState state, String error, String advice) {
    return new Source(name, state, Optional.empty(), Double.NaN, Double.NaN, error, advice, 0);
  }
}
