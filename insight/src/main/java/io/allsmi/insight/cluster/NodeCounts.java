package io.allsmi.insight.cluster;

import io.allsmi.insight.view.NodeState;
import java.util.EnumMap;
import java.util.Map;

/** How many nodes are in which state. */
public final class NodeCounts {
  private final Map<NodeState, Integer> counts = new EnumMap<>(NodeState.class);
  private int all;

  NodeCounts() {}

  void add(NodeState state) {
    counts.merge(state, 1, Integer::sum);
    all++;
  }

  public int all() {
    return all;
  }

  public int of(NodeState state) {
    return counts.getOrDefault(state, 0);
  }

  /** Those whose last word stands for how they are. */
  public int current() {
    return of(NodeState.UP) + of(NodeState.LATE);
  }

  /** Those that are neither current nor starting. */
  public int unreached() {
    return all - current() - of(NodeState.STARTING);
  }
}
