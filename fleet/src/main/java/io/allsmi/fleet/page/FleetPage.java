package io.allsmi.fleet.page;

import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.text.ExpositionOptions;
import io.allsmi.wire.text.ExpositionWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a fleet as one page of Prometheus text 0.0.4: each family once, each sample with the label
 * {@code instance} that names its node, as a Prometheus that scrapes the nodes itself would have
 * it. Of a node that is not current only its state is told, so that nothing old looks alive.
 *
 * <p>Keep one for a fleet: it remembers the shape of each node's page. Not safe for use by several
 * threads.
 */
public final class FleetPage {
  private final ExpositionOptions options;
  private final int budget;
  private final Map<String, ExpositionWriter> writers = new HashMap<>();

  /**
   * @param version the program's
   * @param budget most samples of a node: whole families beyond are left out, the last first
   */
  public FleetPage(String version, int budget) {
    this.budget = budget;
    options = ExpositionOptions.of(version).upTo(Level.CORE);
  }

  /** Appends the page. */
  public void write(FleetView fleet, Bytes out) {
    Families families = new Families();
    Bytes page = new Bytes();
    List<NodeView> current = new ArrayList<>();
    List<Integer> omitted = new ArrayList<>();
    for (NodeView node : fleet.nodes()) {
      if (!node.state().isCurrent()) continue;
      page.clear();
      writer(node.node()).write(node.snapshot(), page);
      current.add(node);
      omitted.add(families.add(page.toByteArray(), node.node(), budget));
    }
    states(fleet.nodes(), out);
    omissions(current, omitted, out);
    families.write(out);
    forgetOthers(fleet);
  }

  private ExpositionWriter writer(String node) {
    ExpositionWriter writer = writers.get(node);
    if (writer == null) {
      writer = new ExpositionWriter(options);
      writers.put(node, writer);
    }
    return writer;
  }

  private void forgetOthers(FleetView fleet) {
    if (writers.size() <= fleet.nodes().size()) return;
    Set<String> names = new HashSet<>();
    for (NodeView node : fleet.nodes()) names.add(node.node());
    writers.keySet().retainAll(names);
  }

  private static void states(List<NodeView> nodes, Bytes out) {
    out.text("# HELP allsmi_fleet_node_up Whether the node answers, and what it says is of now\n");
    out.text("# TYPE allsmi_fleet_node_up gauge\n");
    for (NodeView node : nodes) {
      sample("allsmi_fleet_node_up", node, "", out).put(node.state().isCurrent() ? '1' : '0');
      out.put('\n');
    }
    out.text("# HELP allsmi_fleet_node_state State of the node as it is seen from here\n");
    out.text("# TYPE allsmi_fleet_node_state gauge\n");
    for (NodeView node : nodes) {
      for (NodeState state : NodeState.values()) {
        String label = ",state=\"" + state.word() + "\"";
        sample("allsmi_fleet_node_state", node, label, out);
        out.put(state == node.state() ? '1' : '0').put('\n');
      }
    }
  }

  private static void omissions(List<NodeView> nodes, List<Integer> omitted, Bytes out) {
    out.text("# HELP allsmi_fleet_node_families_omitted Families beyond the node's budget\n");
    out.text("# TYPE allsmi_fleet_node_families_omitted gauge\n");
    for (int i = 0; i < nodes.size(); i++) {
      sample("allsmi_fleet_node_families_omitted", nodes.get(i), "", out);
      out.number(omitted.get(i)).put('\n');
    }
  }

  private static Bytes sample(String family, NodeView node, String more, Bytes out) {
    out.text(family).text("{instance=\"").text(Families.escaped(node.node())).put('"');
    return out.text(more).text("} ");
  }
}
