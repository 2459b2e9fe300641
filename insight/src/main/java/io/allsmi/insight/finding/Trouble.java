package io.allsmi.insight.finding;

import io.allsmi.model.Moment;
import io.allsmi.model.Severity;

/**
 * One cause for a finding, as it was last seen. Several of one code and subject make one finding.
 *
 * @param subject the name of the device or source
 * @param what tells causes of one subject apart: the metric's path; empty where there is one only
 * @param part the name of the part; empty for the device itself
 * @param since when it was first seen, or began where that is known
 * @param held when it was last seen
 * @param after seconds that it must have been seen for before anybody is told
 * @param amount what was counted since it was first seen; 0 where nothing is
 * @param text what is wrong; of errors and links, a fragment of it
 * @param action what to do
 */
record Trouble(
    FindingCode code,
    String subject,
    String what,
    String part,
    Severity severity,
    Moment since,
    Moment held,
    double after,
    double amount,
    String text,
    String action) {
  /** This cause, seen once more. */
  Trouble with(Trouble again) {
    return new Trouble(
        code,
        subject,
        what,
        part,
        again.severity,
        since,
        again.held,
        after,
        amount + again.amount,
        again.text,
        again.action);
  }

  Trouble heldAt(Moment now) {
    return new Trouble(
        code, subject, what, part, severity, since, now, after, amount, text, action);
  }

  /** Whether it has been seen for long enough to be told. */
  boolean isTold() {
    return held.secondsSince(since) >= after;
  }

  /** Whether it was seen so long ago that it is over. */
  boolean isOver(Moment now) {
    double linger = code.linger();
    // One answer that came too late is not worth more time than it took.
    if (code == FindingCode.LATE) linger = Math.min(linger, held.secondsSince(since));
    return now.secondsSince(held) > linger;
  }
}
