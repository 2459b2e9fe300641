package io.allsmi.cli.view;

import io.allsmi.insight.cluster.ClusterSummary;
import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.insight.view.Contact;
import io.allsmi.insight.view.NodeView;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.json.JsonOptions;
import io.allsmi.wire.json.Reached;
import io.allsmi.wire.json.SnapshotJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/** A document of the schema {@code allsmi/1} a node, one a line unless they are to be pretty. */
final class FleetJson implements FleetRendering {
  private final JsonOptions options;

  FleetJson(boolean pretty) {
    options = pretty ? JsonOptions.ALL.prettyPrinted() : JsonOptions.ALL;
  }

  @Override
  public void write(ClusterSummary cluster, OutputStream out) throws IOException {
    Bytes bytes = new Bytes();
    for (NodeSummary node : cluster.nodes()) {
      bytes.clear();
      SnapshotJson.write(node.view().snapshot(), reached(node.view()), options, bytes);
      bytes.put('\n');
      bytes.writeTo(out);
    }
  }

  private static Reached reached(NodeView node) {
    Contact contact = node.contact();
    Map<String, String> labels = new TreeMap<>();
    contact.labels().forEach(labels::put);
    return new Reached(
        node.state().word(),
        contact.sinceMillis(),
        contact.reason(),
        contact.addresses(),
        contact.dialects(),
        labels);
  }
}
