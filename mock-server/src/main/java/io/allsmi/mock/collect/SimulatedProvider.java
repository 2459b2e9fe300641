package io.allsmi.mock.collect;

import io.allsmi.mock.node.SimulatedNode;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import java.util.function.LongSupplier;

/**
 * Makes the collector of one source of a simulated node.
 *
 * @param name the source
 * @param cadence seconds between two of its readings; 0 for every tick
 * @param tellsEvents whether what happens to the node is told by this one
 */
record SimulatedProvider(
    String name, double cadence, SimulatedNode node, LongSupplier clock, boolean tellsEvents)
    implements CollectorProvider {
  @Override
  public String summary() {
    return "simulated " + node.platform();
  }

  @Override
  public Collector create(Platform platform) {
    return new SimulatedCollector(name, cadence, node, clock, tellsEvents);
  }
}
