package io.allsmi.insight.finding;

/**
 * What can be wrong, in the order in which findings of one severity are listed. The words are
 * stable and made for programs.
 */
public enum FindingCode {
  /** A device that was there and that nobody names any more; the engine says so. */
  LOST("lost", 0),
  /** The hardware itself lowers the clocks, for heat or for power. */
  THROTTLED("throttled", 30),
  /** A link or an interface that was up went down. */
  LINK_DOWN("link_down", 10),
  /** A counter of errors grew within the last minutes. */
  ERRORS_RISING("errors_rising", 300),
  /** What a source reads is there and does not work. */
  BROKEN("broken", 0),
  /** A source answers with errors. */
  FAILED("failed", 5),
  /** A source does not answer in time. */
  LATE("late", 5),
  /** What a source reads is there, and this user may not read it. */
  NOT_PERMITTED("not_permitted", 0);

  private final String word;
  private final double linger;

  FindingCode(String word, double linger) {
    this.word = word;
    this.linger = linger;
  }

  public String word() {
    return word;
  }

  /**
   * Seconds for which a finding stays after its cause was last seen, so that what comes and goes is
   * one finding and does not flicker.
   */
  double linger() {
    return linger;
  }
}
