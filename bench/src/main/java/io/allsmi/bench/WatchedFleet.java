package io.allsmi.bench;

import io.allsmi.insight.derive.Derive;
import io.allsmi.insight.view.Contact;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.insight.view.NodeWatch;
import io.allsmi.mock.node.Fleet;
import io.allsmi.mock.node.FleetPlan;
import io.allsmi.mock.node.SimulatedNode;
import io.allsmi.mock.platform.Platforms;
import io.allsmi.model.Info;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A fleet of simulated nodes in racks of forty, as a poller would see it; one of a hundred is down.
 */
final class WatchedFleet {
  private final List<NodeWatch> watches = new ArrayList<>();
  private final NodeView[] views;
  private final Fleet fleet;
  private final long start = System.currentTimeMillis();
  private int seconds;
  private int asked;

  /**
   * @param platform what each node is, as in {@code nvidia-h100:8}
   */
  WatchedFleet(String platform, int nodes) {
    fleet = new Fleet(FleetPlan.of(7, nodes, Platforms.parseAll(platform), start));
    views = new NodeView[nodes];
    Derive derive = Derive.core();
    for (int i = 0; i < nodes; i++) watches.add(NodeWatch.withoutPast(derive, 3));
    for (int i = 0; i < nodes; i++) ask(i);
  }

  private void ask(int node) {
    SimulatedNode simulated = fleet.node(node);
    Moment at = Moment.ofWall(start + 1000L * seconds);
    NodeView view = watches.get(node).next(simulated.at(at, Level.CORE));
    Info labels = Info.of("rack", "r" + node / 40);
    Contact contact = new Contact(List.of(), labels, List.of("allsmi"), "", 0);
    views[node] = view.in(node % 100 == 99 ? NodeState.DOWN : NodeState.UP, contact);
  }

  int size() {
    return views.length;
  }

  /** The fleet a second later, when so many nodes said something new. */
  FleetView next(int changing) {
    seconds++;
    for (int i = 0; i < changing; i++) ask(asked++ % views.length);
    return new FleetView(Arrays.asList(views), Moment.ofWall(start + 1000L * seconds));
  }
}
