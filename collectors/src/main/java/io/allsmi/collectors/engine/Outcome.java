package io.allsmi.collectors.engine;

import io.allsmi.model.Moment;
import io.allsmi.model.SourceState;

/**
 * What became of a turn.
 *
 * <p>Told apart by {@code instanceof}: a switch over types is linked at its first use, which no
 * class cache keeps and which every start of the program would pay.
 */
sealed interface Outcome {
  /**
   * The collector answered.
   *
   * @param cadence seconds between two readings that make sense
   * @param startedAt when its thread began
   * @param finishedAt when it was done
   * @param nanos how long that took by the real clock
   */
  record Answered(Reading reading, double cadence, Moment startedAt, Moment finishedAt, long nanos)
      implements Outcome {}

  /** What it reads is absent, not permitted or broken, in lines for people. */
  record Unavailable(SourceState state, String error, String advice) implements Outcome {}

  /** It says that it could not answer this time. */
  record Failed(String error) implements Outcome {}

  /**
   * It threw what it should not.
   *
   * @param broken whether it was an error of the program and not an exception
   * @param probed whether it had been found present before
   */
  record Threw(String error, boolean broken, boolean probed) implements Outcome {}

  /** The ticking thread gave the turn up; whatever comes of it is dropped. */
  record Abandoned() implements Outcome {}
}
