package io.allsmi.insight.view;

import io.allsmi.model.Moment;
import java.util.List;

/**
 * All nodes at one time: what every screen renders from. One machine is a fleet of one.
 *
 * @param at when it was put together
 * @param nodes the nodes, in the order in which they are known
 */
public record FleetView(Moment at, List<NodeView> nodes) {
  public FleetView {
    nodes = List.copyOf(nodes);
  }

  /** A fleet that has not said anything. */
  public static FleetView empty(Moment at) {
    return new FleetView(at, List.of());
  }
}
