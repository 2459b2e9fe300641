package io.allsmi.insight.filter;

import io.allsmi.insight.show.NaturalOrder;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Severity;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The texts of a field that there are in a fleet, in order. */
final class SeenValues {
  private static final int MOST_NODES = 2000;
  private static final int MOST_VALUES = 200;

  private SeenValues() {}

  static List<String> of(FleetView fleet, TextSource source, String field) {
    List<String> closed = closed(field.toLowerCase(Locale.ROOT));
    if (!closed.isEmpty()) return closed;
    TreeSet<String> seen = new TreeSet<>(NaturalOrder.COMPARATOR);
    int nodes = Math.min(MOST_NODES, fleet.nodes().size());
    for (int i = 0; i < nodes && seen.size() < MOST_VALUES; i++) {
      NodeView node = fleet.nodes().get(i);
      Vocabulary.forEach(source, new Row(node, Row.NO_DEVICE, null), seen::add);
    }
    return new ArrayList<>(seen);
  }

  /** Those of a closed list are all offered, seen or not. */
  private static List<String> closed(String field) {
    List<String> words = new ArrayList<>();
    switch (field) {
      case "state" -> {
        for (NodeState state : NodeState.values()) words.add(state.word());
        words.add("lost");
      }
      case "severity" -> {
        for (Severity severity : Severity.values()) words.add(severity.word());
      }
      case "throttle" -> words.addAll(AcceleratorMetrics.THROTTLE.states());
      default -> {}
    }
    return words;
  }
}
