package io.allsmi.insight.cluster;

import io.allsmi.model.Severity;
import java.util.List;
import java.util.Optional;

/** How bad something is, empty for not at all, without making an object each time. */
final class Severities {
  private static final List<Optional<Severity>> ALL =
      List.of(
          Optional.empty(),
          Optional.of(Severity.ADVICE),
          Optional.of(Severity.WARNING),
          Optional.of(Severity.CRITICAL));

  private Severities() {}

  /** A number that is greater the worse it is, 0 for nothing. */
  static int rank(Severity severity) {
    return switch (severity) {
      case ADVICE -> 1;
      case WARNING -> 2;
      case CRITICAL -> 3;
    };
  }

  static Optional<Severity> of(int rank) {
    return ALL.get(rank);
  }

  static Optional<Severity> worse(Optional<Severity> one, Optional<Severity> other) {
    if (one.isEmpty()) return other;
    return other.isEmpty() || other.get().compareTo(one.get()) <= 0 ? one : other;
  }
}
