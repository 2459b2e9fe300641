package io.allsmi.mock.node;

import io.allsmi.mock.effect.Incident;
import io.allsmi.mock.effect.NodeCourse;
import io.allsmi.mock.sim.Draw;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes nodes that follow from one seed. Safe for use by several threads. */
public final class Simulation {
  private final long seed;
  private final long startMillis;
  private final Map<PlatformSpec, AnswerPool> pools = new ConcurrentHashMap<>();

  /**
   * @param seed of everything that is drawn
   * @param startMillis when it starts, in milliseconds since 1970: what scenarios count from
   */
  public Simulation(long seed, long startMillis) {
    this.seed = seed;
    this.startMillis = startMillis;
  }

  /** A node of that host name; the same name makes the same node. */
  public SimulatedNode node(String name, PlatformSpec spec) {
    return node(name, spec, List.of());
  }

  /** A node to which something happens. */
  public SimulatedNode node(String name, PlatformSpec spec, List<Incident> incidents) {
    AnswerPool pool = pools.computeIfAbsent(spec, any -> new AnswerPool());
    long own = Draw.of(seed, name);
    boolean xids = spec.platform().reportsXids();
    NodeCourse course = new NodeCourse(startMillis, own, spec.count(), xids, incidents);
    return new SimulatedNode(name, spec, own, course, pool);
  }
}
