package io.allsmi.mock.serve;

import io.allsmi.exporter.web.WebAccess;
import io.allsmi.mock.fault.FaultPlan;
import io.allsmi.mock.node.FleetPlan;
import io.allsmi.mock.node.PlatformSpec;
import io.allsmi.mock.platform.Platforms;
import io.allsmi.mock.scenario.Scenario;
import java.util.List;

/**
 * What to simulate and how to serve it.
 *
 * @param nodes how many
 * @param platforms what they are; of several one is drawn for each node
 * @param seed of everything that is drawn: the same seed makes the same fleet
 * @param scenario what happens to their devices
 * @param faults what goes wrong between them and who polls them
 * @param place where they are
 * @param clock what time it is for them
 * @param access TLS, passwords and tokens, as for the exporter
 * @param processes whether documents say who runs what
 * @param version that pages name
 */
public record FleetSpec(
    int nodes,
    List<PlatformSpec> platforms,
    long seed,
    Scenario scenario,
    FaultPlan faults,
    Place place,
    MockClock clock,
    WebAccess access,
    boolean processes,
    String version) {

  public FleetSpec {
    platforms = List.copyOf(platforms);
  }

  /**
   * So many nodes, each on a free port of this machine.
   *
   * @param platforms as in {@code nvidia-h100:8}, {@code nvidia-a100,nvidia-l40s} or {@code mixed}
   * @throws IllegalArgumentException for a platform that there is not
   */
  public static FleetSpec of(int nodes, String platforms) {
    return new FleetSpec(
        nodes,
        Platforms.parseAll(platforms),
        1,
        Scenario.NONE,
        FaultPlan.NONE,
        new Place.PortEach("127.0.0.1", 0, 0),
        MockClock.system(),
        WebAccess.OPEN,
        true,
        "mock");
  }

  /** The same fleet from another seed. */
  public FleetSpec withSeed(long other) {
    return new FleetSpec(
        nodes, platforms, other, scenario, faults, place, clock, access, processes, version);
  }

  /** The same, to whose devices something happens. */
  public FleetSpec with(Scenario other) {
    return new FleetSpec(
        nodes, platforms, seed, other, faults, place, clock, access, processes, version);
  }

  /** The same with things that go wrong. */
  public FleetSpec with(FaultPlan other) {
    return new FleetSpec(
        nodes, platforms, seed, scenario, other, place, clock, access, processes, version);
  }

  /** The same elsewhere. */
  public FleetSpec at(Place other) {
    return new FleetSpec(
        nodes, platforms, seed, scenario, faults, other, clock, access, processes, version);
  }

  /** The same by another clock. */
  public FleetSpec by(MockClock other) {
    return new FleetSpec(
        nodes, platforms, seed, scenario, faults, place, other, access, processes, version);
  }

  /** The same behind TLS, passwords or tokens. */
  public FleetSpec behind(WebAccess other) {
    return new FleetSpec(
        nodes, platforms, seed, scenario, faults, place, clock, other, processes, version);
  }

  /**
   * The simulation's part of it.
   *
   * @throws IllegalArgumentException for a number of nodes that cannot be
   */
  FleetPlan plan() {
    return FleetPlan.of(seed, nodes, platforms, clock.millis()).with(scenario);
  }
}
