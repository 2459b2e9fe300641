package io.allsmi.mock.serve;

import io.allsmi.exporter.web.WebAccess;
import io.allsmi.mock.fault.FaultPlan;
import io.allsmi.mock.node.PlatformSpec;
import java.util.List;

/**
 * What to simulate and how to serve it.
 *
 * @param nodes how many
 * @param platforms what they are, one after the other and again from the first
 * @param seed of everything that is drawn: the same seed makes the same fleet
 * @param prefix of their names; a number follows
 * @param place where they are
 * @param clock what time it is for them
 * @param faults what goes wrong
 * @param access TLS, passwords and tokens, as for the exporter
 * @param processes whether documents say who runs what
 * @param version that pages name
 */
public record FleetSpec(
    int nodes,
    List<PlatformSpec> platforms,
    long seed,
    String prefix,
    Place place,
    MockClock clock,
    FaultPlan faults,
    WebAccess access,
    boolean processes,
    String version) {

  public FleetSpec {
    platforms = List.copyOf(platforms);
    if (nodes < 1) throw new IllegalArgumentException("a fleet has at least one node");
    if (platforms.isEmpty()) throw new IllegalArgumentException("a fleet has a platform");
  }

  /** So many nodes of these platforms, each on a free port of this machine. */
  public static FleetSpec of(int nodes, List<PlatformSpec> platforms) {
    return new FleetSpec(
        nodes,
        platforms,
        1,
        "node-",
        new Place.PortEach("127.0.0.1", 0, 0),
        MockClock.system(),
        FaultPlan.NONE,
        WebAccess.OPEN,
        true,
        "mock");
  }

  /** The same fleet from another seed. */
  public FleetSpec withSeed(long other) {
    return new FleetSpec(
        nodes, platforms, other, prefix, place, clock, faults, access, processes, version);
  }

  /** The same elsewhere. */
  public FleetSpec at(Place other) {
    return new FleetSpec(
        nodes, platforms, seed, prefix, other, clock, faults, access, processes, version);
  }

  /** The same by another clock. */
  public FleetSpec by(MockClock other) {
    return new FleetSpec(
        nodes, platforms, seed, prefix, place, other, faults, access, processes, version);
  }

  /** The same with things that go wrong. */
  public FleetSpec with(FaultPlan other) {
    return new FleetSpec(
        nodes, platforms, seed, prefix, place, clock, other, access, processes, version);
  }

  /** The same behind TLS, passwords or tokens. */
  public FleetSpec behind(WebAccess other) {
    return new FleetSpec(
        nodes, platforms, seed, prefix, place, clock, faults, other, processes, version);
  }

  /** The name of a node, its number with as many digits as the last one has. */
  String name(int index) {
    String number = Integer.toString(index + 1);
    int digits = Math.max(3, Integer.toString(nodes).length());
    return prefix + "0".repeat(digits - number.length()) + number;
  }
}
