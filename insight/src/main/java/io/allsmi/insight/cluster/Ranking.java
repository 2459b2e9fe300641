package io.allsmi.insight.cluster;

import java.util.ArrayList;
import java.util.List;

/** The few devices of a cluster that have the most or the least of something, best first. */
final class Ranking {
  private final int most;
  private final int sign;
  private final List<Ranked> best = new ArrayList<>();

  private Ranking(int most, int sign) {
    this.most = most;
    this.sign = sign;
  }

  /** Of devices with the same reading the one comes first whose node does. */
  static List<Ranked> of(List<NodeSummary> nodes, Measure measure, int most, boolean highest) {
    Ranking ranking = new Ranking(most, highest ? -1 : 1);
    double[] room = new double[0];
    for (int i = 0; i < nodes.size(); i++) {
      NodeSummary node = nodes.get(i);
      if (!node.isCurrent()) continue;
      room = node.values(measure, room);
      for (int place = 0; place < node.accelerators(); place++) {
        ranking.offer(node, place, room[place]);
      }
    }
    return List.copyOf(ranking.best);
  }

  private void offer(NodeSummary node, int place, double value) {
    if (Double.isNaN(value)) return;
    if (best.size() == most && !isBefore(value, best.getLast().value())) return;
    int at = best.size();
    while (at > 0 && isBefore(value, best.get(at - 1).value())) at--;
    best.add(at, new Ranked(node, place, value));
    if (best.size() > most) best.removeLast();
  }

  private boolean isBefore(double value, double other) {
    return sign * Double.compare(value, other) < 0;
  }
}
