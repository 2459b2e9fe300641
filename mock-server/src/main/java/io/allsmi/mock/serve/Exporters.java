package io.allsmi.mock.serve;

import io.allsmi.exporter.NodeExporter;
import io.allsmi.exporter.endpoint.NodeOptions;
import io.allsmi.exporter.endpoint.Subscribers;
import io.allsmi.mock.node.SimulatedNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The exporters of nodes that were asked lately. One remembers what its pages look like, which
 * takes some hundred kilobytes; as it can be made anew at any time, those of ten thousand nodes
 * need not be there at once.
 */
final class Exporters {
  /**
   * A page and what its writer remembers take up to a megabyte; an eighth of the heap is theirs.
   */
  private static final int MOST = Math.clamp(Runtime.getRuntime().maxMemory() / 8_000_000, 8, 512);

  private static final int STREAMS = 1024;

  private record Key(String name, Duration skew) {}

  private final FleetSpec spec;
  private final Subscribers subscribers = new Subscribers(STREAMS, STREAMS);
  private final Map<Key, NodeExporter> recent =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        // One that is let go of is not closed: a stream or a request may still use it.
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, NodeExporter> eldest) {
          return size() > MOST;
        }
      };

  Exporters(FleetSpec spec) {
    this.spec = spec;
  }

  /** The exporter of a node whose clock is wrong by so much. */
  synchronized NodeExporter of(SimulatedNode node, Duration skew) {
    return recent.computeIfAbsent(new Key(node.name(), skew), key -> make(node, skew));
  }

  private NodeExporter make(SimulatedNode node, Duration skew) {
    // Each scrape collects: ten thousand nodes that nobody asks do nothing.
    NodeOptions options = NodeOptions.of(spec.version()).every(Duration.ZERO);
    return new NodeExporter(
        NodeSampler.of(node, spec.clock(), skew, spec.processes()), options, subscribers);
  }
}
