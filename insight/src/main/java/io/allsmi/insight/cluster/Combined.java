package io.allsmi.insight.cluster;

import io.allsmi.model.catalogue.Aggregate;
import io.allsmi.model.catalogue.Direction;

/** The readings of several devices as one, by what the catalogue says of the metric. */
final class Combined {
  private final Measure measure;
  private final Aggregate aggregate;
  private double[] room = new double[0];
  private double sum;
  private double least;
  private double most;
  private int n;

  Combined(Measure measure) {
    this.measure = measure;
    boolean lowIsBad = measure.metric().direction() == Direction.HIGHER_IS_BETTER;
    Aggregate its = measure.metric().aggregate();
    aggregate = its != Aggregate.WORST ? its : lowIsBad ? Aggregate.MIN : Aggregate.MAX;
  }

  void clear() {
    sum = 0;
    n = 0;
    least = Double.POSITIVE_INFINITY;
    most = Double.NEGATIVE_INFINITY;
  }

  /** The accelerators of a node that belong to a group. */
  void add(Members group, NodeSummary node) {
    room = node.values(measure, room);
    for (int place = 0; place < node.accelerators(); place++) {
      double value = room[place];
      if (Double.isNaN(value) || !group.hasPlace(node, place)) continue;
      sum += value;
      n++;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }

  /** NaN when there is no reading, or when several are not combined. */
  double value() {
    if (n == 0) return Double.NaN;
    return switch (aggregate) {
      case SUM -> sum;
      case MEAN -> sum / n;
      case MIN -> least;
      case MAX, WORST -> most;
      case NONE -> n == 1 ? sum : Double.NaN;
    };
  }
}
