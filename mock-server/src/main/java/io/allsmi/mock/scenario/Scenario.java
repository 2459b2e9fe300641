package io.allsmi.mock.scenario;

import io.allsmi.mock.effect.Effect;
import io.allsmi.mock.effect.Incident;
import io.allsmi.mock.effect.When;
import io.allsmi.mock.sim.Draw;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to a fleet.
 *
 * @param name what it is called
 * @param summary one line about it
 * @param rules what happens, the later ones over the earlier ones
 */
public record Scenario(String name, String summary, List<Rule> rules) {
  /** Nothing happens. */
  public static final Scenario NONE = new Scenario("none", "Nothing happens", List.of());

  public Scenario {
    rules = List.copyOf(rules);
  }

  /**
   * @param effect what happens
   * @param nodes to which nodes
   * @param devices to which of their devices; it says nothing of what happens to a node itself
   * @param when when
   */
  public record Rule(Effect effect, Aim nodes, Aim devices, When when) {}

  /**
   * What happens to one node of a fleet.
   *
   * @param seed the fleet's
   * @param number the node's number, counted from 0
   * @param nodes how many nodes the fleet has
   * @param devices how many devices the node has
   */
  public List<Incident> incidents(long seed, int number, int nodes, int devices) {
    List<Incident> all = new ArrayList<>();
    for (Rule rule : rules) {
      if (!rule.nodes().hits(Draw.of(seed, 111), number, nodes)) continue;
      boolean whole = rule.effect().isOfNode();
      long bits = whole ? 0 : bits(rule.devices(), Draw.of(seed, 112, number), devices);
      if (whole || bits != 0) all.add(new Incident(rule.effect(), bits, rule.when()));
    }
    return all;
  }

  /** Whether there are nodes that do not answer at times. */
  public boolean takesNodesDown() {
    for (Rule rule : rules) {
      if (rule.effect() instanceof Effect.Down) return true;
    }
    return false;
  }

  private static long bits(Aim aim, long seed, int devices) {
    long bits = 0;
    for (int i = 0; i < Math.min(devices, Incident.MOST_DEVICES); i++) {
      if (aim.hits(seed, i, devices)) bits |= 1L << i;
    }
    return bits;
  }
}
