package io.allsmi.tui.overview;

import io.allsmi.model.Finding;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The worst that is wrong with each device. */
final class Troubles {
  private final Map<String, Finding> worst = new HashMap<>();

  private Troubles() {}

  static Troubles of(Snapshot snapshot) {
    Troubles troubles = new Troubles();
    for (Finding finding : snapshot.findings()) {
      if (finding.severity() == Severity.ADVICE) continue;
      Finding known = troubles.worst.get(finding.subject());
      if (known == null || finding.severity().compareTo(known.severity()) > 0) {
        troubles.worst.put(finding.subject(), finding);
      }
    }
    return troubles;
  }

  Optional<Finding> of(String device) {
    return Optional.ofNullable(worst.get(device));
  }

  boolean has(String device) {
    return worst.containsKey(device);
  }

  /** How many devices have some. */
  int count() {
    return worst.size();
  }
}
