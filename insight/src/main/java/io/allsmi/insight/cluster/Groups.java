package io.allsmi.insight.cluster;

import io.allsmi.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sums up groups. */
final class Groups {
  private Groups() {}

  static List<GroupSummary> of(List<NodeSummary> nodes, Grouping by) {
    List<GroupSummary> summaries = new ArrayList<>();
    for (Members group : Members.of(nodes, by)) summaries.add(summary(group));
    return summaries;
  }

  private static GroupSummary summary(Members group) {
    NodeCounts states = new NodeCounts();
    FigureSums sums = new FigureSums();
    int problems = 0;
    Optional<Severity> worst = Optional.empty();
    for (NodeSummary node : group.nodes()) {
      states.add(node.state());
      problems += node.problemCount();
      worst = Severities.worse(worst, node.worst());
      if (!node.isCurrent()) continue;
      for (int i = 0; i < node.portions().size(); i++) {
        if (group.has(node, i)) sums.add(node.portions().get(i).figures());
      }
    }
    List<NodeSummary> nodes = List.copyOf(group.nodes());
    return new GroupSummary(group.name(), nodes, states, sums.figures(), problems, worst);
  }
}
