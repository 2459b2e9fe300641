package io.allsmi.insight.view;

import io.allsmi.insight.history.History;
import io.allsmi.model.Finding;
import io.allsmi.model.Moment;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * What there is to show of one node: its last snapshot with the readings that follow from it and
 * with its findings, and its past. Immutable.
 *
 * @param snapshot the last one; empty for a node that has not said anything
 * @param history as of that snapshot
 * @param state what became of the node when it was last asked
 * @param contact how it is reached, and why it is in that state
 */
public record NodeView(Snapshot snapshot, History history, NodeState state, Contact contact) {
  /** This machine's. */
  public NodeView(Snapshot snapshot, History history, NodeState state) {
    this(snapshot, history, state, Contact.NONE);
  }

  /** A node that has not said anything. */
  public static NodeView starting(String node, Moment at) {
    return new NodeView(Snapshot.empty(node, at), History.NONE, NodeState.STARTING);
  }

  /** The node's key. */
  public String node() {
    return snapshot.node();
  }

  /** Worst first. */
  public List<Finding> findings() {
    return snapshot.findings();
  }

  /** How bad the worst finding is; empty when there is none. */
  public Optional<Severity> worst() {
    return findings().isEmpty() ? Optional.empty() : Optional.of(findings().getFirst().severity());
  }

  /** The same with another snapshot, for example with some of its devices. */
  public NodeView with(Snapshot other) {
    return new NodeView(other, history, state, contact);
  }

  /** The same, known to be late or down. */
  public NodeView in(NodeState other) {
    return new NodeView(snapshot, history, other, contact);
  }

  /** The same, known to be in another state, and how that came. */
  public NodeView in(NodeState other, Contact how) {
    return new NodeView(snapshot, history, other, how);
  }
}
