package io.allsmi.mock.source;

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

  /** What the names of its accelerators begin with; a number follows. */
  String prefix();

  /** Whether its driver reports Xids. */
  default boolean reportsXids() {
    return false;
  }

  /** The sources of one node, in the order in which their devices are listed. */
  List<NodeSource> sources(Site site);
}
