package io.allsmi.insight.cluster;

import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Device;
import io.allsmi.model.Moment;
import io.allsmi.model.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A node in one row. Made once for each {@link NodeView}; immutable.
 *
 * <p>What it says of devices is what the node said last, also when that is long ago: {@link
 * #isCurrent} tells whether it may be shown as it is and counts in totals.
 */
public final class NodeSummary {
  private final NodeView view;
  private final Shape shape;
  private final Load load;
  private final List<Portion> portions;
  private final Figures figures;
  private final List<Problem> problems;
  private final int serious;
  private final Tenants tenants;

  NodeSummary(
      NodeView view, Shape shape, Load load, List<Portion> portions, Trouble trouble, Tenants who) {
    this.view = view;
    this.shape = shape;
    this.load = load;
    this.portions = portions;
    this.figures = figures(portions);
    this.problems = trouble.problems();
    this.serious = trouble.serious();
    this.tenants = who;
  }

  private static Figures figures(List<Portion> portions) {
    if (portions.isEmpty()) return Figures.NONE;
    if (portions.size() == 1) return portions.getFirst().figures();
    FigureSums sums = new FigureSums();
    for (Portion portion : portions) sums.add(portion.figures());
    return sums.figures();
  }

  public NodeView view() {
    return view;
  }

  /** The node's key. */
  public String node() {
    return view.node();
  }

  public NodeState state() {
    return view.state();
  }

  /** Whether what the node said last stands for how it is. */
  public boolean isCurrent() {
    return view.state().isCurrent();
  }

  /** What discovery says of it: rack, pool, cluster; empty when it does not say that. */
  public String label(String key) {
    return view.contact().labels().get(key);
  }

  /** Its accelerators by model, in the order of the inventory. */
  public List<Portion> portions() {
    return portions;
  }

  /** What its accelerators do as one. */
  public Figures figures() {
    return figures;
  }

  /** How many accelerators it has, the lost ones counted too. */
  public int accelerators() {
    return shape.accelerators.length;
  }

  /** An accelerator by its place among them. */
  public Device accelerator(int place) {
    return view.snapshot().device(shape.accelerators[place]);
  }

  /**
   * The place of a device among the accelerators, of a partition that of its whole; -1 for none.
   */
  public int place(String device) {
    return shape.place(device);
  }

  /** The reading of an accelerator by its place; NaN when absent. */
  public double value(Measure measure, int place) {
    double[] known = load.of(measure);
    return known == null ? measure.value(view.snapshot(), shape.accelerators[place]) : known[place];
  }

  /**
   * The readings of all accelerators by their places.
   *
   * @param room an array that may be written to, and is given back where it is long enough; an
   *     answer is never written to by anybody
   */
  double[] values(Measure measure, double[] room) {
    double[] known = load.of(measure);
    if (known != null) return known;
    int n = shape.accelerators.length;
    double[] values = room.length < n ? new double[n] : room;
    measure.values(view.snapshot(), shape.accelerators, values);
    return values;
  }

  /** The worst that is wrong with an accelerator by its place. */
  public Optional<Severity> worst(int place) {
    return Severities.of(load.trouble(place));
  }

  /** Whether an accelerator is listed and not there. */
  public boolean isLost(int place) {
    return load.isLost(place);
  }

  /** Who uses an accelerator: {@code lee python}; empty for nobody that is known. */
  public String owner(int place) {
    return tenants.owner(place);
  }

  /** Who uses the node's accelerators: {@code lee python +2}; empty for nobody that is known. */
  public String owner() {
    return tenants.text();
  }

  /** The users whose processes use its devices, each once. */
  public List<String> users() {
    return tenants.users();
  }

  /** The containers whose processes use its devices, by their short ids, each once. */
  public List<String> jobs() {
    return tenants.jobs();
  }

  /** What is wrong, worst first; of a node that is not current, that alone. */
  public List<Problem> problems() {
    return problems;
  }

  /** How many problems there are, mere advice left out. */
  public int problemCount() {
    return serious;
  }

  /** How bad the worst problem is; empty when there is none. */
  public Optional<Severity> worst() {
    return problems.isEmpty()
        ? Optional.empty()
        : Severities.of(Severities.rank(problems.getFirst().severity()));
  }

  /** Seconds since what the node said last; NaN when it has not said anything. */
  public double age(Moment now) {
    if (view.snapshot().inventory().size() == 0 && view.snapshot().blocks().isEmpty()) {
      return Double.NaN;
    }
    return Math.max(0, now.secondsSince(view.snapshot().at()));
  }

  Load load() {
    return load;
  }

  Shape shape() {
    return shape;
  }
}
