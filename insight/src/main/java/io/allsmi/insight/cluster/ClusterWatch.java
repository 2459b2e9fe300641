package io.allsmi.insight.cluster;

import io.allsmi.insight.show.NaturalOrder;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows a fleet and sums it up. A node is looked at again only when it has another {@link
 * NodeView}; a view is known by its identity. Not safe for use by several threads; what it gives
 * is.
 */
public final class ClusterWatch {
  private final NodeReader reader = new NodeReader();
  private List<NodeSummary> nodes = List.of();
  private int[] order = new int[0];

  /** The cluster as it is in a view of the fleet. */
  public ClusterSummary next(FleetView fleet) {
    List<NodeView> views = fleet.nodes();
    boolean sameNames = views.size() == nodes.size();
    Map<String, NodeSummary> known = null;
    List<NodeSummary> next = new ArrayList<>(views.size());
    for (int i = 0; i < views.size(); i++) {
      NodeView view = views.get(i);
      NodeSummary before = i < nodes.size() ? nodes.get(i) : null;
      if (before == null || !before.node().equals(view.node())) {
        sameNames = false;
        if (known == null) known = byName();
        before = known.get(view.node());
      }
      next.add(summary(view, before));
    }
    if (!sameNames) order = order(next);
    nodes = next;
    return new ClusterSummary(fleet, List.copyOf(next), order);
  }

  @SuppressWarnings("ReferenceEquality") // The same view is the same node at the same time.
  private NodeSummary summary(NodeView view, @Nullable NodeSummary before) {
    if (before == null) return reader.read(view, Shape.NONE);
    return before.view() == view ? before : reader.read(view, before.shape());
  }

  private Map<String, NodeSummary> byName() {
    Map<String, NodeSummary> byName = HashMap.newHashMap(nodes.size());
    for (NodeSummary node : nodes) byName.put(node.node(), node);
    return byName;
  }

  /** The places of the nodes in the natural order of their names. */
  private static int[] order(List<NodeSummary> nodes) {
    List<Integer> places = new ArrayList<>(nodes.size());
    for (int i = 0; i < nodes.size(); i++) places.add(i);
    places.sort(
        (one, other) ->
            NaturalOrder.COMPARATOR.compare(nodes.get(one).node(), nodes.get(other).node()));
    int[] order = new int[places.size()];
    for (int i = 0; i < order.length; i++) order[i] = places.get(i);
    return order;
  }
}
