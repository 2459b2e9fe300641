package io.allsmi.model.collect;

/** A collector could not answer this time. The message is one line for people. */
public final class CollectorException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Probe outcome;

  /**
   * @param outcome what was found instead of an answer: {@link Probe.Broken} for a failure, {@link
   *     Probe.Absent} when what it reads has gone, {@link Probe.NotPermitted}
   */
  public CollectorException(Probe outcome, String message) {
    super(message);
    this.outcome = outcome;
  }

  /** A failure of this one answer; the collector is asked again at the next tick. */
  public static CollectorException failed(String message) {
    return new CollectorException(Probe.present(), message);
  }

  /** What a new probe would say; {@link Probe.Present} for a failure of this one answer. */
  public Probe outcome() {
    return outcome;
  }
}
