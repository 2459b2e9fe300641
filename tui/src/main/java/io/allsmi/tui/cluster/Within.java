package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.Grouping;
import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.insight.cluster.Portion;
import io.allsmi.model.DeviceInfo;

/**
 * A group that was entered: nothing else is shown.
 *
 * @param by by what it was put together
 * @param name what its members have in common; empty for those that have no such thing
 */
record Within(Grouping by, String name) {
  /** Whether a node belongs to it, be it with some of its devices. */
  boolean has(NodeSummary node) {
    return switch (by) {
      case Grouping.All() -> true;
      case Grouping.ByLabel(String label) -> node.label(label).equals(name);
      case Grouping.ByState() -> node.state().word().equals(name);
      case Grouping.ByName() -> Grouping.ByName.family(node.node()).equals(name);
      case Grouping.ByModel() -> hasPortion(node, true);
      case Grouping.ByVendor() -> hasPortion(node, false);
    };
  }

  private boolean hasPortion(NodeSummary node, boolean model) {
    if (node.portions().isEmpty()) return name.isEmpty();
    for (Portion portion : node.portions()) {
      if ((model ? portion.model() : portion.vendor()).equals(name)) return true;
    }
    return false;
  }

  /** Whether a device of one of its nodes belongs to it. */
  boolean has(NodeSummary node, int place) {
    return switch (by) {
      case Grouping.ByModel() -> info(node, place).model().equals(name);
      case Grouping.ByVendor() -> info(node, place).vendor().equals(name);
      default -> true;
    };
  }

  private static DeviceInfo info(NodeSummary node, int place) {
    return node.accelerator(place).info();
  }

  /** As it stands in the header: {@code rack a01}. */
  String words() {
    return by.word() + " " + (name.isEmpty() ? "(none)" : name);
  }
}
