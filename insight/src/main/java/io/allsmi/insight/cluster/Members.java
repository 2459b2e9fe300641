package io.allsmi.insight.cluster;

import io.allsmi.insight.show.NaturalOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of a group, of each all accelerators or those of one model or maker.
 *
 * @param name what they have in common; empty for those that have no such thing
 * @param nodes in the order of the cluster, each once
 */
record Members(String name, Grouping by, List<NodeSummary> nodes) {
  /** The groups in natural order of their names, the one without a name last. */
  static List<Members> of(List<NodeSummary> nodes, Grouping by) {
    Map<String, Members> groups = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      NodeSummary node = nodes.get(i);
      switch (by) {
        case Grouping.All() -> add(groups, by, "", node);
        case Grouping.ByLabel(String label) -> add(groups, by, node.label(label), node);
        case Grouping.ByState() -> add(groups, by, node.state().word(), node);
        case Grouping.ByName() -> add(groups, by, Grouping.ByName.family(node.node()), node);
        case Grouping.ByModel(), Grouping.ByVendor() -> addPortions(groups, by, node);
      }
    }
    List<Members> sorted = new ArrayList<>(groups.values());
    sorted.sort((one, other) -> compare(one.name, other.name));
    return sorted;
  }

  private static int compare(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) return Boolean.compare(one.isEmpty(), other.isEmpty());
    return NaturalOrder.COMPARATOR.compare(one, other);
  }

  private static void addPortions(Map<String, Members> groups, Grouping by, NodeSummary node) {
    List<Portion> portions = node.portions();
    if (portions.isEmpty()) add(groups, by, "", node);
    for (int i = 0; i < portions.size(); i++) {
      Portion portion = portions.get(i);
      add(groups, by, isByModel(by) ? portion.model() : portion.vendor(), node);
    }
  }

  @SuppressWarnings("ReferenceEquality") // The portions of one node come one behind the other.
  private static void add(Map<String, Members> groups, Grouping by, String name, NodeSummary node) {
    Members group = groups.get(name);
    if (group == null) {
      group = new Members(name, by, new ArrayList<>());
      groups.put(name, group);
    }
    List<NodeSummary> nodes = group.nodes;
    if (nodes.isEmpty() || nodes.getLast() != node) nodes.add(node);
  }

  private static boolean isByModel(Grouping by) {
    return by instanceof Grouping.ByModel;
  }

  private boolean isOfWholeNodes() {
    return !(by instanceof Grouping.ByModel || by instanceof Grouping.ByVendor);
  }

  /** Whether the accelerators of a model, by its place among the node's portions, belong here. */
  boolean has(NodeSummary node, int portion) {
    if (isOfWholeNodes()) return true;
    Portion its = node.portions().get(portion);
    return (isByModel(by) ? its.model() : its.vendor()).equals(name);
  }

  /** Whether an accelerator of one of the nodes belongs here, by its place. */
  boolean hasPlace(NodeSummary node, int place) {
    return isOfWholeNodes() || has(node, node.shape().kindOf[place]);
  }

  /** How many accelerators of one of the nodes belong here. */
  int count(NodeSummary node) {
    if (isOfWholeNodes()) return node.accelerators();
    int count = 0;
    for (int i = 0; i < node.portions().size(); i++) {
      if (has(node, i)) count += node.portions().get(i).count();
    }
    return count;
  }

  /** The place among all accelerators of a node of the one that is the k-th here; -1 for none. */
  int place(NodeSummary node, int k) {
    if (isOfWholeNodes()) return k < node.accelerators() ? k : -1;
    int left = k;
    for (int place = 0; place < node.accelerators(); place++) {
      if (hasPlace(node, place) && left-- == 0) return place;
    }
    return -1;
  }
}
