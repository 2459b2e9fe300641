package io.allsmi.insight.cluster;

import io.allsmi.model.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Nodes or devices that have something in common, in one row.
 *
 * @param name what they have in common; empty for those that have no such thing
 * @param nodes the nodes, in natural order of their names; also those with only some of their
 *     devices in the group
 * @param states how many of them are in which state
 * @param figures of the group's accelerators in nodes that are current
 * @param problems how many problems the nodes have, mere advice left out
 * @param worst how bad the worst of them is
 */
public record GroupSummary(
    String name,
    List<NodeSummary> nodes,
    NodeCounts states,
    Figures figures,
    int problems,
    Optional<Severity> worst) {}
