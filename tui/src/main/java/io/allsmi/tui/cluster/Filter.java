package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.insight.cluster.Portion;
import io.allsmi.insight.cluster.Problem;
import io.allsmi.model.Info;
import io.allsmi.tui.dialog.TextFilter;
import java.util.ArrayList;
import java.util.List;

/** Which nodes, devices, processes and problems a typed filter takes. */
final class Filter {
  private final TextFilter text;

  private Filter(TextFilter text) {
    this.text = text;
  }

  static Filter of(String typed) {
    return new Filter(new TextFilter(typed));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean takes(NodeSummary node) {
    if (isEmpty()) return true;
    return isIn(node) != text.inverse();
  }

  private boolean isIn(NodeSummary node) {
    if (isNamed(node)) return true;
    for (Portion portion : node.portions()) {
      if (isIn(portion.model()) || isIn(portion.vendor())) return true;
    }
    for (String user : node.users()) {
      if (isIn(user)) return true;
    }
    for (Problem problem : node.problems()) {
      if (isIn(problem.code())) return true;
    }
    return false;
  }

  /** Whether it is in what is said of the node as a whole. */
  private boolean isNamed(NodeSummary node) {
    if (isIn(node.node()) || isIn(node.state().word())) return true;
    List<String> values = new ArrayList<>(4);
    Info labels = node.view().contact().labels();
    labels.forEach((_, value) -> values.add(value));
    for (String value : values) {
      if (isIn(value)) return true;
    }
    return false;
  }

  boolean takes(NodeSummary node, int place) {
    if (isEmpty()) return true;
    boolean found = isNamed(node) || isIn(node.accelerator(place).name());
    found = found || isIn(node.accelerator(place).model()) || isIn(node.owner(place));
    return found != text.inverse();
  }

  /** Whether it takes something that is known by several words. */
  boolean takes(String... words) {
    return text.takes(words);
  }

  private boolean isIn(String word) {
    return TextFilter.occurs(text.needle(), word);
  }
}
