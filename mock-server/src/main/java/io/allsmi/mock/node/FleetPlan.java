package io.allsmi.mock.node;

import io.allsmi.mock.scenario.Scenario;
import java.util.List;

/**
 * What a fleet is to be.
 *
 * @param seed of everything that is drawn
 * @param nodes how many nodes, 1 at least
 * @param platforms what they are; of several one is drawn for each node
 * @param startMillis when the simulation starts, in milliseconds since 1970: what the scenario
 *     counts from
 * @param scenario what happens to them
 */
public record FleetPlan(
    long seed, int nodes, List<PlatformSpec> platforms, long startMillis, Scenario scenario) {
  /** Most nodes of a fleet. */
  public static final int MOST_NODES = 100_000;

  public FleetPlan {
    platforms = List.copyOf(platforms);
    if (nodes < 1 || nodes > MOST_NODES) {
      throw new IllegalArgumentException(
          "a fleet cannot have " + nodes + " nodes: 1 to " + MOST_NODES);
    }
    if (platforms.isEmpty()) throw new IllegalArgumentException("a fleet needs a platform");
  }

  /** A fleet to which nothing happens. */
  public static FleetPlan of(long seed, int nodes, List<PlatformSpec> platforms, long startMillis) {
    return new FleetPlan(seed, nodes, platforms, startMillis, Scenario.NONE);
  }

  public FleetPlan with(Scenario other) {
    return new FleetPlan(seed, nodes, platforms, startMillis, other);
  }
}
