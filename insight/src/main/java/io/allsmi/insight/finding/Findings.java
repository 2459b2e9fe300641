package io.allsmi.insight.finding;

import io.allsmi.insight.before.Before;
import io.allsmi.model.Finding;
import io.allsmi.model.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a node, in words, with what to do: late and failing sources, lost devices,
 * hardware that slows down, links that went down, errors that rise, rights that are missing.
 *
 * <p>One is made of the one before and the next snapshot, and never changes: a function of both. It
 * remembers since when each trouble is there, and for how long it has been gone, so that what comes
 * and goes is one finding and does not flicker.
 */
public final class Findings {
  /** Before the first snapshot. */
  public static final Findings NONE = new Findings(null, List.of(), List.of());

  private final @Nullable Snapshot previous;
  private final List<Trouble> troubles;
  private final List<Finding> list;

  private Findings(@Nullable Snapshot previous, List<Trouble> troubles, List<Finding> list) {
    this.previous = previous;
    this.troubles = troubles;
    this.list = list;
  }

  /** Worst first, in an order that stays. */
  public List<Finding> list() {
    return list;
  }

  /**
   * What is wrong after one more snapshot of the node; of another node, it begins anew. Findings
   * that the snapshot brings (of its engine, or of the program that it was read from) are among
   * them, and stand for those of the same code and subject that would be made here.
   */
  public Findings next(Snapshot snapshot) {
    Snapshot earlier = previous;
    boolean first = earlier == null || !earlier.node().equals(snapshot.node());
    Before before = earlier == null ? Before.nothing() : Before.of(earlier, snapshot);
    Look look = new Look(snapshot, before);
    Ledger ledger = new Ledger(first ? List.of() : troubles, snapshot.at());
    SourceRule.look(look, first, ledger);
    ThrottleRule.look(look, ledger);
    LinkRule.look(look, ledger);
    LinkCountRule.look(look, ledger);
    ErrorRule.look(look, ledger);
    FaultRule.look(look, ledger);
    List<Trouble> now = stillThere(look, ledger.close());
    return new Findings(snapshot, now, list(snapshot, now));
  }

  /** A device that has gone, or is lost, takes its troubles with it. */
  private static List<Trouble> stillThere(Look look, List<Trouble> troubles) {
    if (troubles.isEmpty()) return troubles;
    List<Trouble> there = new ArrayList<>(troubles.size());
    for (Trouble trouble : troubles) {
      boolean isThere =
          switch (trouble.code()) {
            case THROTTLED,
                LINK_DOWN,
                ERRORS_RISING,
                WORN_OUT,
                RECOVERY,
                MEMORY_ERRORS,
                REPAIR_PENDING,
                FABRIC_UNHEALTHY ->
                look.snapshot().inventory().ordinal(trouble.subject()) >= 0
                    && !look.isLost(trouble.subject());
            default -> look.snapshot().source(trouble.subject()).isPresent();
          };
      if (isThere) there.add(trouble);
    }
    return there;
  }

  private List<Finding> list(Snapshot snapshot, List<Trouble> now) {
    if (now.isEmpty() && snapshot.findings().isEmpty()) return List.of();
    List<Finding> all = new ArrayList<>();
    for (Finding told : snapshot.findings()) all.add(withSince(told, snapshot));
    int brought = all.size();
    for (Finding made : Wording.findings(now)) {
      if (find(all.subList(0, brought), made.code(), made.subject()).isEmpty()) all.add(made);
    }
    all.sort(Wording::compare);
    return List.copyOf(all);
  }

  /** Where the one who told it does not say since when, it is since when it was first told. */
  private Finding withSince(Finding told, Snapshot snapshot) {
    boolean begins = !told.code().equals(FindingCode.NOT_PERMITTED.word());
    if (told.since().isPresent() || !begins) return told;
    Optional<Finding> known = find(list, told.code(), told.subject());
    return new Finding(
        told.severity(),
        told.code(),
        told.subject(),
        known.isPresent() && known.get().since().isPresent()
            ? known.get().since()
            : Optional.of(snapshot.at()),
        told.text(),
        told.action());
  }

  private static Optional<Finding> find(List<Finding> findings, String code, String subject) {
    for (Finding finding : findings) {
      if (finding.code().equals(code) && finding.subject().equals(subject)) {
        return Optional.of(finding);
      }
    }
    return Optional.empty();
  }
}
