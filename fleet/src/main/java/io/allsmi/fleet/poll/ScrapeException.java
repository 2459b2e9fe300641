package io.allsmi.fleet.poll;

import io.allsmi.insight.view.NodeState;

/** Why an endpoint has not answered. The message is a few words for the screen. */
public final class ScrapeException extends Exception {
  private static final long serialVersionUID = 1;

  private final NodeState state;

  /**
   * @param state what a node is of which nothing else is known: {@link NodeState#LATE} when it may
   *     only be slow, else down, unauthorized or malformed
   */
  public ScrapeException(NodeState state, String message) {
    super(message, null, false, false);
    this.state = state;
  }

  public NodeState state() {
    return state;
  }
}
