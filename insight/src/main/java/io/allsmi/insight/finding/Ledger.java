package io.allsmi.insight.finding;

import io.allsmi.model.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The troubles of one step: those from before, and what was seen of them now. */
final class Ledger {
  private final List<Trouble> before;
  private final boolean[] seen;
  private final List<Trouble> now = new ArrayList<>(0);
  private final Moment at;

  Ledger(List<Trouble> before, Moment at) {
    this.before = before;
    this.at = at;
    seen = new boolean[before.size()];
  }

  Moment at() {
    return at;
  }

  /** A cause is seen now. */
  void hold(Trouble trouble) {
    int known = find(trouble.code(), trouble.subject(), trouble.what(), trouble.part());
    if (known >= 0) {
      seen[known] = true;
      now.add(before.get(known).with(trouble));
    } else {
      now.add(trouble);
    }
  }

  /** It cannot be told whether a cause is there: what is known of it stands. */
  void keep(FindingCode code, String subject, String what, String part) {
    int known = find(code, subject, what, part);
    if (known < 0 || seen[known]) return;
    seen[known] = true;
    now.add(before.get(known).heldAt(at));
  }

  boolean has(FindingCode code, String subject, String what, String part) {
    return find(code, subject, what, part) >= 0;
  }

  /** A cause as it was known before. */
  Optional<Trouble> known(FindingCode code, String subject, String what, String part) {
    int known = find(code, subject, what, part);
    return known < 0 ? Optional.empty() : Optional.of(before.get(known));
  }

  private int find(FindingCode code, String subject, String what, String part) {
    for (int i = 0; i < before.size(); i++) {
      Trouble trouble = before.get(i);
      if (trouble.code() == code
          && trouble.subject().equals(subject)
          && trouble.what().equals(what)
          && trouble.part().equals(part)) {
        return i;
      }
    }
    return -1;
  }

  /** What is seen now, and what was told before and may come back. */
  List<Trouble> close() {
    for (int i = 0; i < seen.length; i++) {
      Trouble trouble = before.get(i);
      if (!seen[i] && trouble.isTold() && !trouble.isOver(at)) now.add(trouble);
    }
    return now.isEmpty() ? List.of() : List.copyOf(now);
  }
}
