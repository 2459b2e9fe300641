package io.allsmi.mock.source;

import io.allsmi.mock.health.Patient;
import io.allsmi.mock.sim.Curves;
import io.allsmi.mock.tenant.Tenant;
import java.util.List;

/** One kind of node: which accelerators it has, and the machine around them. */
public interface SimulatedPlatform {
  /** As users write it. */
  String name();

  /** What it is, in a few words. */
  String summary();

  /** Accelerators of a node when nobody says how many. */
  int usual();

  /** Most accelerators that a node can have. */
  int most();

  /** What its accelerators do, for each work. */
  Curves curves();

  /** Who uses a node. */
  List<Tenant> tenants(long seed, int count);

  /**
   * The sources of one node, in the order in which their devices are listed.
   *
   * @param host the node's host name
   * @param patients its accelerators
   */
  List<NodeSource> sources(String host, long seed, List<Tenant> tenants, List<Patient> patients);
}
