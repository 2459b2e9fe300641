package io.allsmi.cli.view;

import io.allsmi.insight.cluster.ClusterSummary;
import io.allsmi.insight.cluster.Figures;
import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.insight.view.Contact;
import io.allsmi.model.Moment;
import io.allsmi.wire.Bytes;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A line a node (RFC 4180, with line feeds), in base units; an empty field is an absent reading.
 * Columns are only ever added, at the end, before those of the labels that nodes have.
 */
final class FleetCsv implements FleetRendering {
  private static final String COLUMNS =
      "node,state,reason,age_seconds,devices,models,idle,utilization_ratio,memory_used_bytes,"
          + "memory_total_bytes,temperature_celsius,power_watts,power_limit_watts,problems,owner";

  @Override
  public void write(ClusterSummary cluster, OutputStream out) throws IOException {
    Bytes bytes = new Bytes();
    bytes.text(COLUMNS);
    for (String label : cluster.labels()) field("label_" + label, bytes);
    bytes.put('\n');
    for (NodeSummary node : cluster.nodes()) {
      line(node, cluster.at(), bytes);
      for (String label : cluster.labels()) field(node.label(label), bytes);
      bytes.put('\n');
    }
    bytes.writeTo(out);
  }

  /** Of a node that is not current the readings are old: they are left out. */
  private static void line(NodeSummary node, Moment at, Bytes bytes) {
    Contact contact = node.view().contact();
    Figures figures = node.isCurrent() ? node.figures() : Figures.NONE;
    quoted(node.node(), bytes);
    field(node.state().word(), bytes);
    field(contact.reason(), bytes);
    field(rounded(node.age(at)), bytes);
    field(node.accelerators(), bytes);
    field(FleetTable.models(node), bytes);
    field(node.isCurrent() ? figures.idle() : Double.NaN, bytes);
    field(figures.utilization().mean(), bytes);
    field(figures.memoryUsed().sum(), bytes);
    field(figures.memoryTotal().sum(), bytes);
    field(figures.temperature().most(), bytes);
    field(figures.power().sum(), bytes);
    field(figures.powerLimit().sum(), bytes);
    field(node.problemCount(), bytes);
    field(node.isCurrent() ? node.owner() : "", bytes);
  }

  /** To the millisecond; more digits are noise. */
  private static double rounded(double seconds) {
    return Math.rint(seconds * 1e3) / 1e3;
  }

  private static void field(double value, Bytes bytes) {
    bytes.put(',');
    if (Double.isFinite(value)) bytes.number(value);
  }

  private static void field(String text, Bytes bytes) {
    bytes.put(',');
    quoted(text, bytes);
  }

  /**
   * Quoted where the text has what separates fields; and where a spreadsheet would take it for a
   * formula, which a node could use to have one run.
   */
  private static void quoted(String text, Bytes bytes) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean plain = true;
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      plain &= c != ',' && c != '"' && c != '\n' && c != '\r';
    }
    if (plain) bytes.text(safe);
    else bytes.put('"').text(safe.replace("\"", "\"\"")).put('"');
  }
}
