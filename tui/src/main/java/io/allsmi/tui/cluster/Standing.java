package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.ClusterSummary;
import io.allsmi.insight.cluster.NodeCounts;
import io.allsmi.insight.view.NodeState;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.show.NodeMark;
import io.allsmi.tui.show.Show;
import java.util.ArrayList;
import java.util.List;

/**
 * How a cluster stands, in the words of the header: how many of its nodes count, and which do not.
 */
final class Standing {
  private static final List<NodeState> TROUBLE =
      List.of(
          NodeState.DOWN,
          NodeState.STALE,
          NodeState.LATE,
          NodeState.UNAUTHORIZED,
          NodeState.MALFORMED);

  private Standing() {}

  static List<Line> of(ClusterSummary cluster, Glyphs glyphs) {
    NodeCounts states = cluster.states();
    List<Line> items = new ArrayList<>();
    items.add(nodes(states));
    for (NodeState state : TROUBLE) {
      int count = states.of(state);
      if (count == 0) continue;
      String text = NodeMark.glyph(state, glyphs) + " " + count(count) + " " + state.word();
      items.add(new Line(text, NodeMark.style(state)));
    }
    int devices = cluster.figures().devices();
    if (devices > 0) items.add(new Line(count(devices), Style.NORMAL).add(" devices", Style.DIM));
    double watts = cluster.figures().power().sum();
    if (!Double.isNaN(watts)) items.add(new Line(Show.watts(watts), Style.NORMAL));
    return items;
  }

  /** Until each node has answered or failed to: how many have. */
  private static Line nodes(NodeCounts states) {
    int starting = states.of(NodeState.STARTING);
    int all = states.all();
    if (starting > 0) {
      return new Line("first sweep ", Style.DIM)
          .add(count(all - starting) + " of " + count(all), Style.WARNING)
          .add(" nodes", Style.DIM);
    }
    String text = states.current() == all ? "" : count(states.current()) + " of ";
    return new Line(text + count(all), Style.BRIGHT).add(all == 1 ? " node" : " nodes", Style.DIM);
  }

  /** {@code 2,480}. */
  static String count(int number) {
    String digits = Integer.toString(number);
    StringBuilder out = new StringBuilder(digits.length() + 3);
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) out.append(',');
      out.append(digits.charAt(i));
    }
    return out.toString();
  }
}
