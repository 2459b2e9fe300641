package io.allsmi.mock.fault;

import java.time.Duration;

/** A fault, the nodes that have it and when: {@code hang@node-00*:30s..90s}. */
public final class FaultRule {
  private final Fault fault;
  private final NodePattern nodes;
  private final Times times;
  private final String text;

  private FaultRule(Fault fault, NodePattern nodes, Times times, String text) {
    this.fault = fault;
    this.nodes = nodes;
    this.times = times;
    this.text = text;
  }

  /**
   * Reads {@code FAULT[@NODES][:TIMES]}. Nodes are names with stars or numbers, with commas between
   * them; times are {@code 10%} of the requests, {@code 30s..90s} after the start, or {@code
   * 20s/5m} for the first 20 seconds of every five minutes.
   *
   * @throws IllegalArgumentException with one line that says what is wrong
   */
  public static FaultRule parse(String text) {
    int colon = text.indexOf(':');
    Times times = colon < 0 ? new Times.Always() : Times.parse(text.substring(colon + 1));
    String rest = colon < 0 ? text : text.substring(0, colon);
    int at = rest.indexOf('@');
    NodePattern nodes = at < 0 ? NodePattern.ALL : NodePattern.parse(rest.substring(at + 1));
    Fault fault = Fault.of(at < 0 ? rest : rest.substring(0, at));
    return new FaultRule(fault, nodes, times, text);
  }

  public Fault fault() {
    return fault;
  }

  /**
   * Whether the rule is about a node at all.
   *
   * @param index from 0 on
   */
  public boolean concerns(int index, String name) {
    return nodes.matches(index, name);
  }

  /** Whether it is a matter of time, and not of chance. */
  public boolean isScheduled() {
    return !(times instanceof Times.Chance);
  }

  boolean applies(Duration sinceStart, long draw) {
    return times.isNow(sinceStart, draw);
  }

  @Override
  public String toString() {
    return text;
  }
}
