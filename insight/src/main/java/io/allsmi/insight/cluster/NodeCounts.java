package io.allsmi.insight.cluster;

import io.allsmi.insight.view.NodeState;

/** How many nodes are in which state. */
public final class NodeCounts {
  private final int[] counts = new int[NodeState.values().length];
  private int all;

  NodeCounts() {}

  void add(NodeState state) {
    counts[state.ordinal()]++;
    all++;
  }

  public int all() {
    return all;
  }

  public int of(NodeState state) {
    return counts[state.ordinal()];
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
