package io.allsmi.mock.serve;

import io.allsmi.exporter.feed.Disclosed;
import io.allsmi.exporter.feed.Sampler;
import io.allsmi.exporter.feed.Watched;
import io.allsmi.mock.node.SimulatedNode;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Level;
import java.time.Duration;

/**
 * What a node says by its clock, with what follows from that. Rates follow from two samples: the
 * one before is taken here and now as well, so that an answer does not depend on when the node was
 * asked last, and nothing has to be remembered.
 */
final class NodeSampler implements Sampler {
  private static final Duration STEP = Duration.ofSeconds(3);

  private final SimulatedNode node;
  private final MockClock clock;
  private final Duration skew;

  private NodeSampler(SimulatedNode node, MockClock clock, Duration skew) {
    this.node = node;
    this.clock = clock;
    this.skew = skew;
  }

  /**
   * @param skew by how much the node's clock is wrong
   * @param processes whether it says who runs what
   */
  static Sampler of(SimulatedNode node, MockClock clock, Duration skew, boolean processes) {
    NodeSampler whole = new NodeSampler(node, clock, skew);
    return processes ? whole : new Disclosed(whole);
  }

  @Override
  public Snapshot sample(Level level, Duration deadline) {
    long now = clock.millis() + skew.toMillis();
    long[] at = {now - STEP.toMillis(), now};
    int[] next = {0};
    Sampler raw = (each, any) -> node.at(Moment.ofWall(at[next[0]++]), each);
    Watched watched = new Watched(raw, STEP);
    watched.sample(level, deadline);
    return watched.sample(level, deadline);
  }
}
