package io.allsmi.insight.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All problems of a cluster in the order in which they are told. */
final class Problems {
  /** Worst first, then the newest; what is known no time of comes last. */
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::severity, Comparator.reverseOrder())
          .thenComparing(Problem::sinceMillis, Comparator.reverseOrder());

  private Problems() {}

  /** Of those that are alike in both, the node's that comes first; sorting is stable. */
  static List<Problem> sorted(List<NodeSummary> nodes) {
    List<Problem> all = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) all.addAll(nodes.get(i).problems());
    all.sort(ORDER);
    return List.copyOf(all);
  }
}
