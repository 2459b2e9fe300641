package io.allsmi.mock.fault;

import io.allsmi.mock.sim.Draw;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What goes wrong in a fleet, and when. The same seed draws the same faults for the same requests
 * of a node.
 */
public final class FaultPlan {
  /** Nothing goes wrong. */
  public static final FaultPlan NONE = new FaultPlan(List.of(), 0);

  private final List<FaultRule> rules;
  private final long seed;

  public FaultPlan(List<FaultRule> rules, long seed) {
    this.rules = List.copyOf(rules);
    this.seed = seed;
  }

  /** All rules. */
  public List<FaultRule> rules() {
    return rules;
  }

  /**
   * What concerns one node.
   *
   * @param index of the node, from 0 on
   */
  public FaultPlan of(int index, String name) {
    List<FaultRule> own = new ArrayList<>();
    for (FaultRule rule : rules) {
      if (rule.concerns(index, name)) own.add(rule);
    }
    return own.isEmpty() ? NONE : new FaultPlan(own, Draw.of(seed, name));
  }

  /**
   * The first fault that applies to a request, or to a connection.
   *
   * @param number of the request, counted for the node
   */
  public Optional<Fault> at(Duration sinceStart, long number) {
    for (int i = 0; i < rules.size(); i++) {
      FaultRule rule = rules.get(i);
      if (rule.applies(sinceStart, Draw.of(Draw.of(seed, i), number))) {
        return Optional.of(rule.fault());
      }
    }
    return Optional.empty();
  }

  /** Whether a schedule gives the node that fault now. */
  public boolean isScheduled(Fault fault, Duration sinceStart) {
    for (FaultRule rule : rules) {
      if (rule.fault() == fault && rule.isScheduled() && rule.applies(sinceStart, 0)) return true;
    }
    return false;
  }

  /** Whether any rule has that fault. */
  public boolean has(Fault fault) {
    for (FaultRule rule : rules) {
      if (rule.fault() == fault) return true;
    }
    return false;
  }
}
