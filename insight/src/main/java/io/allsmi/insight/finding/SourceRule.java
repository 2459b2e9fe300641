package io.allsmi.insight.finding;

import io.allsmi.model.Moment;
import io.allsmi.model.Severity;
import io.allsmi.model.Source;
import java.util.List;

/** Sources that are late, failed, broken or not permitted. */
final class SourceRule {
  private SourceRule() {}

  static void look(Look look, boolean first, Ledger ledger) {
    List<Source> sources = look.snapshot().sources();
    for (int i = 0; i < sources.size(); i++) {
      Source source = sources.get(i);
      switch (source.state()) {
        case OK, ABSENT -> {}
        case LATE -> late(source, first, ledger);
        case FAILED -> failed(source, first, ledger);
        case BROKEN -> broken(source, ledger);
        case NOT_PERMITTED -> notPermitted(source, ledger);
      }
    }
  }

  private static void late(Source source, boolean first, Ledger ledger) {
    ledger.hold(
        trouble(
            FindingCode.LATE,
            source,
            first ? source.observedAt().orElse(ledger.at()) : ledger.at(),
            first ? 0 : patience(source),
            ledger.at(),
            Severity.WARNING,
            sentence(source.name() + " is late", source, "it does not answer in time"),
            advice(source, "look for a driver that hangs in the kernel log (dmesg)")));
  }

  private static void failed(Source source, boolean first, Ledger ledger) {
    ledger.hold(
        trouble(
            FindingCode.FAILED,
            source,
            ledger.at(),
            first ? 0 : patience(source),
            ledger.at(),
            Severity.WARNING,
            sentence(source.name() + " fails", source, "it answers with an error"),
            advice(source, "look at its driver's errors in the kernel log (dmesg)")));
  }

  private static void broken(Source source, Ledger ledger) {
    ledger.hold(
        trouble(
            FindingCode.BROKEN,
            source,
            ledger.at(),
            0,
            ledger.at(),
            Severity.WARNING,
            sentence(source.name() + " is broken", source, "what it reads does not work"),
            advice(source, "check that its driver and library are installed and fit each other")));
  }

  /** Where a source gives something all the same, what is missing is a remark and no warning. */
  private static void notPermitted(Source source, Ledger ledger) {
    ledger.hold(
        trouble(
            FindingCode.NOT_PERMITTED,
            source,
            ledger.at(),
            0,
            ledger.at(),
            source.observedAt().isPresent() ? Severity.ADVICE : Severity.WARNING,
            sentence(source.name() + " is not permitted", source, "this user may not read it"),
            advice(source, "run as a user who may read it")));
  }

  /** More than one turn that went wrong, and less than two. */
  private static double patience(Source source) {
    return source.cadence() > 0 ? 0.5 * source.cadence() : Double.MIN_VALUE;
  }

  private static Trouble trouble(
      FindingCode code,
      Source source,
      Moment since,
      double after,
      Moment now,
      Severity severity,
      String text,
      String action) {
    return new Trouble(code, source.name(), "", "", severity, since, now, after, 0, text, action);
  }

  private static String sentence(String what, Source source, String otherwise) {
    return what + ": " + (source.error().isEmpty() ? otherwise : source.error());
  }

  private static String advice(Source source, String otherwise) {
    return source.advice().isEmpty() ? otherwise : source.advice();
  }
}
