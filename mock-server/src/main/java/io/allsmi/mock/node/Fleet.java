package io.allsmi.mock.node;

import io.allsmi.mock.effect.Incident;
import io.allsmi.mock.sim.Draw;
import java.util.ArrayList;
import java.util.List;

/**
 * The nodes of a plan. A node that nobody has asked costs some hundred bytes, and nothing of it
 * runs.
 */
public final class Fleet {
  private final FleetPlan plan;
  private final List<SimulatedNode> nodes;

  public Fleet(FleetPlan plan) {
    this.plan = plan;
    Simulation simulation = new Simulation(plan.seed(), plan.startMillis());
    int digits = Math.max(4, Integer.toString(plan.nodes()).length());
    List<SimulatedNode> all = new ArrayList<>(plan.nodes());
    for (int i = 0; i < plan.nodes(); i++) {
      PlatformSpec spec = platform(plan, i);
      List<Incident> incidents =
          plan.scenario().incidents(plan.seed(), i, plan.nodes(), spec.count());
      all.add(simulation.node(name(i + 1, digits), spec, incidents));
    }
    nodes = List.copyOf(all);
  }

  private static PlatformSpec platform(FleetPlan plan, int number) {
    int choice = Draw.below(Draw.of(plan.seed(), 121, number), plan.platforms().size());
    return plan.platforms().get(choice);
  }

  private static String name(int number, int digits) {
    String text = Integer.toString(number);
    return "node-" + "0".repeat(digits - text.length()) + text;
  }

  public FleetPlan plan() {
    return plan;
  }

  /** All of them, in the order of their numbers. */
  public List<SimulatedNode> nodes() {
    return nodes;
  }

  /** A node by its place in {@link #nodes}. */
  public SimulatedNode node(int index) {
    return nodes.get(index);
  }
}
