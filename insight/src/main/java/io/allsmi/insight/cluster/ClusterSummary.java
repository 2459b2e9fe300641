package io.allsmi.insight.cluster;

import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeState;
import io.allsmi.model.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as one. Immutable. Totals, distributions and rankings are of nodes that are current;
 * what takes longer than a glance over the nodes is worked out when it is asked for.
 */
public final class ClusterSummary {
  private final FleetView fleet;
  private final List<NodeSummary> nodes;
  private final NodeCounts states = new NodeCounts();
  private final Figures figures;
  private final Distribution utilization;
  private final Distribution temperature;
  private final int problemCount;

  // Worked out at most once by each thread that asks, always to the same.
  private volatile @Nullable List<Problem> problems;

  /**
   * Sums up.
   *
   * @param order the places of the nodes in the natural order of their names
   */
  ClusterSummary(FleetView fleet, List<NodeSummary> unordered, int[] order) {
    this.fleet = fleet;
    List<NodeSummary> ordered = new ArrayList<>(order.length);
    for (int place : order) ordered.add(unordered.get(place));
    nodes = List.copyOf(ordered);
    FigureSums sums = new FigureSums();
    Histogram ratios = Histogram.ofRatios();
    Histogram celsius = Histogram.ofCelsius();
    int count = 0;
    for (NodeSummary node : ordered) {
      states.add(node.state());
      count += node.problemCount();
      if (!node.isCurrent()) continue;
      sums.add(node.figures());
      ratios.add(node.load().utilization);
      celsius.add(node.load().temperature);
    }
    figures = sums.figures();
    utilization = ratios.distribution();
    temperature = celsius.distribution();
    problemCount = count;
  }

  /** A fleet that is looked at once. */
  public static ClusterSummary of(FleetView fleet) {
    return new ClusterWatch().next(fleet);
  }

  public FleetView fleet() {
    return fleet;
  }

  /** The time that ages are counted to. */
  public Moment at() {
    return fleet.at();
  }

  /** All nodes in the natural order of their names. */
  public List<NodeSummary> nodes() {
    return nodes;
  }

  /** The node of that name. */
  public Optional<NodeSummary> node(String name) {
    for (NodeSummary node : nodes) {
      if (node.node().equals(name)) return Optional.of(node);
    }
    return Optional.empty();
  }

  /** How many nodes are up, late, down. */
  public NodeCounts states() {
    return states;
  }

  public int count(NodeState state) {
    return states.of(state);
  }

  /** What all accelerators do as one. */
  public Figures figures() {
    return figures;
  }

  /** How the utilization of devices is spread, ratios. */
  public Distribution utilization() {
    return utilization;
  }

  /** How the temperature of devices is spread, degrees Celsius. */
  public Distribution temperature() {
    return temperature;
  }

  /** How many problems there are, mere advice left out. */
  public int problemCount() {
    return problemCount;
  }

  /** What is wrong: the worst first, of these the newest. */
  public List<Problem> problems() {
    List<Problem> known = problems;
    if (known == null) {
      known = Problems.sorted(nodes);
      problems = known;
    }
    return known;
  }

  /** The devices that have the most of something. */
  public List<Ranked> top(Measure measure, int most) {
    return Ranking.of(nodes, measure, most, true);
  }

  /** The devices that have the least of something. */
  public List<Ranked> bottom(Measure measure, int most) {
    return Ranking.of(nodes, measure, most, false);
  }

  /** Groups in natural order of their names; last, without a name, what belongs to none. */
  public List<GroupSummary> groups(Grouping by) {
    return Groups.of(nodes, by);
  }

  /** The labels that at least one node has, in order: what can be grouped by. */
  public List<String> labels() {
    TreeSet<String> labels = new TreeSet<>();
    for (NodeSummary node : nodes) {
      node.view().contact().labels().forEach((key, _) -> labels.add(key));
    }
    return List.copyOf(labels);
  }

  /** The same with some of its nodes, such as those that a filter takes. */
  public ClusterSummary with(List<NodeSummary> some) {
    int[] order = new int[some.size()];
    for (int i = 0; i < order.length; i++) order[i] = i;
    return new ClusterSummary(fleet, some, order);
  }
}
