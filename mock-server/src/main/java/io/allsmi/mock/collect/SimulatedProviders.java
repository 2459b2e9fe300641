package io.allsmi.mock.collect;

import io.allsmi.mock.node.Fleet;
import io.allsmi.mock.node.FleetPlan;
import io.allsmi.mock.node.PlatformSpec;
import io.allsmi.mock.node.SimulatedNode;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.collect.CollectorProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** The collectors of a machine that is not there: one for each source of a simulated node. */
public final class SimulatedProviders {
  private SimulatedProviders() {}

  /**
   * The collectors of a node of that platform to which nothing happens.
   *
   * @param clock the simulation's time, in milliseconds since 1970
   */
  public static List<CollectorProvider> of(PlatformSpec platform, long seed, LongSupplier clock) {
    FleetPlan plan = FleetPlan.of(seed, 1, List.of(platform), clock.getAsLong());
    return of(new Fleet(plan).node(0), clock);
  }

  /** The collectors of a node, in the order in which its devices are listed. */
  public static List<CollectorProvider> of(SimulatedNode node, LongSupplier clock) {
    List<CollectorProvider> providers = new ArrayList<>();
    for (NodeSource source : node.sources(clock.getAsLong())) {
      boolean first = providers.isEmpty();
      providers.add(new SimulatedProvider(source.name(), source.cadence(), node, clock, first));
    }
    return List.copyOf(providers);
  }
}
