package io.allsmi.insight.view;

import io.allsmi.model.Moment;
import java.util.List;
import java.util.Optional;

/**
 * What every screen is drawn from: nodes, as they are at one time. The local view is a fleet of
 * one.
 *
 * @param nodes in the order of their names, or whichever their source has
 * @param at the time that ages are counted to
 */
public record FleetView(List<NodeView> nodes, Moment at) {
  public FleetView {
    nodes = List.copyOf(nodes);
  }

  /** A fleet of one, at the time of its snapshot. */
  public static FleetView of(NodeView node) {
    return new FleetView(List.of(node), node.snapshot().at());
  }

  /** The same at a later time, so that ages grow while nothing new comes. */
  public FleetView at(Moment now) {
    return new FleetView(nodes, now);
  }

  /** The node of that name. */
  public Optional<NodeView> node(String name) {
    for (NodeView node : nodes) {
      if (node.node().equals(name)) return Optional.of(node);
    }
    return Optional.empty();
  }
}
