package io.allsmi.insight.finding;

/**
 * What can be wrong, in the order in which findings of one severity are listed. The words are
 * stable and made for programs.
 */
public enum FindingCode {
  /** A device that was there and that nobody names any more; the engine says so. */
  LOST("lost", 0),
  /**
   * The operator says that there should be more devices; whoever knows what is expected says so.
   */
  MISSING("missing", 0),
  /** A device reports errors that no repair is left for. */
  WORN_OUT("worn_out", 0),
  /** The driver says what must be done to recover the device. */
  RECOVERY("recovery", 0),
  /** The driver reported an Xid that somebody has to act on; the collector says so. */
  XID("xid", 0),
  /** The bus has a device that no driver answers for; the collector says so. */
  UNANSWERED("unanswered", 0),
  /** Memory errors that could not be corrected have happened. */
  MEMORY_ERRORS("memory_errors", 0),
  /** A repair waits for a reset. */
  REPAIR_PENDING("repair_pending", 0),
  /** The device says that its fabric is not in good health. */
  FABRIC_UNHEALTHY("fabric_unhealthy", 0),
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
